import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
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

function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, [COMMAND], {
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

async function run(environment: Record<string, string>) {
  const { child, output } = start(environment)
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

test('says so when the port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  const { code, out, err } = await run({ PORT: port })
  other.close()
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain(`port ${port} of 127.0.0.1 is taken: stop what listens there or set PORT`)
}, 60_000)
