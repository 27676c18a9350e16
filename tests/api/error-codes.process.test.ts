import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Database, mainFile } from '@plangraph/database'
import { pino } from 'pino'
import { Trials } from '../../api/src/domain/desk/trials.js'
import { untilReady } from '../../api/src/domain/former/until-ready.js'
import { IngestRuns } from '../../api/src/domain/ingest/ingest-runs.js'
import { createKey } from '../../api/src/server/keys/manage-keys.js'
import { withinTime } from '../../api/src/server/limits/time-limit.js'
import { ERROR_CODES } from '../../api/src/shared/errors.js'
import { type Answer, type Asked, type Served, serveFixture } from '../tables/served.js'
import { fill } from './fixture.js'

let shipped: Served
let poor: Served
beforeAll(async () => {
  ;[shipped, poor] = await Promise.all([serveFixture(), serveFixture(undefined, { pointsAMinute: 1 })])
})
afterAll(() => Promise.all([shipped, poor].map((served) => served.close())))

const post = (body: unknown): Asked => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
const query = (text: string, more: object = {}) => post({ query: text, ...more })

const VERSION = '{ dataset { version } }'
const INGEST = 'mutation { ingest { state } }'
const NAMES = Array.from({ length: 100 }, (_, index) => `f${index}: __typename`)
const WIDE = `{ ${'...All '.repeat(11)} } fragment All on Query { ${NAMES.join(' ')} }`
const DEEP = `{ region(code: "610100") ${'{ parent '.repeat(30)} { code } ${'}'.repeat(30)} }`
const COSTLY = `{ documents(first: 100) { nodes { targets(first: 100) { nodes { id printed unit } } } } }`
const TEXT = '{ documents { nodes { text } } }'
const unknownId = `sha256:${'0'.repeat(64)}`

const CASES: [code: keyof typeof ERROR_CODES, status: number, asked: Asked][] = [
  ['BAD_USER_INPUT', 200, query('{ targets(filter: { regions: ["火星"] }) { totalCount } }')],
  ['BAD_USER_INPUT', 200, query('{ targets(first: 101) { totalCount } }')],
  ['BAD_USER_INPUT', 200, query('query ($n: Int!) { targets(first: $n) { totalCount } }')],
  ['BAD_USER_INPUT', 200, query('{ node(id: "x") { id } }')],
  ['GRAPHQL_PARSE_FAILED', 200, query('{')],
  ['GRAPHQL_VALIDATION_FAILED', 200, query('{ nothing }')],
  ['GRAPHQL_VALIDATION_FAILED', 200, query('mutation { a }')],
  ['GRAPHQL_VALIDATION_FAILED', 200, query('subscription { a }')],
  ['UNAUTHENTICATED', 401, query(INGEST)],
  ['UNAUTHENTICATED', 401, { headers: { authorization: 'Bearer secret' } }],
  ['OPERATION_RESOLUTION_FAILURE', 400, query('query A { __typename } query B { __typename }')],
  ['QUERY_TOO_DEEP', 200, query(DEEP)],
  ['QUERY_TOO_WIDE', 200, query(WIDE)],
  ['QUERY_TOO_COSTLY', 200, query(COSTLY)],
  ['BAD_REQUEST', 400, post('{')],
  ['BAD_REQUEST', 400, post('[]')],
  ['BAD_REQUEST', 405, { method: 'PUT' }],
  ['PAYLOAD_TOO_LARGE', 413, query(' '.repeat(2 ** 20))],
  ['UNSUPPORTED_MEDIA_TYPE', 415, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: VERSION }],
  ['BAD_DOCUMENT_ID', 400, post({ documentId: 'x' })],
  ['DOCUMENT_NOT_FOUND', 404, post({ documentId: unknownId })],
]

const codesOf = ({ errors }: Answer): string[] => errors.map(({ extensions }: Answer) => extensions?.code)

async function answered(served: Served, asked: Asked) {
  const response = await served.get('/graphql', asked)
  return { status: response.status, codes: codesOf(await response.json()) }
}

test.each(CASES)('%s with status %s (%#)', async (code, status, asked) => {
  expect(await answered(shipped, asked)).toEqual({ status, codes: [code] })
})

test('FORBIDDEN', async () => {
  const key = await createKey(shipped.database, { name: 'reader', scopes: [], days: null }, new Date())
  const { headers, ...asked } = query(INGEST)
  const bearing = { ...asked, headers: { ...headers, authorization: `Bearer ${key}` } }
  expect(await answered(shipped, bearing)).toEqual({ status: 403, codes: ['FORBIDDEN'] })
})

test('CHANGED_MEANWHILE', async () => {
  const key = await createKey(shipped.database, { name: 'li', scopes: ['REVIEW'], days: null }, new Date())
  const { id } = await shipped.database.finding.findFirstOrThrow()
  const finding = Buffer.from(`Finding:${id}`).toString('base64')
  const { headers, ...asked } = query(
    `mutation { review(finding: "${finding}", state: WRONG, expected: "other") { id } }`,
  )
  const bearing = { ...asked, headers: { ...headers, authorization: `Bearer ${key}` } }
  expect(await answered(shipped, bearing)).toEqual({ status: 409, codes: ['CHANGED_MEANWHILE'] })
})

