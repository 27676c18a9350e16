import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { addressOf, type Database, migrate, openDatabase } from '@plangraph/database'
import { createBackup, restoreBackup } from '../../api/src/server/database/backup.js'
import { migrationNames, POSTGRESQL_MIGRATIONS } from '../../prisma/src/migration-files.js'
import { expectSourcesCarriedOver } from '../database/earlier-sources.js'
import { type Served, serve } from '../tables/served.js'
import { rowsOf, tablesOf } from './both-rows.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const WITHDRAWN = '关于创建高质量充分就业市的实施意见'

/** One of the databases with the seeds: its URL, and the folder of the files that go with it. */
interface Seeded {
  url: string
  folder: string
}

const TARGETS = (then: string) => `{ targets${then} { totalCount nodes { id printed } } }`

const made: Seeded[] = []
const open: (() => Promise<unknown>)[] = []

const etl = ({ url, folder }: Seeded, ...args: string[]) =>
  promisify(execFile)(process.execPath, [join(ROOT, 'dist/etl.js'), ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: url, DATA_FOLDER: folder },
  })

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plangraph-both-'))
  open.push(() => rm(folder, { recursive: true }))
  const file = join(folder, 'seeds.db')
  await copyFile(addressOf(process.env.SEEDS_DATABASE_URL as string), file)
  const sqlite = { url: `file:${file}`, folder }
  const postgresql = { url: `${process.env.POSTGRESQL_URL}/seeds`, folder: join(folder, 'postgresql') }
  // Where former states go is read when they are asked for.
  process.env.DATA_FOLDER = postgresql.folder
  await etl(postgresql, 'ingest', '--quiet', 'seeds/plans', 'seeds/reference')
  made.push(sqlite, postgresql)
})

afterAll(async () => {
  for (const end of open.reverse()) await end()
})

async function databases(): Promise<[sqlite: Database, postgresql: Database]> {
  const both = await Promise.all(made.map(({ url }) => openDatabase(url)))
  for (const one of both) open.push(() => one.$disconnect())
  return both as [Database, Database]
}

test('a database that is missing is made with every migration, then nothing is left to do', async () => {
  const url = `${process.env.POSTGRESQL_URL}/fresh`
  expect(await migrate(url)).not.toEqual([])
  expect(await migrate(url)).toEqual([])
})

test('a database of an earlier version keeps where populations were published once', async () => {
  await expectSourcesCarriedOver(`${process.env.POSTGRESQL_URL}/sources`, migrationNames(POSTGRESQL_MIGRATIONS))
})

test('all rows of the seeds are those of SQLite, and so is the version of the dataset', async () => {
  const [sqlite, postgresql] = await databases()
  for (const table of await tablesOf(sqlite))
    expect([table, await rowsOf(postgresql, table)]).toEqual([table, await rowsOf(sqlite, table)])
  const version = async (database: Database) => (await database.dataset.findFirst())?.version
  expect(await version(postgresql)).toBe(await version(sqlite))
})

test('a backup of a SQLite file takes the place of what a server has: all rows, times and names of runs included', async () => {
  const [sqlite] = await databases()
  const [{ url: from, folder }] = made as [Seeded, Seeded]
  const url = `${process.env.POSTGRESQL_URL}/restored`
  const backup = join(folder, 'backup.db')
  await createBackup(addressOf(from), backup)
  for (let time = 0; time < 2; time++) await restoreBackup(backup, url)
  const restored = await openDatabase(url)
  open.push(() => restored.$disconnect())
  for (const table of await tablesOf(sqlite))
    expect([table, await rowsOf(restored, table)]).toEqual([table, await rowsOf(sqlite, table)])
  expect((await restored.etlRun.findMany()).map(({ id }) => id)).toEqual(
    (await sqlite.etlRun.findMany()).map(({ id }) => id),
  )
  const again = join(folder, 'again.db')
  await createBackup(url, again)
  const copy = await openDatabase(`file:${again}`)
  open.push(() => copy.$disconnect())
  expect(await copy.change.findMany()).toEqual(await sqlite.change.findMany())
})

