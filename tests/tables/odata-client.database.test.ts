import { TABLES } from '../../api/src/tabular/tables/index.js'
import { openSeeds } from '../seeds/seeds-database.js'
import { readByModel, readModel } from './odata-client.js'
import { type Answer, type Served, serve } from './served.js'

let seeds: Served
let model: Answer
beforeAll(async () => {
  seeds = await serve(await openSeeds())
  model = await readModel(`${seeds.origin}/odata/v4/$metadata`)
})
afterAll(() => seeds.close())

/** Types as the client writes them beside values. */
const TYPES = {
  string: 'String',
  number: 'Double',
  integer: 'Int32',
  boolean: 'Boolean',
  date: 'Date',
  datetime: 'DateTimeOffset',
}

test.each(TABLES.map((table) => [table.name, table] as const))(
  "%s: Apache Olingo's client reads all pages by the model",
  async (name, { columns }) => {
    const rows: Answer[] = []
    // This client decodes what it gets piece by piece, so that a page has to fit into one read of its socket.
    for (let url: string | undefined = `${seeds.origin}/odata/v4/${name}`; url !== undefined; ) {
      const page: Answer = await readByModel(url, model, 'odata.maxpagesize=23')
      rows.push(...page.value)
      url = page['@odata.nextLink']
    }
    const file: Answer[] = await seeds.json(`/data/${name}.json`)
    expect(rows.map((row) => JSON.stringify(columns.map((column) => row[column.name])))).toEqual(
      file.map((row) => JSON.stringify(Object.values(row))),
    )
    const [first] = rows
    expect(first['@odata.type']).toBe(`#PlanGraph.${name}`)
    const typed = columns.filter((column) => first[column.name] !== null)
    expect(typed.map((column) => [column.name, first[`${column.name}@odata.type`]])).toEqual(
      typed.map((column) => [column.name, `#${TYPES[column.type]}`]),
    )
    expect(await seeds.json(new URL(first['@odata.id']).pathname)).toMatchObject(file[0] ?? {})
  },
)

test('a set that the model does not have is an error to it', async () => {
  const other = structuredClone(model)
  expect((await readByModel(`${seeds.origin}/odata/v4/targets`, other, '')).value.length).toBeGreaterThan(0)
  const { entityContainer } = other.dataServices.schema[0]
  entityContainer.entitySet = entityContainer.entitySet.filter(({ name }: Answer) => name !== 'targets')
  await expect(readByModel(`${seeds.origin}/odata/v4/targets`, other, '')).rejects.toBeDefined()
})
