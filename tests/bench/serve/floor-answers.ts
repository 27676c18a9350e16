import Database from 'libsql'

type Row = Record<string, string | number | null>
type Answer = (variables: Record<string, unknown>) => object

const COLUMNS = 't.printed, t.value, t.unit, t.year, r.name AS region, d.title AS document'
const JOINED = '"Target" t LEFT JOIN "Region" r ON r.code = t.regionCode JOIN "Document" d ON d.id = t.documentId'
const IN_ORDER = 'ORDER BY t.sortKey, t.id LIMIT 50'

/** The answers to the queries of `asks.ts`, by path, from statements that are prepared once. */
export function floorAnswers(file: string): Record<string, Answer> {
  const database = new Database(file)
  const all = (sql: string) => {
    const statement = database.prepare(sql)
    return (...parameters: unknown[]) => statement.all(parameters) as Row[]
  }
  const position = all('SELECT sortKey, id FROM "Target" WHERE id = ?')
  const page = all(
    `SELECT ${COLUMNS} FROM ${JOINED} WHERE t.status = 'CURRENT' AND (t.sortKey, t.id) > (?, ?) ${IN_ORDER}`,
  )
  const filtered = all(
    `SELECT ${COLUMNS} FROM ${JOINED}
    WHERE t.status = 'CURRENT' AND t.regionCode = ? AND t.indicatorCode = ? AND t.year = ? ${IN_ORDER}`,
  )
  const linked = 't.printed, t.unit, r.name AS region, d.title AS document'
  const one = all(`SELECT ${linked} FROM ${JOINED} WHERE t.id = ?`)
  const beside = (other: string, own: string) =>
    all(
      `SELECT l.kind, ${linked} FROM "TargetLink" l JOIN "Target" t ON t.id = l.${other}
      LEFT JOIN "Region" r ON r.code = t.regionCode JOIN "Document" d ON d.id = t.documentId
      WHERE l.${own} = ? ORDER BY l.kind, l.id`,
    )
  const [above, below] = [beside('upstreamId', 'downstreamId'), beside('downstreamId', 'upstreamId')]
  const found = all(`SELECT ${COLUMNS} FROM ${JOINED} WHERE t.status = 'CURRENT' AND t.searchText LIKE ? ${IN_ORDER}`)
  const count = all(`SELECT count(*) AS "rows" FROM "Target" WHERE status = 'CURRENT'`)
  const aligning = new Map<number, ReturnType<typeof alignmentStatements>>()

  return {
    '/page': ({ after }) => {
      const id = Buffer.from(String(after), 'base64').toString().slice('GPC:S:'.length)
      const [cursor] = position(id)
      return { targets: { nodes: page(cursor?.sortKey, cursor?.id).map(node) } }
    },
    '/filter': ({ regions, indicators, years }) => {
      const [region, indicator, year] = [regions, indicators, years].map((list) => (list as unknown[])[0])
      return { targets: { nodes: filtered(region, indicator, year).map(node) } }
    },
    '/lineage': ({ id: global }) => {
      const id = Buffer.from(String(global), 'base64').toString().slice('Target:'.length)
      const upstream = above(id).map(({ kind, ...row }) => ({ kind, upstream: node(row) }))
      const downstream = below(id).map(({ kind, ...row }) => ({ kind, downstream: node(row) }))
      return { node: { ...one(id).map(node)[0], upstream, downstream } }
    },
    '/search': ({ text }) => ({ targets: { nodes: found(`%${text}%`).map(node) } }),
    '/count': () => ({ targets: { totalCount: count()[0]?.rows } }),
    '/alignment': (variables) => {
      const regions = variables.regions as string[]
      const { years, places, stated } = aligning.get(regions.length) ?? alignmentStatements(all, regions.length)
      aligning.set(regions.length, { years, places, stated })
      const [period] = years(...regions)
      const names = new Map(places(...regions).map(({ code, name }) => [code, name]))
      return { alignment: { rows: sideBySide(regions, names, stated(period?.year, ...regions)) } }
    },
  }
}

type Prepare = (sql: string) => (...parameters: unknown[]) => Row[]

function alignmentStatements(all: Prepare, places: number) {
  const regions = Array.from({ length: places }, () => '?').join(', ')
  return {
    years: all(
      `SELECT year FROM "Target" WHERE status = 'CURRENT' AND year IS NOT NULL AND regionCode IN (${regions})
      GROUP BY year ORDER BY count(*) DESC, year DESC LIMIT 1`,
    ),
    places: all(`SELECT code, name FROM "Region" WHERE code IN (${regions})`),
    stated: all(
      `SELECT t.indicatorCode AS code, i.name, i.topic, t.regionCode AS region, t.printed, t.unit
      FROM "Target" t JOIN "Indicator" i ON i.code = t.indicatorCode
      LEFT JOIN "GoverningStatement" g ON g.targetId = t.id
      WHERE t.status = 'CURRENT' AND t.year = ? AND t.regionCode IN (${regions})
      ORDER BY g.targetId IS NULL, t.sortKey, t.id`,
    ),
  }
}

const node = ({ region, document, ...row }: Row) => ({
  ...row,
  region: region === null ? null : { name: region },
  document: { title: document },
})

function sideBySide(regions: readonly string[], names: ReadonlyMap<unknown, unknown>, statements: readonly Row[]) {
  const indicators = new Map<string, { statement: Row; targets: Map<unknown, Row> }>()
  for (const statement of statements) {
    const key = `${statement.topic}\n${statement.code}`
    const { targets } = indicators.get(key) ?? { targets: new Map<unknown, Row>() }
    if (targets.size === 0) indicators.set(key, { statement, targets })
    // The governing one comes first.
    if (!targets.has(statement.region)) targets.set(statement.region, statement)
  }
  return [...indicators]
    .sort(([a, { targets: left }], [b, { targets: right }]) => right.size - left.size || (a < b ? -1 : 1))
    .map(([, { statement, targets }]) => ({
      indicator: { name: statement.name },
      cells: regions.map((code) => {
        const target = targets.get(code)
        return {
          region: { name: names.get(code) },
          target: target ? { printed: target.printed, unit: target.unit } : null,
        }
      }),
    }))
}