test('INGEST_IN_PROGRESS and RUN_FAILED', async () => {
  const file = await mainFile(shipped.database)
  const runs = new IngestRuns({ file, plans: 'no/such', patience: 60, log: pino({ level: 'silent' }) })
  const first = expect(runs.start('1', null)).rejects.toMatchObject({ status: 500, code: 'RUN_FAILED' })
  await expect(runs.start('2', null)).rejects.toMatchObject({ status: 409, code: 'INGEST_IN_PROGRESS' })
  await runs.stop()
  await first
  await expect(runs.start('3', null)).rejects.toMatchObject({ status: 503, code: 'RUN_FAILED' })
})

test('TOO_MANY_REQUESTS', async () => {
  await answered(poor, query('{'))
  await answered(poor, query('{'))
  expect(await answered(poor, query(VERSION))).toEqual({ status: 429, codes: ['TOO_MANY_REQUESTS'] })
})

test('TIMEOUT', async () => {
  await expect(withinTime(new Promise(() => {}), 0.001)).rejects.toMatchObject({ status: 503, code: 'TIMEOUT' })
})

test('BEING_PREPARED', async () => {
  await expect(untilReady(new Promise(() => {}), 0.001)).rejects.toMatchObject({ status: 503, code: 'BEING_PREPARED' })
  // Who asks the same again waits for what they began, and who asks for another thing is told that one goes on.
  const trials = new Trials<string>()
  const started: string[] = []
  let end: (said: string) => void = () => {}
  const start = (asked: string) => {
    started.push(asked)
    const ended = new Promise<{ message: string }>((resolve) => {
      end = (message) => resolve({ message })
    })
    return { pid: 1, ended, stop: () => {} }
  }
  const late = { status: 503, code: 'BEING_PREPARED' }
  await expect(trials.ended('60 → 61', 0.001, start)).rejects.toMatchObject(late)
  await expect(trials.ended('60 → 61', 0.001, start)).rejects.toMatchObject(late)
  await expect(trials.ended('60 → 62', 1, start)).rejects.toMatchObject({ code: 'INGEST_IN_PROGRESS' })
  end('what follows')
  expect(await trials.ended('60 → 61', 1, start)).toEqual({ message: 'what follows' })
  await expect(trials.ended('60 → 62', 0.001, start)).rejects.toMatchObject(late)
  expect(started).toEqual(['60 → 61', '60 → 62'])
})

test('SERVER_BUSY', async () => {
  const withLongText = async (database: Database) => {
    await fill(database)
    await database.source.updateMany({ data: { text: '就业'.repeat(3_000_000) } })
  }
  const busy = await serveFixture(withLongText, { outgoingBytes: 0, answerBytes: 0 })
  const { port } = new URL(busy.origin)
  // One client that reads nothing of its large answer.
  const slow = connect(Number(port), '127.0.0.1', () =>
    slow.write(`GET /graphql?query=${encodeURIComponent(TEXT)} HTTP/1.1\r\nhost: x\r\n\r\n`),
  )
  await once(slow, 'readable')
  expect(await answered(busy, query(TEXT))).toEqual({ status: 503, codes: ['SERVER_BUSY'] })
  slow.destroy()
  await busy.close()
})

// tests/http/replaced-database.database.test.ts shows when.
test('DATABASE_UNAVAILABLE', async () => {
  const bare = await serveFixture()
  rmSync(await mainFile(bare.database))
  await sleep(1500)
  expect(await answered(bare, query(VERSION))).toEqual({ status: 503, codes: ['DATABASE_UNAVAILABLE'] })
  await bare.close()
})

test('INTERNAL_SERVER_ERROR', async () => {
  await shipped.database.$executeRaw`DROP TABLE "EtlRunItem"`
  const asked = query('{ runs { nodes { items { outcome } } } }')
  expect((await answered(shipped, asked)).codes).toEqual(['INTERNAL_SERVER_ERROR'])
})

test('there is no code but those that were met here', () => {
  const others = [
    'FORBIDDEN',
    'CHANGED_MEANWHILE',
    'INGEST_IN_PROGRESS',
    'RUN_FAILED',
    'TOO_MANY_REQUESTS',
    'BEING_PREPARED',
    'TIMEOUT',
    'SERVER_BUSY',
    'DATABASE_UNAVAILABLE',
    'INTERNAL_SERVER_ERROR',
  ]
  const met = [...CASES.map(([code]) => code), ...others]
  expect([...new Set(met)].sort()).toEqual(Object.keys(ERROR_CODES).sort())
})

test('docs/api.md lists the codes as they are', () => {
  const guide = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8')
  const listed = [...guide.matchAll(/^\| `([A-Z_]+)` \| (.*) \|$/gm)].map(([, code, meaning]) => [code, meaning])
  expect(Object.fromEntries(listed)).toEqual(ERROR_CODES)
})
