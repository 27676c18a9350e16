import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { migrate, openDatabase } from '@plangraph/database'
import { migrationNames } from '../../prisma/src/migration-files.js'
import { modelChanges, withoutCounterpart } from '../../prisma/src/model-changes.js'
import { postgresqlChanges } from '../../prisma/src/postgresql/model-changes.js'
import { connect } from '../../prisma/src/sqlite/open-connection.js'
import { expectSourcesCarriedOver } from './earlier-sources.js'

let folder: string
let url: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plangraph-'))
  url = `file:${join(folder, 'new/plan graph.db')}`
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('migrations', () => {
  test('make a missing file with every migration, then have nothing to do', async () => {
    expect(await migrate(url)).toEqual(migrationNames())
    expect(await migrate(url)).toEqual([])
  })

  test('agree with the models', async () => {
    expect(await modelChanges()).toBe('')
  })

  test('of PostgreSQL too, and are in step with them', async () => {
    expect(await postgresqlChanges()).toBe('')
    expect(withoutCounterpart()).toEqual([])
  })
})

describe('a database that this version can not carry on is refused and left as it is', () => {
  const changed = async (name: string, sql: string) => {
    const file = join(folder, name)
    await migrate(`file:${file}`)
    const connection = connect(file, 0)
    connection.exec(sql)
    connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    connection.close()
    return { file, url: `file:${file}`, before: readFileSync(file) }
  }

  test('one of a newer version', async () => {
    const { file, url, before } = await changed(
      'newer.db',
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at")
       VALUES ('x', '0', '20991231000000_history', '2099-12-31')`,
    )
    const message = `${file} was made by a newer version of PlanGraph (this one does not know its migration 20991231000000_history). Upgrade PlanGraph, or let DATABASE_URL name another file. Nothing was changed.`
    await expect(migrate(url)).rejects.toMatchObject({ kind: 'VERSION', message })
    expect(readFileSync(file)).toEqual(before)
  })

  test('one whose migration was another text', async () => {
    const links = migrationNames()[1]
    const { file, url, before } = await changed(
      'altered.db',
      `UPDATE "_prisma_migrations" SET "checksum" = '0' WHERE "migration_name" = '${links}'`,
    )
    await expect(migrate(url)).rejects.toThrow(
      `${file} was migrated with another text of ${links} than this version has.`,
    )
    expect(readFileSync(file)).toEqual(before)
  })

  test('one that broke off half way, which earlier versions could leave', async () => {
    const { url } = await changed('half.db', `UPDATE "_prisma_migrations" SET "finished_at" = NULL`)
    await expect(migrate(url)).rejects.toThrow('is half migrated')
  })
})

test('a migration that fails leaves the database as it was', async () => {
  const file = join(folder, 'in-the-way.db')
  await migrate(`file:${file}`, { names: migrationNames().slice(0, 2) })
  const connection = connect(file, 0)
  connection.exec('CREATE TABLE "ApiKey" ("name" TEXT)')
  await expect(migrate(`file:${file}`)).rejects.toThrow('table "ApiKey" already exists')
  const [applied] = connection.prepare('SELECT count(*) FROM "_prisma_migrations"').raw().all()
  expect(applied).toEqual([2])
  connection.close()
})

describe('a database of an earlier version', () => {
  test('keeps its findings and links, and learns the names of incomplete rows from their messages', async () => {
    const old = `file:${join(folder, 'old.db')}`
    await migrate(old, { names: migrationNames().slice(0, 2) })
    const before = await openDatabase(old)
    const finding = (id: string, kind: string, message: string) =>
      before.$executeRaw`
        INSERT INTO "Finding" ("id", "documentId", "ordinal", "kind", "severity", "message")
        VALUES (${id}, 'plan', 1, ${kind}, 'WARNING', ${message})`
    await before.$executeRaw`
      INSERT INTO "Document" ("id", "title", "normalizedTitle", "kind", "status")
      VALUES ('plan', '规划', '规划', 'PLAN', 'INGESTED')`
    await finding('row', 'INCOMPLETE_ROW', '专栏 1, row “城镇登记失业率”: its cell 2025年 is empty.')
    await finding('quoted', 'INCOMPLETE_ROW', 'Table, row “其中：“两后生”人数”: its cell 2025年 is empty.')
    await finding('other', 'SUSPECT_TEXT', 'The text is likely misread: row “a”: b.')
    await before.$disconnect()

    expect(await migrate(old)).toEqual(migrationNames().slice(2))
    const after = await openDatabase(old)
    const rows = await after.finding.findMany({ select: { id: true, rowLabel: true }, orderBy: { id: 'asc' } })
    expect(rows).toEqual([
      { id: 'other', rowLabel: null },
      { id: 'quoted', rowLabel: '其中：“两后生”人数' },
      { id: 'row', rowLabel: '城镇登记失业率' },
    ])
    await after.$disconnect()
  })

  test('keeps where populations were published once, and what regions said before; its version need not be made anew', async () => {
    const old = `file:${join(folder, 'sources.db')}`
    await expectSourcesCarriedOver(old, migrationNames())
  })
})

describe('an open database', () => {
  test('enforces foreign keys on every connection, also after a transaction', async () => {
    const database = await openDatabase(url)
    const orphan = { data: { code: '610100', name: '西安市', level: 'PREFECTURE', parentCode: '610000' } } as const
    await expect(database.region.create(orphan)).rejects.toMatchObject({ code: 'P2003' })
    await database.$transaction(async (tx) => {
      await tx.region.create({ data: { code: '100000', name: '中国', level: 'NATIONAL' } })
    })
    await expect(database.region.create(orphan)).rejects.toMatchObject({ code: 'P2003' })
    expect(await database.region.count()).toBe(1)
    await database.$disconnect()
  })

  test('reports each statement it sends', async () => {
    const statements: string[] = []
    const database = await openDatabase(url, { onQuery: (sql) => statements.push(sql) })
    await database.region.findMany({ where: { level: 'NATIONAL' } })
    expect(statements).toEqual([expect.stringMatching(/^SELECT .* FROM `main`.`Region` WHERE/)])
    await database.$disconnect()
  })

  test('waits for locks and writes ahead', async () => {
    const database = await openDatabase(url)
    await database.$transaction([database.region.count()])
    expect(await database.$queryRaw`PRAGMA busy_timeout`).toEqual([{ timeout: 5000 }])
    expect(await database.$queryRaw`PRAGMA journal_mode`).toEqual([{ journal_mode: 'wal' }])
    await database.$disconnect()
  })

  test.each(['mysql://localhost/plans', 'file::memory:', 'plans.db'])('cannot be %s', async (wrong) => {
    await expect(openDatabase(wrong)).rejects.toThrow(`DATABASE_URL "${wrong}" names no database`)
  })

  test('must have been migrated', async () => {
    await expect(openDatabase(`file:${folder}/none.db`)).rejects.toThrow(`There is no database at ${folder}/none.db`)
  })
})

test('sources of an earlier version were added when their run began, their documents keep them, and figures what proves them', async () => {
  const file = join(folder, 'earlier.db')
  const names = migrationNames().filter((name) => name < '20261129134442_sources_kept')
  await migrate(`file:${file}`, { names })
  const connection = connect(file, 0)
  connection.exec(`
    INSERT INTO "EtlRun" ("id", "startedAt", "fingerprint") VALUES ('run', '2026-11-01T08:00:00.000+00:00', 'rules');
    INSERT INTO "Document" ("id", "title", "normalizedTitle", "kind", "status")
    VALUES ('plan', '规划', '规划', 'PLAN', 'INGESTED');
    INSERT INTO "Source" ("id", "documentId", "fileName", "sha256", "format", "byteLength", "text", "fingerprint", "runId")
    VALUES ('source', 'plan', 'plan.txt', 'ab', 'txt', 6, '规划', 'rules', 'run');
    UPDATE "Document" SET "currentSourceId" = 'source';
    INSERT INTO "Reading" ("sourceId", "version", "content") VALUES ('source', 'reader', x'00');
    INSERT INTO "Evidence" ("id", "documentId", "quote", "charStart", "charEnd", "spans") VALUES
      ('plain', 'plan', '规划', 0, 2, '[{"page":null,"charStart":0,"charEnd":2}]'),
      ('paged', 'plan', '规划', 0, 2, '[{"page":1,"charStart":0,"charEnd":2}]');
    INSERT INTO "Observation" ("id", "documentId", "indicatorName", "printed", "comparator", "basis", "origin", "evidenceId",
      "ordinal", "sortKey", "searchText", "rule", "ruleVersion", "confidence", "runId")
    VALUES ('plain', 'plan', '规划', '1', 'EQ', 'POINT', 'PROSE', 'plain', 1, '1', '规划', 'rule', '1', 1, 'run');`)
  connection.close()
  await migrate(`file:${file}`)
  const database = await openDatabase(`file:${file}`)
  const document = await database.document.findFirstOrThrow({
    include: { currentSource: { include: { reading: true } }, sources: true },
  })
  expect(document.currentSource).toMatchObject({
    addedAt: new Date('2026-11-01T08:00:00Z'),
    url: null,
    replaced: false,
    reading: { version: 'reader' },
  })
  expect(document.sources).toHaveLength(1)
  const proved = await database.observation.findFirstOrThrow({ include: { evidence: true } })
  expect(proved.evidence).toMatchObject({ id: 'plain', quote: '规划', spans: [] })
  expect(await database.evidence.findUnique({ where: { id: 'paged' } })).toMatchObject({ spans: [{ page: 1 }] })
  await database.$disconnect()
})
