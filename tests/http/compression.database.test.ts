import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { fill } from '../api/fixture.js'
import { type Served, serveFixture } from '../tables/served.js'

let api: Served
beforeAll(async () => {
  api = await serveFixture(async (database) => {
    await fill(database)
    const run = (index: number) => ({ id: `more-${index}`, startedAt: new Date(index), fingerprint: 'f' })
    await database.etlRun.createMany({ data: Array.from({ length: 200 }, (_, index) => run(index)) })
  })
})
afterAll(() => api.close())

const LARGE = `/graphql?query=${encodeURIComponent('{ __schema { types { name description fields { name description } } } }')}`
const SMALL = '/graphql?query={__typename}'

const get = (path: string, accepted?: string, more: Record<string, string> = {}) =>
  api.get(path, { headers: { ...(accepted !== undefined && { 'accept-encoding': accepted }), ...more } })
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

test.each([
  ['gzip', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['br;q=0, GZIP;q=0.5', 'gzip'],
  ['deflate', null],
  ['gzip;q=0', null],
  [undefined, null],
])('a large answer to a client that takes %s is encoded as %s', async (accepted, encoding) => {
  const response = await get(LARGE, accepted)
  expect([response.status, response.headers.get('content-encoding')]).toEqual([200, encoding])
  expect(response.headers.get('vary')).toContain('accept-encoding')
  const bytes = await bytesOf(response)
  expect(response.headers.get('content-length')).toBe(String(bytes.byteLength))
  const decode = { br: brotliDecompressSync, gzip: gunzipSync }[encoding ?? '']
  const plain = await bytesOf(await get(LARGE))
  expect(decode === undefined ? bytes : decode(bytes)).toEqual(plain)
  if (encoding !== null) expect(bytes.byteLength).toBeLessThan(plain.byteLength / 4)
})

test('every encoding has a tag of its own, by which it is known again', async () => {
  const tags = []
  for (const accepted of ['identity', 'gzip', 'br']) {
    const etag = String((await get(LARGE, accepted)).headers.get('etag'))
    const again = await get(LARGE, accepted, { 'if-none-match': etag })
    expect([again.status, again.headers.get('etag')]).toEqual([304, etag])
    tags.push(etag)
  }
  expect(new Set(tags).size).toBe(3)
})

test('a small answer is sent as it is', async () => {
  expect((await get(SMALL, 'gzip')).headers.get('content-encoding')).toBeNull()
})

test('a table is sent in pieces as it is read, and compressed from memory after that', async () => {
  const [first, second] = [await get('/data/runs.csv', 'gzip'), await get('/data/runs.csv', 'gzip')]
  expect([first.headers.get('content-encoding'), second.headers.get('content-encoding')]).toEqual([null, 'gzip'])
  expect(gunzipSync(await bytesOf(second))).toEqual(await bytesOf(first))
})

test('HEAD has the headers of the answer to GET', async () => {
  const asked = { headers: { 'accept-encoding': 'gzip' } }
  const [get, head] = [await api.get(LARGE, asked), await api.get('/data/', { ...asked, method: 'HEAD' })]
  expect(get.headers.get('content-encoding')).toBe('gzip')
  expect([head.status, await head.text()]).toEqual([200, ''])
})
