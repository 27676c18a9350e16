import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@plangraph/database'
import { runBackup } from '../../api/src/commands/run-backup.js'
import { copyFixture } from '../api/fixture-database.js'
import { saidBy } from '../api/said.js'

const folder = mkdtempSync(join(tmpdir(), 'plangraph-backup-'))
const file = join(folder, 'plangraph.db')
const taken = join(folder, 'backups/taken.db')
beforeAll(async () => {
  mkdirSync(join(folder, 'backups'))
  writeFileSync(taken, 'something')
  await copyFixture(file)
})
afterAll(() => rmSync(folder, { recursive: true }))

const backup = (...args: string[]) => saidBy((output) => runBackup(args, { DATABASE_URL: `file:${file}` }, output))

test.each([
  [['create', taken], 'is there already'],
  [['create', `${folder}/none/new.db`], 'there is no folder'],
  [['restore', taken], 'plangraph.db.restored'],
  [['restore', `${folder}/none.db`], 'there is no file'],
  [['destroy', 'x'], 'give create or restore and one file'],
])('a backup replaces no file, and what is no database of PlanGraph is not restored: %j', async (args, sentence) => {
  const { code, out, err } = await backup(...args)
  expect([code, out, err]).toEqual([1, '', expect.stringContaining(sentence)])
  expect(err).not.toMatch(/^\s+at /m)
  expect(readFileSync(taken, 'utf8')).toBe('something')
  const left = readdirSync(folder).filter((name) => !/^(?:backups|plangraph\.db(?:-wal|-shm)?)$/.test(name))
  expect([left, readdirSync(join(folder, 'backups'))]).toEqual([[], ['taken.db']])
  const database = await openDatabase(`file:${file}`)
  expect(await database.document.count()).toBeGreaterThan(0)
  await database.$disconnect()
})
