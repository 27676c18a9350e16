import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { send } from '../../api/src/server/http/send.js'
import { TABLES } from '../../api/src/tabular/tables/index.js'
import { currentSnapshot, whileUnchanged } from '../../api/src/tabular/tables/snapshot.js'
import { targets } from '../../api/src/tabular/tables/targets.js'
import { rowsOfNdjson } from './read-file.js'
import { type Answer, request, type Served, serveFixture } from './served.js'

let api: Served
beforeAll(async () => {
  api = await serveFixture()
})
afterAll(() => api.close())

test('a file says what it is', async () => {
  const { headers } = await api.get('/data/targets.csv')
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="plangraph-targets.csv"',
    'cache-control': 'public, no-cache',
    'last-modified': 'Sun, 01 Nov 2026 08:01:00 GMT',
    etag: expect.stringMatching(/^"[\w-]{27}"$/),
  })
  expect((await api.get('/data/targets.json')).headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect((await api.get('/data/targets.ndjson')).headers.get('content-type')).toBe(
    'application/x-ndjson; charset=utf-8',
  )
})

test('bom=1 sets a byte order mark in front, for Excel', async () => {
  const bytes = async (path: string) => Buffer.from(await (await api.get(path)).arrayBuffer())
  expect((await bytes('/data/regions.csv?bom=1')).subarray(0, 7).toString('latin1')).toBe('ï»¿code')
  expect((await bytes('/data/regions.csv')).subarray(0, 4).toString('latin1')).toBe('code')
})

test('fields chooses columns, in the order asked', async () => {
  expect(await (await api.get('/data/regions.csv?fields=name,code')).text()).toMatch(/^name,code\r\n全国,100000\r\n/)
  expect((await api.json('/data/regions.json?fields=name'))[0]).toEqual({ name: '全国' })
  expect(await (await api.get('/data/regions.csv?fields=code,%20code')).text()).toMatch(/^code\r\n100000\r\n/)
})

test('HEAD has the headers of GET and nothing else', async () => {
  const [head, get] = [await api.get('/data/targets.csv', { method: 'HEAD' }), await api.get('/data/targets.csv')]
  expect(head.status).toBe(200)
  expect(await head.text()).toBe('')
  for (const name of ['etag', 'content-type', 'last-modified'])
    expect(head.headers.get(name)).toBe(get.headers.get(name))
})

test('what a client holds is not sent again until the data change', async () => {
  const path = '/data/targets.csv?years=2025'
  const etag = (await api.get(path)).headers.get('etag') ?? ''
  const again = async (headers: Record<string, string>) => (await api.get(path, { headers })).status
  expect(await again({ 'if-none-match': etag })).toBe(304)
  expect(await again({ 'if-none-match': `"other", W/${etag}` })).toBe(304)
  expect(await again({ 'if-none-match': '"other"' })).toBe(200)
  expect(await again({ 'if-modified-since': 'Sun, 01 Nov 2026 08:01:00 GMT' })).toBe(304)
  expect(await again({ 'if-modified-since': 'Sun, 01 Nov 2026 08:00:59 GMT' })).toBe(200)
  const others = ['/data/targets.csv', '/data/targets.json?years=2025', '/data/observations.csv?years=2025']
  for (const other of others) expect((await api.get(other)).headers.get('etag')).not.toBe(etag)
})

test('a change of the data changes the tag, and a run that has not ended leaves none', async () => {
  const own = await serveFixture()
  const tag = async (path: string) => (await own.get(path)).headers.get('etag')
  const before = [await tag('/data/targets.csv'), await tag('/data/runs.csv')]
  const run = { id: 'run-3', startedAt: new Date('2026-11-03T08:00:00Z'), fingerprint: 'a' }
  await own.database.etlRun.create({ data: run })
  expect([await tag('/data/targets.csv'), await tag('/data/runs.csv')]).toEqual([null, null])
  await own.database.etlRun.update({ where: { id: 'run-3' }, data: { finishedAt: new Date('2026-11-03T08:01:00Z') } })
  expect(await tag('/data/targets.csv')).toBe(before[0])
  expect(await tag('/data/runs.csv')).not.toBe(before[1])
  await own.database.dataset.updateMany({ data: { version: 'v2' } })
  expect(await tag('/data/targets.csv')).not.toBe(before[0])
  await own.close()
})

