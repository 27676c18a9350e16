import { globalId } from '../../api/src/shared/global-id.js'
import { buildQuery } from './odata-query.js'
import { type Answer, type Served, serveFixture } from './served.js'

let api: Served
let rows: Record<string, Answer[]>
beforeAll(async () => {
  api = await serveFixture()
  await api.database.target.update({ where: { id: 'jobs' }, data: { indicatorName: "O'Brien 50%_甲", per: '' } })
  const tables = ['targets', 'documents', 'alignment', 'indicators']
  rows = Object.fromEntries(await Promise.all(tables.map(async (name) => [name, await api.json(`/data/${name}.json`)])))
})
afterAll(() => api.close())

const filtered = (table: string, filter: string) => api.get(`/odata/v4/${table}?$filter=${encodeURIComponent(filter)}`)
const JOBS = globalId('Target', 'jobs')
const PLAN = globalId('Document', 'plan')

test.each<[string, string, (row: Answer) => boolean]>([
  ['targets', "unit eq '万人'", (row) => row.unit === '万人'],
  ['targets', "unit ne '万人'", (row) => row.unit !== '万人'],
  ['targets', "'万人' eq unit", (row) => row.unit === '万人'],
  ['targets', 'unit eq null', (row) => row.unit === null],
  ['targets', 'null ne unit', (row) => row.unit !== null],
  ['targets', "per eq ''", (row) => row.per === ''],
  ['targets', 'value gt 4', (row) => row.value !== null && row.value > 4],
  ['targets', 'not (value gt 4)', (row) => !(row.value !== null && row.value > 4)],
  ['targets', 'not value gt 4', (row) => !(row.value !== null && row.value > 4)],
  ['targets', 'value le 4.5e0 and value ge -1', (row) => row.value !== null && row.value <= 4.5 && row.value >= -1],
  ['targets', 'value gt null', () => false],
  [
    'targets',
    'value lt normalized_value',
    (row) => row.value !== null && row.normalized_value !== null && row.value < row.normalized_value,
  ],
  ['targets', 'governing', (row) => row.governing],
  ['targets', 'not governing', (row) => !row.governing],
  ['targets', 'governing eq false and year eq 2025', (row) => !row.governing && row.year === 2025],
  [
    'targets',
    "year eq 2025 or unit eq '%' and governing",
    (row) => row.year === 2025 || (row.unit === '%' && row.governing),
  ],
  [
    'targets',
    "(year eq 2025 or unit eq '%') and governing",
    (row) => (row.year === 2025 || row.unit === '%') && row.governing,
  ],
  ['targets', "contains(quote,'失业')", (row) => row.quote.includes('失业')],
  ['targets', "contains(quote,'失业') eq true", (row) => row.quote.includes('失业')],
  ['targets', "contains(printed_name,'O''Brien')", (row) => row.printed_name.includes("O'Brien")],
  ['targets', "contains(printed_name,'%_')", (row) => row.printed_name.includes('%_')],
  ['targets', "startswith(printed_name,'O''')", (row) => row.printed_name.startsWith("O'")],
  ['targets', "endswith(printed_name,'甲')", (row) => row.printed_name.endsWith('甲')],
  ['targets', "endswith(unit,'')", (row) => row.unit !== null],
  ['targets', "not contains(unit,'人')", (row) => !(row.unit ?? '').includes('人')],
  ['targets', "unit in ('万人','%')", (row) => ['万人', '%'].includes(row.unit)],
  ['targets', "unit in ('万人',null)", (row) => row.unit === '万人' || row.unit === null],
  ['targets', 'year in (2025, 2024)', (row) => [2025, 2024].includes(row.year)],
  ['targets', 'not (year in (2025))', (row) => row.year !== 2025],
  ['targets', 'governing in (true)', (row) => row.governing],
  ['targets', `id eq '${JOBS}'`, (row) => row.id === JOBS],
  ['targets', `id ne '${JOBS}'`, (row) => row.id !== JOBS],
  ['targets', `id eq '${PLAN}'`, () => false],
  ['targets', "id ne 'no id'", () => true],
  ['targets', `id in ('${JOBS}','x')`, (row) => row.id === JOBS],
  [
    'targets',
    `document_id eq '${PLAN}' and baseline_id eq null`,
    (row) => row.document_id === PLAN && row.baseline_id === null,
  ],
  [
    'targets',
    'document_issued_on ge 2021-11-24',
    (row) => row.document_issued_on !== null && row.document_issued_on >= '2021-11-24',
  ],
  ['targets', 'document_issued_on in (2021-11-24)', (row) => row.document_issued_on === '2021-11-24'],
  ['targets', 'updated_at ge 2026-11-01T08:00:00Z', () => true],
  ['targets', 'updated_at gt 2026-11-01T16:00:00+08:00', () => false],
  ['targets', 'updated_at in (2026-11-01T16:00:00.000+08:00)', () => true],
  ['documents', 'updated_at eq null', (row) => row.updated_at === null],
  ['documents', 'targets gt 0 and targets lt 10', (row) => row.targets > 0 && row.targets < 10],
  ['indicators', "additive and measure eq 'FLOW'", (row) => row.additive && row.measure === 'FLOW'],
  ['alignment', "absence eq 'NOT_STATED' and year eq 2025", (row) => row.absence === 'NOT_STATED' && row.year === 2025],
  [
    'alignment',
    'value ge 4 or change lt 0',
    (row) => (row.value !== null && row.value >= 4) || (row.change !== null && row.change < 0),
  ],
  ['alignment', `target_id eq '${JOBS}'`, (row) => row.target_id === JOBS],
])('%s: %s', async (table, filter, holds) => {
  const response = await filtered(table, filter)
  const answer: Answer = await response.json()
  expect([response.status, answer.error]).toEqual([200, undefined])
  expect(answer.value).toEqual(rows[table]?.filter(holds))
  const count = await api.get(`/odata/v4/${table}/$count?$filter=${encodeURIComponent(filter)}`)
  expect(await count.text()).toBe(String(answer.value.length))
})

