import { parseFilter } from '../../api/src/tabular/odata/parse-filter.js'
import { sourcesOf } from '../../api/src/tabular/odata/source.js'
import { alignment } from '../../api/src/tabular/tables/alignment.js'
import type { Raw } from '../../api/src/tabular/tables/column.js'
import { countRows } from '../../api/src/tabular/tables/select-rows.js'
import type { Arguments, Table } from '../../api/src/tabular/tables/table.js'
import { targets } from '../../api/src/tabular/tables/targets.js'
import { openSeeds } from '../seeds/seeds-database.js'
import { type Served, serveFixture } from './served.js'

let api: Served
beforeAll(async () => {
  api = await serveFixture()
})
afterAll(() => api.close())

/** A table of computed rows that counts how often it was computed. */
function counted(rows: number): { table: Table; times: () => number } {
  let times = 0
  async function* batches() {
    for (let row = 0; row < rows; row += 10) yield Array.from({ length: Math.min(10, rows - row) }, (_, i) => [row + i])
  }
  const open = async () => {
    times += 1
    return batches()
  }
  return { table: { ...alignment, rows: { kind: 'computed', open, equalities: {} } }, times: () => times }
}

test('rows are computed once for a state, and each time where the state can not be told', async () => {
  const { table, times } = counted(25)
  const sources = sourcesOf(api.database)
  const [first] = await Promise.all([sources(table, 'a'), sources(table, 'a')])
  expect(await countRows(api.database, first, [])).toBe(25)
  expect(times()).toBe(1)
  await sources(table, 'b')
  await sources(table, 'b')
  expect(times()).toBe(2)
  await sources(table, null)
  await sources(table, null)
  expect(times()).toBe(4)
})

test('more computed rows than SQL can be handed are refused, and not computed to be refused again', async () => {
  const { table, times } = counted(31)
  const sources = sourcesOf(api.database, 30)
  const refused = { status: 501, message: expect.stringMatching(/^alignment has more than 30 rows.*alignment\.csv\.$/) }
  await expect(sources(table, 'a')).rejects.toMatchObject(refused)
  await expect(sources(table, 'a')).rejects.toMatchObject(refused)
  expect(times()).toBe(1)
  expect(await sourcesOf(api.database, 31)(table, 'a')).toBeDefined()
})

test('stored rows need no computing', async () => {
  expect(await sourcesOf(api.database, 0)(targets, 'a')).toBe(targets.rows.kind === 'stored' && targets.rows.from)
})

test('what equalities leave are the rows with that value, unchanged', async () => {
  const { rows, columns } = alignment
  if (rows.kind !== 'computed') throw new Error('alignment is computed')
  const database = await openSeeds()
  const all = async (args: Arguments) => {
    const found: Raw[][] = []
    for await (const batch of await rows.open(database, args)) found.push(...batch)
    return found
  }
  const whole = await all({})
  expect(whole.length).toBeGreaterThan(500)
  for (const [name, argumentsOf] of Object.entries(rows.equalities)) {
    const place = columns.findIndex((column) => column.name === name)
    const values = [...new Set(whole.map((row) => row[place]))]
    for (const value of values.slice(0, 20)) {
      const args = argumentsOf(typeof value === 'number' ? value : String(value))
      expect([name, value, await all(args)]).toEqual([name, value, whole.filter((row) => row[place] === value)])
    }
  }
  await database.$disconnect()
})

test('of a table that is too long, the part that a filter leaves is served', async () => {
  const database = await openSeeds()
  const sources = sourcesOf(database, 300)
  const rowsOf = async (filter: string) => countRows(database, await sources(alignment, 'a', parseFilter(filter)), [])
  const few = "region_code eq '610100' and (indicator_code eq 'urban-new-employment') and 2025 eq year"
  expect(await rowsOf(few)).toBeGreaterThan(1)
  expect(await rowsOf(few)).toBeLessThan(20)
  expect(await rowsOf("indicator_code eq 'no-such'")).toBe(0)
  expect(await rowsOf("topic eq 'no-such' and year eq 2025")).toBe(0)
  const tooMany = [
    'year ge 2025',
    "year eq 2025 or topic eq '就业'",
    "region_code eq '610100'",
    'year eq 2025.5',
    'year eq null',
  ]
  for (const filter of tooMany) {
    await expect(rowsOf(filter)).rejects.toMatchObject({
      status: 501,
      message: expect.stringContaining('filter by eq on one or more of year, topic, indicator_code'),
    })
  }
  await database.$disconnect()
})
