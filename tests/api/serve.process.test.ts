import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrate } from '@plangraph/database'

const COMMAND = fileURLToPath(new URL('../../dist/serve.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'plangraph-serve-'))
const url = `file:${join(folder, 'test.db')}`
beforeAll(() => migrate(url))
afterAll(() => rmSync(folder, { recursive: true }))

function start(environment: Record<string, string>, ...args: string[]) {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', HOST: '', PORT: '0', DATABASE_URL: url, ...environment },
  })
  const output = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    output.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    output.err += chunk
  })
  return { child, output }
}

async function run(environment: Record<string, string>, ...args: string[]) {
  const { child, output } = start(environment, ...args)
  const [code] = await once(child, 'close')
  return { code, ...output }
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'serves until %s, which ends it at once',
  async (signal) => {
    const { child, output } = start({})
    while (!output.out.includes('/graphql\n')) await once(child.stdout, 'data')
    const address = /http:\S+graphql/.exec(output.out)?.[0] ?? ''
    const response = await fetch(`${address}?query={dataset{version}}`)
    expect(await response.json()).toEqual({ data: { dataset: { version: 'empty' } } })
    expect(output.err).toContain('holds no documents yet: npm run etl -- ingest seeds/plans')
    const asked = Date.now()
    child.kill(signal)
    const [code] = await once(child, 'close')
    expect(code).toBe(0)
    expect(Date.now() - asked).toBeLessThan(3000)
  },
  60_000,
)

test('says what it takes', async () => {
  const { code, out } = await run({}, '--help')
  expect(code).toBe(0)
  expect(out).toContain('Usage: npm run serve')
}, 60_000)

test('says so when the port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  const { code, err } = await run({ PORT: port })
  other.close()
  expect(code).toBe(1)
  expect(err).toContain(`port ${port} of 127.0.0.1 is taken: stop what listens there or set PORT`)
}, 60_000)

test('refuses what it cannot serve with a sentence', async () => {
  writeFileSync(join(folder, 'bare.db'), '')
  const cases: [Record<string, string>, string][] = [
    [{ PORT: 'x' }, 'PORT "x" is no port: give a number from 0 to 65535'],
    [{ ANSWER_SECONDS: '0' }, 'ANSWER_SECONDS "0" is no number: give a number from 1 to 3600'],
    [{ GRAPHIQL: 'no' }, 'GRAPHIQL "no" is not known: give one of on, off'],
    [{ BASE_URL: 'plans.example.org' }, 'BASE_URL "plans.example.org" is no address of a server'],
    [{ DATABASE_URL: 'file:no/such.db' }, 'create it with npm run migrate'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL "mysql://x" names no SQLite file'],
    [{ DATABASE_URL: `file:${join(folder, 'bare.db')}` }, 'has no tables: create them with npm run migrate'],
  ]
  const results = await Promise.all(cases.map(([environment]) => run(environment)))
  for (const [index, [, sentence]] of cases.entries()) {
    expect(results[index]).toMatchObject({ code: 1, out: '', err: expect.stringContaining(sentence) })
    expect(results[index]?.err).not.toContain('    at ')
  }
}, 60_000)
