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
  const found = all(`SELECT ${COLUMNS} FROM ${JOINED} WHERE t.status = 'CURRENT' AND t.searchText LIKE ? ${IN_ORDER}`)
  const count = all(`SELECT count(*) AS "rows" FROM "Target" WHERE status = 'CURRENT'`)
  const years = all(
    `SELECT year FROM "Target" WHERE status = 'CURRENT' AND year IS NOT NULL AND regionCode IN (?, ?, ?, ?)
    GROUP BY year ORDER BY count(*) DESC, year DESC LIMIT 1`,
  )
  const places = all('SELECT code, name FROM "Region" WHERE code IN (?, ?, ?, ?)')
  const stated = all(
    `SELECT t.indicatorCode AS code, i.name, i.topic, t.regionCode AS region, t.printed, t.unit
    FROM "Target" t JOIN "Indicator" i ON i.code = t.indicatorCode
    LEFT JOIN "GoverningStatement" g ON g.targetId = t.id
    WHERE t.status = 'CURRENT' AND t.year = ? AND t.regionCode IN (?, ?, ?, ?)
    ORDER BY g.targetId IS NULL, t.sortKey, t.id`,
  )

  return {
    '/page': ({ after }) => {
      const id = Buffer.from(String(after), 'base64').toString().slice('GPC:S:'.length)
      const [cursor] = position(id)
      return { targets: { nodes: page(cursor?.sortKey, cursor?.id).map(node) } }
    },
    '/search': ({ text }) => ({ targets: { nodes: found(`%${text}%`).map(node) } }),
    '/count': () => ({ targets: { totalCount: count()[0]?.rows } }),
    '/alignment': (variables) => {
      const regions = variables.regions as string[]
      const [period] = years(...regions)
      const names = new Map(places(...regions).map(({ code, name }) => [code, name]))
      return { alignment: { rows: sideBySide(regions, names, stated(period?.year, ...regions)) } }
    },
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
