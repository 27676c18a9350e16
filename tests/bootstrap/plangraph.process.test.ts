import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'

const BOOTSTRAP = fileURLToPath(new URL('../../plangraph.mjs', import.meta.url))

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plangraph-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the bootstrap in another folder than its own, on a database of that folder. */
function plangraph(args: string[], url = `file:${folder}/plangraph.db`) {
  const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: url }
  return new Promise<{ code: unknown; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [BOOTSTRAP, ...args], { cwd: folder, env }, (error, out, err) =>
      resolve({ code: error?.code ?? 0, out, err }),
    )
  })
}

test.each([{ args: [] }, { args: ['--help'] }, { args: ['-h'] }])('lists the commands: $args', async ({ args }) => {
  const { code, out } = await plangraph(args)
  expect(code).toBe(0)
  for (const name of ['start', 'etl', 'serve', 'test', 'migrate']) expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'))
})

test('names a command it does not know', async () => {
  const { code, err } = await plangraph(['ingst'])
  expect(code).toBe(1)
  expect(err).toContain('there is no command "ingst"')
})

test('start --help starts nothing', async () => {
  const { code, out } = await plangraph(['start', '--help'])
  expect(code).toBe(0)
  expect(out).toContain('Usage: npm start')
})

test('makes the database where DATABASE_URL says, once', async () => {
  const first = await plangraph(['migrate'])
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(first.out).toContain(`${folder}/plangraph.db: applied`)
  expect(await plangraph(['migrate'])).toEqual({ code: 0, out: '', err: '' })
})

test('passes on the exit code and says what is wrong with DATABASE_URL', async () => {
  const { code, err } = await plangraph(['migrate'], 'mysql://localhost')
  expect(code).toBe(1)
  expect(err).toBe(
    'DATABASE_URL "mysql://localhost" names no database: give file:path/to/plangraph.db or postgresql://user@host/plangraph\n',
  )
})

test.each(['typecheck', 'lint', 'format', 'generate', 'test'])('%s --help does nothing but help', async (name) => {
  const { code, out } = await plangraph([name, '--help'])
  expect(code).toBe(0)
  expect(out).toMatch(/^Usage: npm /)
})

test('the server ends with the npm that started it', async () => {
  const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: `file:${folder}/served.db`, PORT: '0', HOST: '' }
  const npm = spawn('npm', ['run', 'serve'], { cwd: dirname(BOOTSTRAP), env, stdio: ['ignore', 'pipe', 'ignore'] })
  let output = ''
  while (!output.includes('/graphql')) output += (await once(npm.stdout, 'data'))[0]
  const url = /http:\S+graphql/.exec(output)?.[0] ?? ''
  const answers = () =>
    fetch(`${url}?query={dataset{version}}`).then(
      ({ ok }) => ok,
      () => false,
    )
  expect(await answers()).toBe(true)
  npm.kill('SIGTERM')
  for (let tries = 0; tries < 50 && (await answers()); tries += 1) await setTimeout(100)
  expect(await answers()).toBe(false)
})
