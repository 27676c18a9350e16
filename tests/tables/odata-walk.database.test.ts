import { TABLES } from '../../api/src/tabular/tables/index.js'
import { openSeeds } from '../seeds/seeds-database.js'
import { type CsdlSchema, isEdm, readCsdl } from './csdl.js'
import { buildQuery } from './odata-query.js'
import { type Answer, type Served, serve } from './served.js'

let seeds: Served
let model: CsdlSchema
beforeAll(async () => {
  seeds = await serve(await openSeeds())
  model = readCsdl(await (await seeds.get('/odata/v4/$metadata')).text())
})
afterAll(() => seeds.close())

/** Follows the links of a table to its end, and checks every page by the model alone. */
async function walk(first: string, prefer?: string): Promise<{ rows: Answer[]; pages: number }> {
  const rows: Answer[] = []
  const seen = new Set<string>()
  for (let url: string | undefined = first; url !== undefined; ) {
    expect(seen).not.toContain(url)
    seen.add(url)
    const response = await seeds.get(url, { headers: { 'odata-maxversion': '4.0', ...(prefer && { prefer }) } })
    expect([response.status, response.headers.get('odata-version')]).toEqual([200, '4.0'])
    expect(response.headers.get('content-type')).toBe('application/json;odata.metadata=minimal;charset=utf-8')
    const page: Answer = await response.json()
    expect(page['@odata.context'].startsWith(`${seeds.origin}/odata/v4/$metadata#`)).toBe(true)
    rows.push(...page.value)
    url = page['@odata.nextLink']
  }
  return { rows, pages: seen.size }
}

test('the service document names every set of the model, at a URL of its own', async () => {
  const document = await seeds.json('/odata/v4/')
  expect(document['@odata.context']).toBe(`${seeds.origin}/odata/v4/$metadata`)
  const { Container } = model.PlanGraph
  const sets = Object.keys(Container).filter((name) => Container[name].$Collection)
  expect(document.value.map(({ name }: Answer) => name)).toEqual(sets)
  expect(sets).toEqual(TABLES.map(({ name }) => name))
  expect(await seeds.json('/odata/v4')).toEqual(document)
})

test('the model is CSDL and says of every property what it means', async () => {
  const response = await seeds.get('/odata/v4/$metadata')
  expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8')
  for (const { name, columns, primaryKey } of TABLES) {
    const type = model.PlanGraph[name]
    expect(type.$Key).toEqual(primaryKey)
    expect(columns.filter((column) => !type[column.name]['@Core.Description']?.startsWith(column.description))).toEqual(
      [],
    )
  }
})

test.each(TABLES.map(({ name }) => name))('%s: all its pages together are the file', async (name) => {
  const { rows, pages } = await walk(`/odata/v4/${name}`, 'odata.maxpagesize=250')
  const file = await seeds.json(`/data/${name}.json`)
  expect(pages).toBe(Math.max(1, Math.ceil(file.length / 250) + (file.length % 250 === 0 ? 1 : 0)))
  expect(rows.map((row) => JSON.stringify(row))).toEqual(file.map((row: Answer) => JSON.stringify(row)))
  const type = model.PlanGraph[name]
  const properties = Object.keys(type).filter((key) => !/[$@]/.test(key))
  const wrong = rows.filter((row) => {
    const strange = Object.keys(row).join() !== properties.join()
    return strange || properties.some((property) => !isEdm(row[property], type[property]))
  })
  expect(wrong).toEqual([])
})

test.each([
  ['targets', { orderBy: [['value', 'desc']] }, ['value']],
  [
    'targets',
    { orderBy: ['year', ['normalized_value', 'desc'], 'document_issued_on'] },
    ['year', 'normalized_value', 'document_issued_on'],
  ],
  [
    'targets',
    { orderBy: [['updated_at', 'desc'], ['governing', 'desc'], 'topic'] },
    ['updated_at', 'governing', 'topic'],
  ],
  [
    'alignment',
    {
      orderBy: [
        ['change_percent', 'asc'],
        ['region_code', 'desc'],
      ],
    },
    ['change_percent', 'region_code'],
  ],
] as const)('%s by %j: pages of 37 follow on each other without a gap', async (name, query, columns) => {
  const { rows } = await walk(`/odata/v4/${name}${buildQuery(query as object)}`, 'maxpagesize=37')
  const file: Answer[] = await seeds.json(`/data/${name}.json`)
  const text = (row: Answer) => JSON.stringify(row)
  expect(rows.map(text).sort()).toEqual(file.map(text).sort())
  const [column, next] = columns
  const descending = JSON.stringify(query).includes(`["${column}","desc"]`)
  // Null is less than everything.
  const rank = (value: Answer) => (value === null ? Number.NEGATIVE_INFINITY : value)
  const steps = rows.slice(1).map((row, i) => [rank(rows[i][column]), rank(row[column])])
  expect(steps.filter(([a, b]) => (descending ? a < b : a > b))).toEqual([])
  expect(next === undefined || rows.some((row, i) => i > 0 && row[column] === rows[i - 1][column])).toBe(true)
})

test('$top holds over pages, $skip before them, $select and $count all along', async () => {
  const query = buildQuery({ top: 600, skip: 10, select: ['code', 'name'], count: true, filter: { level: 'COUNTY' } })
  const { rows, pages } = await walk(`/odata/v4/regions${query}`, 'odata.maxpagesize=250')
  const counties = (await seeds.json('/data/regions.json?level=COUNTY&fields=code,name')) as Answer[]
  expect(pages).toBe(3)
  expect(rows).toEqual(counties.slice(10, 610))
  expect((await seeds.json(`/odata/v4/regions${query}`))['@odata.count']).toBe(counties.length)
  expect(
    await (await seeds.get("/odata/v4/regions/$count?$filter=level eq 'COUNTY'".replaceAll(' ', '%20'))).text(),
  ).toBe(String(counties.length))
})

test('every row is found by its key', async () => {
  for (const { name, primaryKey, columns } of TABLES) {
    const [row] = (await seeds.json(`/odata/v4/${name}?$top=1`)).value
    const written = (column: string) =>
      columns.find((one) => one.name === column)?.type === 'integer' ? row[column] : `'${row[column]}'`
    const key =
      primaryKey.length === 1
        ? written(String(primaryKey[0]))
        : primaryKey.map((column) => `${column}=${written(column)}`)
    const found = await seeds.json(`/odata/v4/${name}(${encodeURIComponent(String(key))})`)
    expect(found).toEqual({ '@odata.context': `${seeds.origin}/odata/v4/$metadata#${name}/$entity`, ...row })
  }
})