test.each<[object, (row: Answer) => boolean]>([
  [{ year: 2025, unit: { ne: null } }, (row) => row.year === 2025 && row.unit !== null],
  [
    { or: [{ value: { gt: 4, lt: 100 } }, { printed_name: { startswith: "O'B" } }] },
    (row) => (row.value > 4 && row.value < 100) || row.printed_name.startsWith("O'B"),
  ],
  [{ not: { origin: { in: ['TABLE', 'PROSE'] } } }, (row) => !['TABLE', 'PROSE'].includes(row.origin)],
  [{ updated_at: { ge: new Date('2026-11-01T08:00:00Z') } }, () => true],
])('a filter as a client library writes it: %j', async (filter, holds) => {
  const { value } = await api.json(`/odata/v4/targets${buildQuery({ filter })}`)
  expect(value).toEqual(rows.targets?.filter(holds))
})

const deep = (depth: number) => `${'('.repeat(depth)}year eq 2025${')'.repeat(depth)}`
/** So many levels, of which a piece opens one for each ( in it. */
const nested = (levels: number, open: string, close: string) => {
  const pieces = Math.floor(levels / (open.split('(').length - 1))
  return `${open.repeat(pieces)}governing${close.repeat(pieces)}`
}
test.each([
  ['targets?$filter=yaer eq 2025', 400, 'there is no property yaer'],
  ['targets?$filter=year eq', 400, 'at its end'],
  ['targets?$filter=year eq 2025 2026', 400, 'nothing more is expected'],
  ['targets?$filter=year eq 2025)', 400, 'nothing more is expected'],
  ['targets?$filter=(year eq 2025', 400, '")" is missing'],
  ["targets?$filter=unit eq '万", 400, "can't be read"],
  ["targets?$filter=year eq '2025'", 400, "number can't be compared with string"],
  ['targets?$filter=unit eq 1', 400, "string can't be compared with number"],
  ['targets?$filter=document_id eq id', 400, "Document can't be compared with Target"],
  ['targets?$filter=updated_at gt 2026-11-01', 400, "datetime can't be compared with date"],
  ['targets?$filter=updated_at gt 2026-11-01T25:00:00Z', 400, 'is no time that exists'],
  ['targets?$filter=year', 400, 'neither a comparison nor a boolean'],
  ['targets?$filter=contains(year,1)', 400, 'takes texts'],
  ['targets?$filter=unit in (year)', 400, 'constants only'],
  ["targets?$filter=id gt 'x'", 501, 'ids have no order'],
  ["targets?$filter=contains(id,'x')", 501, 'not served for ids'],
  ["targets?$filter=tolower(unit) eq 'x'", 501, 'contains, startswith, endswith'],
  [`targets?$filter=${deep(100)}`, 200, ''],
  [`targets?$filter=${deep(101)}`, 400, 'more than 100 deep'],
  [`targets?$filter=${'not '.repeat(14)}governing`, 200, ''],
  [`targets?$filter=${'not '.repeat(15)}governing`, 400, 'more than 14 deep'],
  [`targets?$filter=${nested(14, 'year eq 1 or (year eq 1 and (', '))')}`, 200, ''],
  [`targets?$filter=${nested(16, 'year eq 1 or (year eq 1 and (', '))')}`, 400, 'more than 14 deep'],
  [`targets?$filter=${nested(14, 'governing eq (', ')')}`, 200, ''],
  [`targets?$filter=${nested(16, 'governing eq (', ')')}`, 400, 'more than 14 deep'],
  [`targets?$filter=${nested(14, 'governing eq (not (', '))')}`, 200, ''],
  [`targets?$filter=${'('.repeat(90)}${Array(90).fill('year eq 1)').join(' or ')}`, 200, ''],
  [`targets?$filter=${Array(200).fill('year eq 1').join(' or ')}`, 200, ''],
  [`targets?$filter=${Array(201).fill('year eq 1').join(' or ')}`, 400, 'more than 200 conditions'],
  [`targets?$filter=contains(unit,'${'x'.repeat(8001)}')`, 400, 'characters'],
  ["targets?$filter=unit eq ''' OR 1=1 --'", 200, ''],
  ['targets?$orderby=nothing', 400, 'there is no property nothing'],
  ['targets?$orderby=year down', 400, 'is no property with asc or desc'],
  ['targets?$orderby=id', 501, 'ids have no order'],
  ['targets?$orderby=(SELECT 1)', 400, 'is no property'],
  ['targets?$select=id,nothing', 400, 'there is no property nothing'],
  ['targets?$top=-1', 400, 'no whole number'],
  ['targets?$skip=x', 400, 'no whole number'],
  ['targets?$count=1', 400, 'neither true nor false'],
  ['targets?$skiptoken=abc', 400, 'follow the links'],
  [`targets?$skiptoken=${Buffer.from('[null,{"a":1}]').toString('base64url')}`, 400, 'follow the links'],
  ['targets?$top=1&$top=2', 400, 'more than once'],
  ['targets?$fliter=x', 400, 'no query option $fliter'],
  ['targets?top=1', 400, 'Write $top'],
  ['targets?$expand=document', 501, '$expand'],
  ['targets?$search=x', 501, '$search'],
  ['targets?$format=xml', 406, 'JSON only'],
  ['nothing', 404, 'There is no nothing'],
  ['targets/nothing', 404, 'there are targets'],
  ["targets('x')/id", 404, 'There is no'],
  ["targets('x')", 404, 'no row with the key'],
  ['targets(1)', 400, "can't be compared"],
  ["targets(id='x',year=1)", 400, 'The key of targets is id'],
  ["finding_targets('x')", 400, 'finding_id, target_id'],
  ['$batch', 501, '$batch'],
  ['targets/%E0%A4%A', 400, 'percent-encoded'],
])('%s: %d', async (path, status, message) => {
  const response = await api.get(`/odata/v4/${path.includes('%E0') ? path : encodeURI(path)}`)
  expect([response.status, response.headers.get('odata-version')]).toEqual([status, '4.0'])
  const answer: Answer = await response.json()
  if (status === 200) expect(Array.isArray(answer.value)).toBe(true)
  else expect(answer).toEqual({ error: { code: expect.any(String), message: expect.stringContaining(message) } })
})

