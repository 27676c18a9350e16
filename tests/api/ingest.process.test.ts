import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createKey } from '../../api/src/server/keys/manage-keys.js'
import type { ListenerOptions } from '../../api/src/server/options.js'
import { type Answer, type Asked, type Served, serveFixture } from '../tables/served.js'

const PLAN = 'ankang-employment-opinion-2022.txt'
const folder = mkdtempSync(join(tmpdir(), 'plangraph-plans-'))
const plans = join(folder, 'plans')
mkdirSync(plans)
cpSync(fileURLToPath(new URL(`../../seeds/plans/${PLAN}`, import.meta.url)), join(plans, PLAN))
afterAll(() => rmSync(folder, { recursive: true }))

const INGEST = 'mutation Take { ingest { state run { finishedAt items { sourceFile outcome } } } }'
const RUNS = '{ runs { totalCount } }'

interface Writable extends Served {
  write: (query: string, key?: string) => Promise<{ status: number; headers: Headers; answer: Answer }>
  key: string
}

/** The server with an empty database and time to wait, and a key that starts runs of ingest over one plan. */
async function serveWritable(options: ListenerOptions = {}): Promise<Writable> {
  const served = await serveFixture(async () => undefined, { plans, answerSeconds: 200, ...options })
  const key = await createKey(served.database, { name: 'writer', scopes: ['INGEST'], days: null }, new Date())
  return {
    ...served,
    key,
    write: async (query, key) => {
      const headers = { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) }
      const response = await served.get('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) })
      return { status: response.status, headers: response.headers, answer: await response.json() }
    },
  }
}

const codes = ({ errors }: Answer): string[] => errors.map(({ extensions }: Answer) => extensions.code)
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('what is refused starts nothing', () => {
  let served: Writable
  let reader: string
  beforeAll(async () => {
    served = await serveWritable()
    reader = await createKey(served.database, { name: 'reader', scopes: [], days: null }, new Date())
  })
  afterEach(() => {
    expect(served.logged.filter(({ msg }) => /run of ingest/.test(msg ?? ''))).toEqual([])
  })
  afterAll(() => served.close())

  test('no key', async () => {
    const { status, headers, answer } = await served.write(INGEST)
    expect([status, headers.get('www-authenticate'), codes(answer)]).toEqual([401, 'Bearer', ['UNAUTHENTICATED']])
    expect(answer.data).toBeUndefined()
  })

  test.each([
    INGEST,
    'mutation { ...Hidden } fragment Hidden on Mutation { a: ingest { state } }',
    'mutation { ... on Mutation { ... { ingest @include(if: true) { state } } } }',
  ])('a key without the scope: %s', async (query) => {
    const { status, answer } = await served.write(query, reader)
    expect([status, codes(answer)]).toEqual([403, ['FORBIDDEN']])
    expect(answer.errors[0].message).toBe('The API key "reader" lacks the scope ingest.')
  })

  const bearing = (asked: Asked): Asked => ({
    ...asked,
    headers: { authorization: `Bearer ${served.key}`, ...asked.headers },
  })
  test('a mutation by GET', async () => {
    const response = await served.get(`/graphql?query=${encodeURIComponent(INGEST)}`, bearing({}))
    expect([response.status, response.headers.get('allow'), codes(await response.json())]).toEqual([
      405,
      'POST',
      ['BAD_REQUEST'],
    ])
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a mutation as %s',
    async (type) => {
      const body = JSON.stringify({ query: INGEST })
      const asked = bearing({ method: 'POST', body, headers: { 'content-type': type } })
      expect((await served.get('/graphql', asked)).status).toBe(415)
    },
  )
})

test('a run takes in the folder of plans, and says what it did with each file; one run at a time', async () => {
  const served = await serveWritable()
  const added = await served.write(INGEST, served.key)
  const finishedAt = expect.any(String)
  expect([added.status, added.answer]).toEqual([
    200,
    { data: { ingest: { state: 'ENDED', run: { finishedAt, items: [{ sourceFile: PLAN, outcome: 'ADDED' }] } } } },
  ])
  expect(added.headers.get('cache-control')).toBe('no-store')
  expect((await served.ask('{ documents { totalCount } }')).documents.totalCount).toBeGreaterThan(0)

  const again = await Promise.all([served.write(INGEST, served.key), served.write(INGEST, served.key)])
  const [ended, refused] = again.sort((a, b) => a.status - b.status)
  expect(ended?.answer.data.ingest).toMatchObject({
    state: 'ENDED',
    run: { items: [{ sourceFile: PLAN, outcome: 'UNCHANGED' }] },
  })
  expect([refused?.status, codes(refused?.answer)]).toEqual([409, ['INGEST_IN_PROGRESS']])
  expect((await served.ask(RUNS)).runs.totalCount).toBe(2)
  expect(JSON.stringify(served.logged)).not.toContain(served.key)
  await served.close()
}, 120_000)

test('a run that takes longer than an answer goes on, and ends with the server', async () => {
  const served = await serveWritable({ answerSeconds: 2 })
  const { answer } = await served.write(INGEST, served.key)
  expect(answer).toEqual({ data: { ingest: { state: 'RUNNING', run: null } } })
  const { pid } = served.logged.find(({ msg }) => msg === 'ingest started')
  expect(isAlive(pid)).toBe(true)
  await served.close()
  expect(isAlive(pid)).toBe(false)
  expect(served.logged).toContainEqual(expect.objectContaining({ msg: expect.stringContaining('the server stops') }))
}, 120_000)

test('a run that breaks off is reported, and the log says why', async () => {
  const served = await serveWritable()
  await served.database.$executeRaw`DROP TABLE "EtlRun"`
  const { status, answer } = await served.write(INGEST, served.key)
  const { request, said } = served.logged.find(({ msg }) => msg === 'ingest failed')
  expect([status, codes(answer)]).toEqual([500, ['RUN_FAILED']])
  expect(answer.errors[0].message).toBe(`The run of ingest failed: the server has logged why as ${request}.`)
  expect(said).toContain('EtlRun')
  await served.close()
}, 120_000)
