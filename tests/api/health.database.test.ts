import { Prisma, rawRows } from '@plangraph/database'
import { type Served, serveFixture } from '../tables/served.js'
import { addNumbers } from './fixture-database.js'

let api: Served
beforeAll(async () => {
  api = await serveFixture()
})
afterAll(() => api.close())

test.each(['/health', '/ready'])('%s answers, and no cache keeps it', async (path) => {
  const response = await api.get(path)
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('a slow question lets others be answered', async () => {
  await addNumbers(api.database)
  const order: string[] = []
  const pairs = Prisma.sql`SELECT COUNT(*) FROM "TestNumber" a, "TestNumber" b WHERE a."n" <> b."n"`
  await Promise.all([
    rawRows(api.database, pairs).then(() => order.push('slow')),
    ...['/health', '/ready', '/data'].map((path) =>
      api.get(path).then(({ status }) => order.push(`${path} ${status}`)),
    ),
  ])
  expect(order.at(-1)).toBe('slow')
})

test('ready is not ready without a database that answers, while the process is healthy', async () => {
  const broken = await serveFixture()
  await broken.database.$executeRaw`DROP TABLE "Dataset"`
  expect((await broken.get('/ready')).status).toBe(503)
  expect((await broken.get('/health')).status).toBe(200)
  expect(broken.logged).toContainEqual(expect.objectContaining({ msg: 'the database does not answer' }))
  await broken.close()
})

test.each(['/graphql?query={__typename}', '/data/regions.csv', '/odata/v4/'])(
  'no page of another origin may read %s unless that is configured',
  async (path) => {
    const { headers } = await api.get(path, { headers: { origin: 'https://elsewhere.example' } })
    expect(headers.get('access-control-allow-origin')).toBeNull()
  },
)
