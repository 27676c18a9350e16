const FIGURE = 'id printed value unit year document { title } region { name } indicator { name }'
const PLACES = '["西安市", "安康市", "商洛市", "四川省"]'

/** Addresses of one round: what clients of all kinds ask, each round in another way, so that memory of answers helps little. */
const addresses = (round: number): readonly string[] => [
  ...[
    `{ targets(first: ${1 + (round % 100)}) { totalCount nodes { ${FIGURE} } } }`,
    `{ targets(first: 50, filter: { years: [${2015 + (round % 20)}] }) { nodes { ${FIGURE} evidence { quote } } } }`,
    `{ targets(first: ${1 + (round % 50)}, filter: { text: "就业" }) { nodes { ${FIGURE} upstream { basis share } } } }`,
    `{ alignment(regions: ${PLACES}, years: [${2020 + (round % 8)}]) { rows { cells { target { printed } stance } } } }`,
    `{ documents(first: ${1 + (round % 20)}) { nodes { title sections(first: 20) { nodes { title } } } } }`,
    `{ findings(first: ${1 + (round % 100)}) { nodes { kind message } } }`,
  ].map((query) => `/graphql?query=${encodeURIComponent(query)}`),
  `/data/targets.csv?years=${2015 + (round % 20)}`,
  `/data/observations.json?years=${2010 + (round % 20)}`,
  `/data/targets.parquet?years=${2015 + (round % 20)}`,
  `/odata/v4/targets?$top=${1 + (round % 100)}&$count=true`,
  `/odata/v4/$metadata?round=${round}`,
  '/metrics',
]

/**
 * Asks one request after another, GraphiQL among them.
 * @returns how many were answered by each status
 */
export async function askMixed(origin: string, requests: number): Promise<Map<number, number>> {
  const counts = new Map<number, number>()
  const ask = async (path: string, accept = '*/*') => {
    const response = await fetch(origin + path, { headers: { accept } })
    await response.arrayBuffer()
    counts.set(response.status, (counts.get(response.status) ?? 0) + 1)
  }
  await ask('/graphql', 'text/html')
  for (let round = 0, asked = 1; asked < requests; round++)
    for (const path of addresses(round).slice(0, requests - asked)) {
      await ask(path)
      asked++
    }
  return counts
}
