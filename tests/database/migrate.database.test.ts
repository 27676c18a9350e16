import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { migrate, openDatabase } from '@plangraph/database'
import { migrationNames } from '../../prisma/src/migration-files.js'
import { modelChanges } from '../../prisma/src/model-changes.js'

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
})

describe('a database of an earlier version', () => {
  test('keeps its findings and links, and learns the names of incomplete rows from their messages', async () => {
    const old = `file:${join(folder, 'old.db')}`
    await migrate(old, migrationNames().slice(0, 2))
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

  test.each(['postgres://localhost/plans', 'file::memory:', 'plans.db'])('cannot be %s', async (wrong) => {
    await expect(openDatabase(wrong)).rejects.toThrow(`DATABASE_URL "${wrong}" names no SQLite file`)
  })

  test('must have been migrated', async () => {
    await expect(openDatabase(`file:${folder}/none.db`)).rejects.toThrow(`there is no database at ${folder}/none.db`)
  })
})
