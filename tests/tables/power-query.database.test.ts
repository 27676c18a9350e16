import { openSeeds } from '../seeds/seeds-database.js'
import { readCsdl } from './csdl.js'
import { type Answer, type Served, serve } from './served.js'

/** What Power Query (Excel, Power BI) sends with every request of a feed. */
const HEADERS = {
  'user-agent': 'Microsoft.Data.Mashup (https://go.microsoft.com/fwlink/?LinkID=304225)',
  accept:
    'application/json;odata.metadata=minimal;q=1.0,application/json;odata=minimalmetadata;q=0.9,' +
    'application/atomsvc+xml;q=0.8,application/atom+xml;q=0.8,application/xml;q=0.7,text/plain;q=0.7',
  maxdataserviceversion: '3.0',
  'odata-maxversion': '4.0',
}

let seeds: Served
beforeAll(async () => {
  seeds = await serve(await openSeeds())
})
afterAll(() => seeds.close())

const get = (url: string, headers: Record<string, string> = {}) =>
  seeds.get(url, { headers: { ...HEADERS, ...headers } })
const rowsOf = async (query: string): Promise<Answer[]> => ((await (await get(query)).json()) as Answer).value

test('a feed is opened: service document, model, the first rows of a table, none for its columns', async () => {
  const service = await get('/odata/v4')
  expect(service.headers.get('content-type')).toBe('application/json;odata.metadata=minimal;charset=utf-8')
  const { value, ...rest }: Answer = await service.json()
  expect(rest).toEqual({ '@odata.context': `${seeds.origin}/odata/v4/$metadata` })
  const model = await get(new URL(rest['@odata.context']).pathname)
  expect(model.headers.get('content-type')).toBe('application/xml; charset=utf-8')
  const { Container, ...types } = readCsdl(await model.text()).PlanGraph
  for (const { name, url } of value) {
    const columns = Object.keys(types[name]).filter((key) => !/^[$@]/.test(key))
    expect(Container[name].$Type).toBe(`PlanGraph.${name}`)
    const first = await get(`/odata/v4/${url}?$top=1000`)
    // Two headers of one name reach the client as one value that is no version.
    expect(first.headers.get('odata-version')).toBe('4.0')
    for (const row of ((await first.json()) as Answer).value) expect(Object.keys(row)).toEqual(columns)
    expect(await rowsOf(`/odata/v4/${url}?$top=0`)).toEqual([])
  }
})

test('what is chosen, filtered and sorted in the editor is asked of the server', async () => {
  const all = await rowsOf('/odata/v4/targets?$top=1000')
  const asked = async (filter: string) =>
    rowsOf(`/odata/v4/targets?${new URLSearchParams({ $filter: filter, $select: 'id', $top: '1000' })}`)
  const ids = (fits: (row: Answer) => boolean) => all.filter(fits).map(({ id }) => ({ id }))
  const cases: [string, (row: Answer) => boolean][] = [
    ['governing eq true and year eq 2025', (row) => row.governing && row.year === 2025],
    [
      "(region_level eq 'PREFECTURE' or region_level eq 'PROVINCE') and normalized_value gt 600000.0",
      (row) => ['PREFECTURE', 'PROVINCE'].includes(row.region_level) && row.normalized_value > 600000,
    ],
    ["contains(quote,'就业') and not (unit eq null)", (row) => row.quote.includes('就业') && row.unit !== null],
    [
      'document_issued_on ge 2021-10-01',
      (row) => row.document_issued_on !== null && row.document_issued_on >= '2021-10-01',
    ],
    ['updated_at ge 2020-01-01T00:00:00Z and updated_at lt 2020-01-02T00:00:00Z', () => false],
  ]
  for (const [filter, fits] of cases) expect([filter, await asked(filter)]).toEqual([filter, ids(fits)])
  expect(ids(({ governing }) => governing).length).toBeGreaterThan(10)
})

test.each([
  ['application/json;odata.metadata=minimal;q=0.9,application/json;odata.metadata=none;q=0.5', 'minimal'],
  ['application/json;odata.metadata=minimal;q=0.5,application/json;odata.metadata=none', 'none'],
  ['application/json;odata.metadata=none;q=0,*/*;q=0.1', 'minimal'],
  ['application/json; metadata=none', 'none'],
  ['application/json;odata.metadata=full;IEEE754Compatible=true', 'minimal'],
])('Accept: %s gets metadata=%s', async (accept, metadata) => {
  const answer = await get('/odata/v4/regions?$top=1', { accept })
  expect(answer.headers.get('content-type')).toContain(`odata.metadata=${metadata};`)
  expect(Object.hasOwn((await answer.json()) as object, '@odata.context')).toBe(metadata === 'minimal')
})

test('a client that knows older versions only gets an error', async () => {
  const answer = await get('/odata/v4/', { 'odata-maxversion': '3.0' })
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('This is OData 4.0: OData-MaxVersion 3.0 is less.')
  expect((await get('/odata/v4/', { 'odata-maxversion': '4.01' })).status).toBe(200)
})