test('only reading is allowed, and only JSON is given', async () => {
  const post = await api.get('/odata/v4/targets', { method: 'POST' })
  expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  expect((await api.get('/odata/v4/targets', { headers: { accept: 'application/atom+xml' } })).status).toBe(406)
  const none = await api.get('/odata/v4/targets?$top=1', {
    headers: { accept: 'application/json;odata.metadata=none' },
  })
  expect(Object.keys((await none.json()) as object)).toEqual(['value'])
  expect((await api.get('/odata/v4/targets', { method: 'HEAD' })).status).toBe(200)
})

test('a page that a client holds is not sent again', async () => {
  const etag = (await api.get('/odata/v4/targets?$top=1')).headers.get('etag') ?? ''
  const again = (path: string) => api.get(path, { headers: { 'if-none-match': etag } })
  expect((await again('/odata/v4/targets?$top=1')).status).toBe(304)
  expect((await again('/odata/v4/targets?$top=2')).status).toBe(200)
})

test('a page costs one statement whatever its size, a count one more', async () => {
  const cost = async (path: string, prefer = '') => {
    api.statements.length = 0
    await api.get(`/odata/v4/${path}`, { headers: { prefer } })
    // Two for the state of the data.
    return api.statements.length - 2
  }
  expect(await cost('targets', 'odata.maxpagesize=5')).toBe(1)
  expect(await cost('targets', 'odata.maxpagesize=5000')).toBe(1)
  expect(await cost('targets?$count=true&$orderby=value')).toBe(2)
})
