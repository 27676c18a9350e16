import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, afterEach, expect, test } from '@jest/globals'
import { createYogaServer } from '@plangraph/api'
import { type Database, migrate } from '@plangraph/database'
import { globalId, type NodeType } from '../../api/src/shared/global-id.js'
import { runRules } from '../../etl/src/commands/run-rules.js'
import { ok } from '../../etl/src/model/index.js'
import { processFile } from '../../etl/src/run/process-file.js'
import { runIngest } from '../../etl/src/run/run.js'
import type { InputFile } from '../../etl/src/run/run-types.js'
import { openPastPrisma } from '../database/open-past-prisma.js'
import { catalogue, regions } from '../normalize/catalogue.js'
import { rules } from './runs.js'
import { TempDatabases } from './temp-database.js'

const databases = new TempDatabases()
let db: Database
afterEach(() => db.$disconnect())
afterAll(() => databases.close())

/** The database that commit 408a3bd made, migrated: databases/README.md. */
async function openEarlier(): Promise<Database> {
  const path = join(databases.folder, `${Math.random().toString(36).slice(2)}.db`)
  writeFileSync(path, gunzipSync(readFileSync(new URL('databases/408a3bd.db.gz', import.meta.url))))
  await migrate(`file:${path}`)
  return openPastPrisma(`file:${path}`)
}

/** The global ids of everything in it that is read of documents. */
async function globalIds(): Promise<string[]> {
  const select = { id: true } as const
  const ids: [NodeType, { id: string }[]][] = [
    ['Document', await db.document.findMany({ select })],
    ['Source', await db.source.findMany({ select })],
    ['Section', await db.section.findMany({ select })],
    ['Citation', await db.citation.findMany({ select })],
    ['Target', await db.target.findMany({ select })],
    ['Observation', await db.observation.findMany({ select })],
    ['TargetLink', await db.targetLink.findMany({ select })],
    ['Organization', await db.organization.findMany({ select })],
    ['EtlRun', await db.etlRun.findMany({ select })],
  ]
  return ids.flatMap(([type, rows]) => rows.map(({ id }) => globalId(type, id)))
}

/** Of these ids, those that nothing answers to. */
async function unanswered(ids: readonly string[]): Promise<string[]> {
  const response = await createYogaServer(db).fetch('http://api/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: { ids } }),
  })
  const { data } = (await response.json()) as { data: { nodes: ({ id: string } | null)[] } }
  return ids.filter((_id, i) => data.nodes[i] === null)
}

const run = (files: readonly InputFile[]) =>
  runIngest(db, files, {
    versions: rules('rules-1'),
    rules: async () => runRules(catalogue),
    parallel: 1,
    process: (fileName, content) => processFile(fileName, content, catalogue, regions),
  })

const files = async (): Promise<InputFile[]> =>
  (await db.source.findMany({ orderBy: { id: 'asc' } })).map(({ fileName, text }) => {
    const bytes = new TextEncoder().encode(text)
    return { fileName, read: async () => ok(bytes) }
  })

test('every id of a database of 408a3bd answers after a run over none of its files', async () => {
  db = await openEarlier()
  const ids = await globalIds()
  expect(ids).toHaveLength(30)
  await run([])
  expect(await unanswered(ids)).toEqual([])
  expect(await db.source.count({ where: { referenceId: null } })).toBe(0)
})

test('every id answers when the files are read again, and rows have the ids of a new database', async () => {
  db = await openEarlier()
  const ids = await globalIds()
  const given = await files()
  await run(given)
  expect(await unanswered(ids)).toEqual([])
  const now = new Set(await globalIds())
  expect(ids.filter((id) => !now.has(id)).length).toBeGreaterThan(15)
  await db.$disconnect()
  db = await databases.open()
  await run(given)
  const fresh = (await globalIds()).filter((id) => !isOfRun(id))
  expect(fresh.filter((id) => !now.has(id) && !isSource(id))).toEqual([])
})

const typeOf = (id: string) => Buffer.from(id, 'base64').toString('utf8').split(':')[0]
const isOfRun = (id: string) => typeOf(id) === 'EtlRun'
/** A file that is stored keeps its id. */
const isSource = (id: string) => typeOf(id) === 'Source'
