import { withinTime } from '../../api/src/server/limits/time-limit.js'
import { type Served, serveFixture } from '../tables/served.js'

let api: Served
beforeAll(async () => {
  api = await serveFixture()
})
afterAll(() => api.close())

const answered = (path: string) => api.logged.filter((line) => line.path === path)

test('every request is a line of the log, without what was asked in a URL', async () => {
  await api.get(`/graphql?query=${encodeURIComponent('query Named { dataset { version } }')}`)
  await api.get('/data/regions.csv?fields=code')
  await api.get('/data/regions.csv?fields=code')
  await api.get('/elsewhere')
  const common = { level: 30, client: '127.0.0.1', method: 'GET', ms: expect.any(Number), request: expect.any(String) }
  expect(answered('/graphql')).toEqual([
    expect.objectContaining({ ...common, status: 200, kept: false, subject: 'Named' }),
  ])
  expect(answered('/data/regions.csv').map(({ kept }) => kept)).toEqual([false, true])
  expect(answered('/elsewhere')).toEqual([expect.objectContaining({ ...common, status: 404 })])
  expect(JSON.stringify(api.logged)).not.toContain('fields=code')
})

test('metrics count answers by service and status, and where they came from', async () => {
  await api.get('/odata/v4/regions?$top=1')
  await api.get('/odata/v4/regions?$top=1')
  await api.get('/odata/v4/nothing')
  const response = await api.get('/metrics')
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  const lines = (await response.text()).split('\n')
  const count = 'plangraph_http_request_duration_seconds_count'
  expect(lines).toContain(`${count}{service="odata",status="200",source="computed"} 1`)
  expect(lines).toContain(`${count}{service="odata",status="200",source="memory"} 1`)
  expect(lines).toContain(`${count}{service="odata",status="404",source="computed"} 1`)
  expect(lines.some((line) => /^plangraph_cached_answers_bytes [1-9]/.test(line))).toBe(true)
  expect(lines.some((line) => line.startsWith('process_resident_memory_bytes '))).toBe(true)
})

test('metrics and the desk tell of a run that goes on, until it is silent for long', async () => {
  const now = new Date()
  const run = { id: 'run', runId: 'one', host: 'here', pid: 1, startedAt: now, files: 12_345, read: 6789, stored: 0 }
  await api.database.runLock.create({ data: { ...run, heartbeatAt: now } })
  const metrics = async () => (await (await api.get('/metrics')).text()).split('\n')
  expect(await metrics()).toContain('plangraph_run_files{state="given"} 12345')
  expect(await metrics()).toContain('plangraph_run_files{state="read"} 6789')
  expect(await (await api.get('/desk?lang=en')).text()).toContain('6,789 / 12,345')
  await api.database.runLock.update({ where: { id: 'run' }, data: { heartbeatAt: new Date(now.getTime() - 200_000) } })
  expect(await metrics()).toContain('plangraph_run_files{state="given"} 0')
  expect(await (await api.get('/desk?lang=en')).text()).not.toContain('6,789 / 12,345')
  await api.database.runLock.deleteMany()
})

test('the root is a page, and what is nowhere says what there is', async () => {
  const root = await api.get('/')
  expect([root.status, root.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(await api.json('/elsewhere')).toEqual({
    error: {
      code: 'NOT_FOUND',
      message: 'There is nothing at "/elsewhere".',
      paths: expect.arrayContaining(['/data/']),
    },
  })
})

test('GraphiQL can be switched off', async () => {
  const page = (from: Served) => from.get('/graphql', { headers: { accept: 'text/html' } })
  expect((await page(api)).headers.get('content-type')).toMatch('text/html')
  const bare = await serveFixture(undefined, { graphiql: false })
  expect(String((await page(bare)).headers.get('content-type'))).not.toMatch('text/html')
  await bare.close()
})

test('an answer that takes too long is given up with a sentence', async () => {
  const never = withinTime(new Promise(() => {}), 0.01)
  await expect(never).rejects.toMatchObject({ status: 503, code: 'TIMEOUT', message: expect.stringContaining('0.01') })
  expect(await withinTime(Promise.resolve('here'), 10)).toBe('here')
})

test('what begins later has as much time', async () => {
  const ends: string[] = []
  const begin = (name: string) => withinTime(new Promise(() => {}), 0.2).catch(() => ends.push(name))
  const first = begin('first')
  await new Promise((resolve) => setTimeout(resolve, 100))
  const second = begin('second')
  await first
  expect(ends).toEqual(['first'])
  await second
  expect(ends).toEqual(['first', 'second'])
  await expect(withinTime(Promise.reject(new Error('its own')), 0.2)).rejects.toThrow('its own')
})
