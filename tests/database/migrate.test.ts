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