test('a whole table is read once for a state of the data, and sent from its file then, in parts too', async () => {
  const own = await serveFixture(undefined, { answerBytes: 0 })
  const path = '/data/targets.csv'
  const text = async () => Buffer.from(await (await own.get(path)).arrayBuffer())
  // Two that ask at the same moment for what is not kept yet.
  const [first, second] = (await Promise.all([text(), text()])) as [Buffer, Buffer]
  expect(second.equals(first)).toBe(true)
  const again = await own.get(path)
  expect(Buffer.from(await again.arrayBuffer()).equals(first)).toBe(true)
  expect(Object.fromEntries(again.headers)).toMatchObject({
    'content-length': String(first.length),
    'accept-ranges': 'bytes',
    etag: expect.stringMatching(/^"[\w-]{27}"$/),
  })
  const part = await own.get(path, { headers: { range: 'bytes=-100', 'accept-encoding': 'gzip' } })
  const { headers } = part
  expect([part.status, headers.get('content-length'), headers.get('content-encoding')]).toEqual([206, '100', null])
  expect(Buffer.from(await part.arrayBuffer()).equals(first.subarray(-100))).toBe(true)
  expect((await own.get(path, { headers: { range: `bytes=${first.length}-` } })).status).toBe(416)

  // What is made before it is sent is so for both who ask at once, and sent in parts too.
  const database = async () => Buffer.from(await (await own.get('/data/plangraph.sqlite')).arrayBuffer())
  const [made, same] = (await Promise.all([database(), database()])) as [Buffer, Buffer]
  expect(same.equals(made)).toBe(true)
  const top = await own.get('/data/plangraph.sqlite', { headers: { range: 'bytes=0-14' } })
  expect([top.status, await top.text()]).toEqual([206, 'SQLite format 3'])

  await own.database.target.updateMany({ data: { indicatorName: '改' } })
  const changed = await text()
  expect(changed.equals(first)).toBe(false)
  expect((await text()).equals(changed)).toBe(true)
  await own.close()
})

test('data that change under a transfer cut it short', async () => {
  const own = await serveFixture()
  async function* pages() {
    yield 'first page\n'
    await own.database.dataset.updateMany({ data: { version: 'v2' } })
    yield 'second page\n'
  }
  const body = whileUnchanged(own.database, targets, await currentSnapshot(own.database), pages())
  const failures: unknown[] = []
  const server = createServer((request, response) => {
    send({ status: 200, headers: {}, body }, request, response)?.catch((error) => failures.push(error))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await expect(request(new URL(`http://127.0.0.1:${port}/`))).rejects.toThrow('aborted')
  expect(failures).toEqual([new Error('the data changed while targets was read: ask for it again')])
  server.close()
  await own.close()
})

test.each([
  ['/data/target.csv', 404, 'NOT_FOUND', { tables: expect.arrayContaining(['targets', 'alignment']) }],
  ['/data/targets.xls', 404, 'NOT_FOUND', { formats: expect.arrayContaining(['csv', 'json', 'ndjson']) }],
  ['/data/constructor.csv', 404, 'NOT_FOUND', {}],
  ['/data/targets.csv?fields=id,nmae', 400, 'UNKNOWN_FIELD', { fields: expect.arrayContaining(['printed_name']) }],
  ['/data/targets.csv?region=610100', 400, 'UNKNOWN_PARAMETER', { parameters: expect.arrayContaining(['regions']) }],
  ['/data/targets.json?bom=1', 400, 'UNKNOWN_PARAMETER', {}],
  ['/data/regions.csv?updatedSince=2026-01-01', 400, 'UNKNOWN_PARAMETER', {}],
  ['/data/targets.csv?bom=yes', 400, 'BAD_PARAMETER', {}],
  ['/data/targets.csv?origins=TABEL', 400, 'BAD_PARAMETER', { message: expect.stringContaining('TABLE') }],
  ['/data/targets.csv?years=2025,x', 400, 'BAD_PARAMETER', { message: 'Parameter "years": "x" is no whole number.' }],
  ['/data/targets.csv?regions=', 400, 'BAD_PARAMETER', { message: expect.stringContaining('empty') }],
  ['/data/targets.csv?binding=BINDING&binding=BINDING', 400, 'BAD_PARAMETER', {}],
  ['/data/targets.csv?governing=1', 400, 'BAD_PARAMETER', {}],
  ['/data/targets.csv?documents=nothing', 400, 'BAD_PARAMETER', { message: expect.stringContaining('"documents"') }],
  ['/data/targets.csv?updatedSince=2026-13-01', 400, 'BAD_PARAMETER', {}],
  ['/data/targets.csv?updatedSince=2026-02-31', 400, 'BAD_PARAMETER', {}],
  ['/data/targets.csv?updatedSince=yesterday', 400, 'BAD_PARAMETER', {}],
  ['/data/alignment.csv?regions=nowhere', 400, 'BAD_PARAMETER', { message: expect.stringContaining('nowhere') }],
])('%s is refused: %d %s', async (path, status, code, details) => {
  const response = await api.get(path)
  expect(response.status).toBe(status)
  expect(await response.json()).toEqual({
    error: expect.objectContaining({ code, message: expect.any(String), ...details }),
  })
})

test('a long list is refused before anything is sent', async () => {
  const codes = Array.from({ length: 151 }, (_, i) => `c${i}`).join()
  for (const table of ['targets', 'alignment']) {
    expect((await api.get(`/data/${table}.csv?indicators=${codes}`)).status).toBe(400)
  }
})

test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s is not allowed', async (method) => {
  const response = await api.get('/data/targets.csv', { method })
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})

