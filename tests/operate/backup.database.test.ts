import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sourcesBeside, sourcesOf } from '@plangraph/database'
import { runBackup } from '../../api/src/commands/run-backup.js'
import { copyFixture } from '../api/fixture-database.js'
import { saidBy } from '../api/said.js'
import { openPastPrisma } from '../database/open-past-prisma.js'

const folder = mkdtempSync(join(tmpdir(), 'plangraph-backup-'))
const file = join(folder, 'plangraph.db')
const taken = join(folder, 'backups/taken.db')
beforeAll(async () => {
  mkdirSync(join(folder, 'backups'))
  writeFileSync(taken, 'something')
  await copyFixture(file)
})
afterAll(() => rmSync(folder, { recursive: true }))

const PLAN = '安康市“十四五”规划'

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
  const database = await openPastPrisma(`file:${file}`)
  expect(await database.document.count()).toBeGreaterThan(0)
  await database.$disconnect()
})

test('the files that documents were read from, withdrawn ones too, and releases go with the database, there and back', async () => {
  const database = await openPastPrisma(`file:${file}`)
  const [source] = await database.source.findMany({ take: 1 })
  if (!source) throw new Error('the fixture has no source')
  const hash = createHash('sha256').update(PLAN).digest('hex')
  await database.source.updateMany({ data: { sha256: createHash('sha256').update('lost').digest('hex') } })
  await database.source.update({ where: { id: source.id }, data: { sha256: hash } })
  const others = (await database.source.count()) - 1
  await (await sourcesOf(database)).put(hash, Buffer.from(PLAN))
  const withdrawn = createHash('sha256').update('withdrawn').digest('hex')
  await (await sourcesOf(database)).put(withdrawn, Buffer.from('withdrawn'))
  await database.formerFile.create({
    data: { sha256: withdrawn, fileName: 'withdrawn.txt', format: 'txt' },
  })
  await database.$disconnect()
  const release = join(folder, 'releases/v1')
  mkdirSync(release, { recursive: true })
  writeFileSync(join(release, 'release.json'), '{"name": "v1", "files": []}')
  const lost = others === 0 ? '' : '; 1 files were not kept: ingest them again'
  const copy = join(folder, 'backups/with-files.db')
  expect(await backup('create', copy)).toMatchObject({
    code: 0,
    out: expect.stringContaining(`checked; 2 files${lost}; 1 releases`),
  })
  writeFileSync(join(folder, 'backups/releases/v1/release.json'), '{"name": "v1", "files": [1]}')
  const clash = await backup('create', join(folder, 'backups/again.db'))
  expect(clash).toMatchObject({ code: 0, out: expect.stringContaining('release v1 was not copied') })
  for (const kept of ['sources', 'releases']) rmSync(join(folder, kept), { recursive: true })
  expect(await backup('restore', copy)).toMatchObject({ code: 0, out: expect.stringMatching(/2 files.*; 1 releases/) })
  expect(readFileSync(join(release, 'release.json'), 'utf8')).toContain('[1]')
  expect(await sourcesBeside(file).has(withdrawn)).toBe(true)
  expect(Buffer.from((await sourcesBeside(file).get(hash)) as Uint8Array).toString()).toBe(PLAN)
})
