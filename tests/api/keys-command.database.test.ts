import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isPrintable, migrate } from '@plangraph/database'
import { runKeys } from '../../api/src/commands/run-keys.js'
import { identifier } from '../../api/src/server/keys/identify.js'
import { createKey } from '../../api/src/server/keys/manage-keys.js'
import { openPastPrisma } from '../database/open-past-prisma.js'
import { type Said, saidBy } from './said.js'

const folder = mkdtempSync(join(tmpdir(), 'plangraph-keys-'))
const file = join(folder, 'test.db')
const url = `file:${file}`
beforeAll(() => migrate(url))
afterAll(() => rmSync(folder, { recursive: true }))

const keys = (...args: string[]): Promise<Said> => saidBy((output) => runKeys(args, { DATABASE_URL: url }, output))

/** The rows of the list, by name. */
async function listed(): Promise<Map<string, string[]>> {
  const { out } = await keys('list')
  const rows = out.trimEnd().split('\n').slice(1)
  return new Map(rows.map((row) => row.split(/ {2,}/)).map(([name = '', ...cells]) => [name, cells]))
}

test('makes a key, lists it, and takes it back', async () => {
  const { code, out, err } = await keys('create', '西安 office', '--scope', 'ingest', '--days', '90')
  expect([code, out]).toEqual([0, expect.stringMatching(/^plangraph_[\w-]{43}\n$/)])
  expect(err).toContain('not shown again')
  const key = out.trim()
  expect((await listed()).get('西安 office')).toEqual([
    `${key.slice(0, 16)}…`,
    'ingest',
    expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    'valid',
  ])
  expect(readFileSync(file).includes(key.slice(20))).toBe(false)

  const database = await openPastPrisma(url)
  const identify = identifier(() => ({ database }))
  expect(await identify(`Bearer ${key}`)).toEqual({ name: '西安 office', scopes: ['INGEST'] })
  expect((await keys('revoke', '西安 office')).code).toBe(0)
  await expect(identify(`Bearer ${key}`)).rejects.toMatchObject({ status: 401 })
  await database.$disconnect()
  expect((await listed()).get('西安 office')?.at(-1)).toMatch(/^revoked \d/)
})

test('lists a key that has expired as such, and one without end or scope', async () => {
  const database = await openPastPrisma(url)
  const lastWeek = new Date(Date.now() - 7 * 86_400_000)
  await createKey(database, { name: 'old', scopes: ['INGEST'], days: 6 }, lastWeek)
  await createKey(database, { name: 'reader', scopes: [], days: null }, lastWeek)
  await database.$disconnect()
  const rows = await listed()
  expect(rows.get('old')?.at(-1)).toBe('expired')
  expect(rows.get('reader')?.slice(1)).toEqual(['none', expect.any(String), 'never', 'valid'])
})

test('refuses what it cannot do with a sentence, and changes nothing', async () => {
  await keys('create', 'taken')
  const before = await listed()
  const cases: [args: string[], sentence: string][] = [
    [['create'], 'create takes one name of a key'],
    [['create', 'a', 'b'], 'create takes one name of a key'],
    [['create', 'taken'], 'there is a key "taken" already'],
    [['create', 'a\nb'], 'is no name of a key'],
    [['create', 'a', '--scope', 'all'], 'there is no scope "all"; there are:\n  ingest  start a run of ingest'],
    [['create', 'a', '--days', '0'], '--days "0" is no number of days'],
    [['create', 'a', '--for', 'ever'], "Unknown option '--for'"],
    [['revoke', 'nobody'], 'there is no key "nobody"'],
    [['list', '--days', '3'], '--scope and --days are for create only'],
    [['make', 'a'], 'there is no command "make"'],
  ]
  const results = await Promise.all(cases.map(([args]) => keys(...args)))
  for (const [index, [, sentence]] of cases.entries()) {
    const { code, out, err } = results[index] ?? {}
    expect([code, out, err]).toEqual([1, '', expect.stringContaining(sentence)])
    expect(err).not.toContain('    at ')
  }
  expect(await listed()).toEqual(before)
})

test('says what it takes', async () => {
  const { code, out } = await keys('--help')
  expect(code).toBe(0)
  expect(out).toContain('Usage: npm run keys')
})

test.each([['create'], ['revoke'], ['list'], ['\u001b[2J']])('%j prints no command to a terminal', async (command) => {
  const { code, out, err } = await keys(command, '\u001b[31m\u009b2J')
  expect([code, out]).toEqual([1, ''])
  expect(isPrintable(err.replaceAll('\n', ' '))).toBe(true)
})
