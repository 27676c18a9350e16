import { readFileSync } from 'node:fs'
import { mainFile } from '@plangraph/database'
import { createKey, revokeKey } from '../../api/src/server/keys/manage-keys.js'
import { type Answer, type Asked, type Served, serveFixture } from '../tables/served.js'

const NOW = new Date()
const LONG_AGO = new Date(NOW.getTime() - 10 * 86_400_000)
const POINTS = 20

let served: Served
let poor: Served
const keys = { reader: '', writer: '', expired: '', revoked: '', poor: '' }

beforeAll(async () => {
  ;[served, poor] = await Promise.all([serveFixture(), serveFixture(undefined, { pointsAMinute: POINTS })])
  const { database } = served
  keys.reader = await createKey(database, { name: '西安 reader', scopes: [], days: 1 }, NOW)
  keys.writer = await createKey(database, { name: 'writer', scopes: ['INGEST'], days: null }, NOW)
  keys.expired = await createKey(database, { name: 'expired', scopes: ['INGEST'], days: 1 }, LONG_AGO)
  keys.revoked = await createKey(database, { name: 'revoked', scopes: ['INGEST'], days: null }, LONG_AGO)
  await revokeKey(database, 'revoked', NOW)
  keys.poor = await createKey(poor.database, { name: 'poor', scopes: [], days: null }, NOW)
})
afterAll(() => Promise.all([served.close(), poor.close()]))

const VERSION = '/graphql?query={dataset{version}}'
const TARGETS = '/graphql?query={targets{nodes{printed}}}'
const bearing = (key: string, scheme = 'Bearer'): Asked => ({ headers: { authorization: `${scheme} ${key}` } })
const codeOf = ({ errors, error }: Answer): string => (errors?.[0].extensions ?? error).code

const WRONG: [what: string, asked: () => Asked][] = [
  ['no key of any kind', () => bearing('secret')],
  ['an unknown one', () => bearing(`plangraph_${'A'.repeat(43)}`)],
  ['another scheme', () => bearing(keys.reader, 'Basic')],
  ['no scheme', () => ({ headers: { authorization: keys.reader } })],
  ['an empty header', () => ({ headers: { authorization: '' } })],
  ['a key in other letters', () => bearing(keys.reader.toUpperCase())],
  ['one that has expired', () => bearing(keys.expired)],
  ['one that was revoked', () => bearing(keys.revoked)],
]

describe.each([VERSION, '/data/regions.csv', '/odata/v4/regions', '/health', '/metrics', '/nothing'])('%s', (path) => {
  test.each(WRONG)('a wrong key is never taken for none: %s', async (_what, asked) => {
    await served.get(path)
    const response = await served.get(path, asked())
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(codeOf(await response.json())).toBe('UNAUTHENTICATED')
  })
})

test('what is no key costs no statement, and a request without a key none for keys', async () => {
  await served.get(VERSION)
  served.statements.length = 0
  await served.get(VERSION, bearing('secret'))
  await served.get(VERSION)
  expect(served.statements).toEqual([])
  await served.get(VERSION, bearing(keys.reader))
  expect(served.statements).toEqual([expect.stringContaining('ApiKey')])
})

test('an answer that was kept for anyone serves holders, and theirs anyone', async () => {
  for (const [first, second] of [
    [{}, bearing(keys.writer)],
    [bearing(keys.writer), {}],
  ] as const) {
    await served.database.region.update({ where: { code: '610100' }, data: { population: 1 } })
    const etag = (await served.get(TARGETS, first)).headers.get('etag')
    served.logged.length = 0
    expect((await served.get(TARGETS, second)).headers.get('etag')).toBe(etag)
    expect(served.logged).toEqual([expect.objectContaining({ kept: true })])
  }
})

test('the log tells the holder', async () => {
  served.logged.length = 0
  await served.get(VERSION, bearing(keys.reader))
  await served.get(VERSION)
  await served.get(VERSION, bearing(keys.revoked))
  const client = served.logged.map((line) => line.client)
  expect(client).toEqual(['key 西安 reader', '127.0.0.1', '127.0.0.1'])
})

test('a key opens nothing from the moment on that it is revoked', async () => {
  const key = await createKey(served.database, { name: 'lost', scopes: [], days: null }, NOW)
  expect((await served.get(VERSION, bearing(key))).status).toBe(200)
  await revokeKey(served.database, 'lost', NOW)
  const response = await served.get(VERSION, bearing(key))
  expect([response.status, (await response.json()).errors[0].message]).toEqual([401, 'The API key "lost" is revoked.'])
})

test('a holder has a budget of its own, and anyone who tries keys pays by address', async () => {
  const status = async (asked: Asked) => (await poor.get('/health', asked)).status
  const unknown = bearing(`plangraph_${'A'.repeat(43)}`)
  const tried = []
  for (let count = 0; count <= POINTS; count++) tried.push(await status(unknown))
  expect(tried.slice(-2)).toEqual([401, 429])
  expect(await status({})).toBe(429)
  const mine = await poor.get('/health', bearing(keys.poor))
  expect([mine.status, mine.headers.get('ratelimit-remaining')]).toEqual([200, String(POINTS - 1)])
})

test('no key is in the database or the log, and only the hash of each is stored', async () => {
  const { database, logged } = served
  for (const key of Object.values(keys)) await served.get(`/health?key=none`, bearing(key))
  await database.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
  const file = await mainFile(database)
  const stored = [file, `${file}-wal`].map((path) => readFileSync(path).toString('latin1')).join('')
  const told = JSON.stringify(logged)
  expect(stored).toContain('revoked')
  for (const key of [keys.reader, keys.writer, keys.expired, keys.revoked]) {
    expect(stored).toContain(key.slice(0, 16))
    for (const text of [stored, told]) expect(text).not.toContain(key.slice(20))
  }
})
