import { mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Connection from 'libsql'
import { copyFixture } from '../api/fixture-database.js'
import { openPastPrisma } from '../database/open-past-prisma.js'
import { type Answer, type Served, serve } from '../tables/served.js'

let folder: string
let served: Served
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plangraph-replaced-'))
  await make('plangraph.db', 'old')
})
afterEach(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

const path = (name: string) => join(folder, name)

/** A database whose dataset has this version, all of it in its one file. */
async function make(name: string, version: string): Promise<void> {
  const url = `file:${path(name)}`
  await copyFixture(path(name))
  const database = await openPastPrisma(url)
  await database.dataset.updateMany({ data: { version } })
  await database.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
  await database.$disconnect()
}

const start = async (options = {}) => {
  served = await serve(await openPastPrisma(`file:${path('plangraph.db')}`), [], options)
}

const QUERY = '/graphql?query={dataset{version}}'

async function answer(): Promise<string> {
  const { data, errors } = (await served.json(QUERY)) as Answer
  return data?.dataset.version ?? errors[0].extensions.code
}

/** Asks until the answer is this one, at most ten seconds. */
async function answers(wanted: string): Promise<void> {
  for (let waited = 0; (await answer()) !== wanted && waited < 10_000; waited += 100) await sleep(100)
  expect(await answer()).toBe(wanted)
}

test('a file that takes the place of the database is served, whatever the old one had not yet written into its file', async () => {
  await start()
  await served.database.dataset.updateMany({ data: { version: 'changed' } })
  expect(await answer()).toBe('changed')
  await make('new.db', 'new')
  renameSync(path('new.db'), path('plangraph.db'))
  await answers('new')
  expect((await served.get('/data/targets.csv')).status).toBe(200)
  const check = new Connection(path('plangraph.db')).prepare('PRAGMA integrity_check').all()
  expect(check).toEqual([{ integrity_check: 'ok' }])
})

test('a file that comes with a log of its own is served with what is in it', async () => {
  await start()
  await served.database.dataset.updateMany({ data: { version: 'changed' } })
  await make('new.db', 'new')
  const other = new Connection(path('new.db'))
  other.exec(`UPDATE "Dataset" SET "version" = 'in the log'`)
  renameSync(path('new.db-wal'), path('plangraph.db-wal'))
  renameSync(path('new.db'), path('plangraph.db'))
  await answers('in the log')
  other.close()
  expect(await answer()).toBe('in the log')
})

test('the old database is whole where it was moved to', async () => {
  await start()
  await served.database.dataset.updateMany({ data: { version: 'changed' } })
  await make('new.db', 'new')
  renameSync(path('plangraph.db'), path('old.db'))
  renameSync(path('new.db'), path('plangraph.db'))
  await answers('new')
  const old = new Connection(path('old.db'))
  expect(old.prepare('SELECT version FROM "Dataset"').all()).toEqual([{ version: 'changed' }])
  old.close()
})

test('while there is no database that can be served, requests for data are answered 503, and /ready says why', async () => {
  await start()
  expect(await answer()).toBe('old')
  await make('new.db', 'new')
  renameSync(path('plangraph.db'), path('away.db'))
  await answers('DATABASE_UNAVAILABLE')
  const refused = await served.get('/data/targets.csv')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await refused.text()).toContain('The database file is missing.')
  expect((await served.get('/ready')).status).toBe(503)
  expect((await served.get('/health')).status).toBe(200)
  renameSync(path('away.db'), path('plangraph.db'))
  await answers('old')
  writeFileSync(path('no.db'), 'no database')
  renameSync(path('no.db'), path('plangraph.db'))
  await answers('DATABASE_UNAVAILABLE')
  expect(JSON.stringify(await served.json('/ready'))).not.toContain(folder)
  renameSync(path('new.db'), path('plangraph.db'))
  await answers('new')
  expect((await served.get('/ready')).status).toBe(200)
})

test('a link that is turned to another file is followed', async () => {
  symlinkSync(path('plangraph.db'), path('link.db'))
  await start({ file: path('link.db') })
  await make('new.db', 'new')
  symlinkSync(path('new.db'), path('next'))
  renameSync(path('next'), path('link.db'))
  await answers('new')
})
