import { type Served, serveFixture } from '../tables/served.js'

const FRIEND = 'https://friend.example'
let api: Served
beforeAll(async () => {
  api = await serveFixture(undefined, { corsOrigins: [FRIEND] })
})
afterAll(() => api.close())

const PATHS = ['/graphql?query={dataset{version}}', '/data/regions.csv', '/odata/v4/regions', '/data/nothing.csv']

test.each(PATHS)('pages of a configured origin may read %s, others not', async (path) => {
  const of = async (origin: string) => (await api.get(path, { headers: { origin } })).headers
  const [friend, stranger] = [await of(FRIEND), await of('https://stranger.example')]
  expect(friend.get('access-control-allow-origin')).toBe(FRIEND)
  expect(stranger.get('access-control-allow-origin')).toBeNull()
  for (const headers of [friend, stranger]) expect(headers.get('vary')).toMatch(/(^|, )origin$/)
  expect(friend.get('access-control-allow-credentials')).toBeNull()
})

test('a browser may ask before it sends JSON', async () => {
  const ask = (origin: string) =>
    api.get('/graphql', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } })
  const [friend, stranger] = [await ask(FRIEND), await ask('https://stranger.example')]
  expect([friend.status, friend.headers.get('access-control-allow-headers')]).toEqual([
    204,
    expect.stringContaining('content-type'),
  ])
  expect([stranger.status, stranger.headers.get('access-control-allow-headers')]).toEqual([204, null])
})