describe('answers are those of SQLite, byte for byte', () => {
  let served: Served[]

  beforeAll(async () => {
    const both = await databases()
    served = await Promise.all(
      both.map((database, i) => serve(database, [], { file: addressOf((made[i] as Seeded).url) })),
    )
    open.push(...served.map(({ close }) => close))
  })

  /** What both answer, without what tells when and where they were asked. */
  async function answers(path: string, body?: string): Promise<string[]> {
    const asked = body === undefined ? {} : { method: 'POST', body, headers: { 'content-type': 'application/json' } }
    const replies = await Promise.all(served.map(({ get }) => get(path, asked)))
    return Promise.all(
      replies.map(async (reply, i) =>
        `${reply.status} ${await reply.text()}`
          .replaceAll((served[i] as Served).origin, 'ORIGIN')
          .replace(/\d{4}-\d\d-\d\dT[0-9:.]+Z/g, 'TIME')
          .replace(/RXRsUnVu[\w=]+|Q2hhbmdlO[\w=]+|UmV2aXNpb24[\w=]+/g, 'ID'),
      ),
    )
  }

  test.each([
    '{ targetStats(groupBy: [INDICATOR, LEVEL]) { indicator { code } level count sum mean min max unit } }',
    '{ targets(filter: {text: "就业"}, first: 50) { totalCount nodes { id printed evidence { quote spans { page } } } } }',
    '{ targets(sort: VALUE, direction: DESC, first: 100) { nodes { id normalizedValue } pageInfo { endCursor } } }',
    '{ documents(sort: ISSUED, first: 50) { nodes { title issuedOn issuers { name } citedBy { relation } } } }',
    '{ documents(sort: CITED_BY, first: 9) { nodes { title } } }',
    '{ findings(first: 50) { totalCount nodes { kind severity message messageZh } } }',
    '{ alignment(regions: ["西安市", "商洛市", "四川省"]) { rows { cells { region { name } target { printed } stance } } } }',
    '{ targets(filter: {regions: ["西安"]}) { totalCount } }',
  ])('%s', async (query) => {
    const [sqlite, postgresql] = await answers('/graphql', JSON.stringify({ query }))
    expect(sqlite).toMatch(/^200 /)
    expect(postgresql).toBe(sqlite)
  })

  test('every table, as CSV and by OData', async () => {
    const { value } = (await (served[0] as Served).json('/odata/v4/')) as { value: { name: string }[] }
    for (const { name } of value)
      for (const path of [
        ...(name === 'changes' ? [] : [`/data/${name}.csv`]),
        `/odata/v4/${name}?$top=50&$count=true`,
      ]) {
        const [sqlite, postgresql] = await answers(path)
        expect([path, postgresql]).toEqual([path, sqlite])
      }
  })

  test.each([
    'targets?$orderby=page desc,binding&$top=50',
    'targets?$filter=year gt 2024.5 and year in (2025,2026)',
    "targets?$filter=year ne null and contains(indicator_name,'就业')",
    'documents?$orderby=issued_on',
    'progress?$filter=met eq true',
    'runs?$filter=started_at gt 2020-01-01T00:00:00Z',
  ])('%s', async (path) => {
    const [sqlite, postgresql] = await answers(`/odata/v4/${encodeURI(path)}`)
    expect(sqlite).toMatch(/^200 /)
    expect(postgresql).toBe(sqlite)
  })

  test('answers and whole tables are kept until anything is committed, and no longer', async () => {
    const { database, get, logged } = served[1] as Served
    const ask = async (path: string) => {
      const reply = await get(path)
      await reply.text()
      return logged.filter((line) => line.path === path.split('?')[0]).at(-1)?.kept
    }
    const query = `/graphql?query=${encodeURIComponent('{ runs(first: 1) { nodes { startedBy } } }')}`
    // Others of this server may commit at any time: two in a row are what must come to be.
    const isKept = async (path: string) => {
      for (let time = 0; time < 20; time++) if ((await ask(path)) === true) return true
      return false
    }
    expect(await isKept(query)).toBe(true)
    const { id, startedBy } = await database.etlRun.findFirstOrThrow()
    for (const name of ['one', 'another']) {
      await database.etlRun.update({ where: { id }, data: { startedBy: name } })
      expect(await (await get(query)).text()).toContain(`"${name}"`)
    }
    await database.etlRun.update({ where: { id }, data: { startedBy } })
    const partOf = async (path: string) => {
      for (let time = 0; time < 20; time++) {
        const reply = await get(path, { headers: { range: 'bytes=0-9' } })
        await reply.text()
        if (reply.status === 206) return true
      }
      return false
    }
    expect(await partOf('/data/regions.csv')).toBe(true)
  })

  test('what was known before a document was withdrawn, and what that changed', async () => {
    const before = new Date().toISOString()
    const known = await answers('/graphql', JSON.stringify({ query: TARGETS('') }))
    const [sqliteDatabase] = await databases()
    const { id } = await sqliteDatabase.document.findFirstOrThrow({ where: { title: WITHDRAWN } })
    for (const one of made) await etl(one, 'withdraw', id, '--why', 'tried out')
    const query = '{ targets { totalCount } changes(first: 100) { nodes { kind name fields { field before after } } } }'
    // What goes along with a row goes in an order of the database's own.
    const [sqlite, postgresql] = (await answers('/graphql', JSON.stringify({ query }))).map((answer) => {
      const { changes, ...rest } = JSON.parse(answer.replace(/^200 /, '')).data
      return { ...rest, changes: changes.nodes.map((node: object) => JSON.stringify(node)).sort() }
    })
    expect(postgresql).toEqual(sqlite)
    expect(await answers('/graphql', JSON.stringify({ query: TARGETS(`(asOf: "${before}")`) }))).toEqual(known)
    expect(await answers('/graphql', JSON.stringify({ query: TARGETS('') }))).not.toEqual(known)
  })
})