test('updatedSince counts the run that wrote a row', async () => {
  const count = async (time: string) =>
    rowsOfNdjson(await (await api.get(`/data/targets.ndjson?updatedSince=${time}`)).text()).length
  const all = await api.database.target.count()
  expect(await count('2026-11-01')).toBe(all)
  expect(await count('2026-11-01T08:00:00Z')).toBe(all)
  expect(await count('2026-11-01T16:00:00%2B08:00')).toBe(all)
  expect(await count('2026-11-01T16:00:01+08:00')).toBe(0)
  expect(await count('2026-11-01&regions=610100')).toBe(8)
})

test('/data lists the tables with their files, each of which is there', async () => {
  const { tables, files: whole } = await api.json('/data')
  expect(whole).toEqual(['/data/plangraph.sqlite'])
  expect(tables).toHaveLength(TABLES.length)
  const files: string[] = [...whole, ...tables.flatMap(({ files }: { files: string[] }) => files)]
  for (const file of files) expect((await api.get(file, { method: 'HEAD' })).status).toBe(200)
})

test('a fault inside is masked, and logged under the id that the client gets', async () => {
  const broken = await serveFixture()
  await broken.database.$executeRaw`DROP TABLE "Dataset"`
  for (const path of ['/data/targets.csv', '/odata/v4/targets']) {
    const response = await broken.get(path)
    const { error } = (await response.json()) as Answer
    expect([response.status, error.code]).toEqual([500, 'INTERNAL_SERVER_ERROR'])
    const [, id] = /^Unexpected error: the server has logged it as ([\w-]+)\.$/.exec(error.message) ?? []
    const fault = broken.logged.find(({ request, err }) => request === id && err !== undefined)
    expect(fault.err.message).toMatch(/no such table|does not exist/)
  }
  await broken.close()
})

test('GraphQL is where it was', async () => {
  expect(await api.ask('{ dataset { version } }')).toEqual({ dataset: { version: 'v1' } })
})

test('a page costs one statement, whatever it holds; a filter one more, and one for what its names mean', async () => {
  const own = await serveFixture(undefined, { answerBytes: 0 })
  const cost = async (path: string) => {
    own.statements.length = 0
    await own.get(path)
    // Two for the state of the data before, two after.
    return own.statements.length - 4
  }
  expect(await cost('/data/targets.csv')).toBe(1)
  expect(await cost('/data/targets.csv?updatedSince=2026-01-01')).toBe(1)
  expect(await cost('/data/targets.csv?years=2025')).toBe(2)
  expect(await cost('/data/targets.csv?regions=510000')).toBe(3)
  expect(await cost('/data/finding_targets.csv')).toBe(1)
  await own.close()
})
