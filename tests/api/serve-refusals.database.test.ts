import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, migrationStatus } from '@plangraph/database'
import { runServe } from '../../api/src/commands/run-serve.js'
import { saidBy } from './said.js'

const folder = mkdtempSync(join(tmpdir(), 'plangraph-serve-'))
const url = `file:${join(folder, 'test.db')}`
const bare = join(folder, 'bare.db')
const earlier = `file:${join(folder, 'earlier.db')}`
beforeAll(async () => {
  await migrate(url)
  await migrate(earlier, { names: (await migrationStatus(url)).slice(0, -1).map(({ name }) => name) })
  writeFileSync(bare, '')
})
afterAll(() => rmSync(folder, { recursive: true }))

const serve = (environment: Record<string, string>, ...args: string[]) =>
  saidBy((output) => runServe(args, { PORT: '0', DATABASE_URL: url, ...environment }, output))

test('says what it takes', async () => {
  expect(await serve({}, '--help')).toEqual({ code: 0, out: expect.stringContaining('Usage: npm run serve'), err: '' })
})

// serve.process.test.ts shows that the process ends with the exit code.
test.each<[Record<string, string>, string]>([
  [{ PORT: 'x' }, 'PORT "x" is no port: give a number from 0 to 65535'],
  [{ ANSWER_SECONDS: '0' }, 'ANSWER_SECONDS "0" is no number: give a number from 1 to 3600'],
  [{ GRAPHIQL: 'no' }, 'GRAPHIQL "no" is not known: give one of on, off'],
  [{ BASE_URL: 'plans.example.org' }, 'BASE_URL "plans.example.org" is no address of a server'],
  [{ DATABASE_URL: 'file:no/such.db' }, 'create it with npm run migrate'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL "mysql://x" names no database'],
  [{ DATABASE_URL: earlier }, 'is of an earlier version: bring it up to this one with npm run migrate -- apply'],
  [{ DATABASE_URL: `file:${bare}` }, 'has no tables: create them with npm run migrate'],
])('refuses what it cannot serve with a sentence: %j', async (environment, sentence) => {
  const { code, out, err } = await serve(environment)
  expect([code, out, err]).toEqual([1, '', expect.stringContaining(sentence)])
  expect(err).not.toContain('    at ')
})
