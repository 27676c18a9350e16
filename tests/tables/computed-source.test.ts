import { sourcesOf } from '../../api/src/odata/source.js'
import { alignment } from '../../api/src/tables/alignment.js'
import { countRows } from '../../api/src/tables/select-rows.js'
import type { Table } from '../../api/src/tables/table.js'
import { targets } from '../../api/src/tables/targets.js'
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
  return { table: { ...alignment, rows: { kind: 'computed', open } }, times: () => times }
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

test('more computed rows than SQL can be handed are refused', async () => {
  const { table } = counted(31)
  await expect(sourcesOf(api.database, 30)(table, 'a')).rejects.toMatchObject({
    status: 501,
    message: 'alignment has more than 30 rows, too many for OData here: ask for /data/alignment.csv.',
  })
  expect(await sourcesOf(api.database, 31)(table, 'a')).toBeDefined()
})

test('stored rows need no computing', async () => {
  expect(await sourcesOf(api.database, 0)(targets, 'a')).toBe(targets.rows.kind === 'stored' && targets.rows.from)
})
