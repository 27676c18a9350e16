import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it, jest } from '@jest/globals'
import type { Database } from '@plangraph/database'
import { verifyReport } from '../../etl/src/commands/verify-report.js'
import { ok } from '../../etl/src/model/index.js'
import { readDocument } from '../../etl/src/read/index.js'
import type { InputFile } from '../../etl/src/run/run-types.js'
import { verifyDatabase } from '../../etl/src/verify/verify-database.js'
import { ankangPlan, shaanxiPlan } from '../load/plans.js'
import { ingest } from '../load/runs.js'
import { TempDatabases } from '../load/temp-database.js'

// Whole runs on database files take seconds on a busy machine.
jest.setTimeout(120_000)

const databases = new TempDatabases()
let db: Database

const file = (fileName: string, text: string): InputFile => {
  return { fileName, read: async () => ok(new TextEncoder().encode(text)) }
}
const documents = [
  { name: 'ankang.txt', document: ankangPlan() },
  { name: 'shaanxi.txt', document: shaanxiPlan() },
]
const files = documents.map(({ name, document }) => file(name, document.read.text))

const reading = { read: readDocument, parallel: 2 }

beforeEach(async () => {
  db = await databases.open()
  await ingest(db, documents)
})
afterAll(() => databases.close())

it('finds every row right after a load', async () => {
  const report = await verifyDatabase(db, files, reading)
  expect(report).toMatchObject({ documents: 2, checked: { evidence: 8, sections: 3, tables: 2 }, wrong: [] })
  expect(verifyReport(report)).toEqual({
    ok: true,
    text: '2 documents: 8 quotes, 3 sections, 2 tables. All 13 rows right: 100 %.',
  })
})

it('names one corrupted row: type, id, document and what', async () => {
  const target = await db.target.findFirstOrThrow({ where: { indicatorName: '返乡创业' } })
  await db.evidence.update({ where: { id: target.id }, data: { charStart: { increment: 1 } } })
  const { text, ok } = verifyReport(await verifyDatabase(db, files, reading))
  expect(ok).toBe(false)
  expect(text).toContain(`✖ Evidence ${target.id} of 安康市“十四五”就业促进规划: the text at`)
  expect(text).toContain('1 of 13 rows wrong (92.31 % right)')
})

it('names corrupted sections and tables', async () => {
  const section = await db.section.findFirstOrThrow({ where: { label: null } })
  await db.section.update({ where: { id: section.id }, data: { charEnd: 1_000_000 } })
  const table = await db.planTable.findFirstOrThrow()
  await db.planTable.update({ where: { id: table.id }, data: { rows: [['没有的内容']] } })
  const { wrong } = await verifyDatabase(db, files, reading)
  expect(wrong.map(({ type, id }) => [type, id])).toEqual([
    ['Section', section.id],
    ['Table', table.id],
  ])
})

it('finds them right by the files that were kept, wherever those are now that were ingested', async () => {
  expect(await verifyDatabase(db, null, reading)).toMatchObject({ checked: { evidence: 8 }, wrong: [], unreadable: [] })
})

it('names a file that was not kept, and one that is another by now', async () => {
  const [first, second] = await db.source.findMany({ orderBy: { fileName: 'asc' }, select: { sha256: true } })
  const pathOf = (sha256 = '') => join(databases.folder, 'sources', sha256.slice(0, 2), sha256.slice(2))
  rmSync(pathOf(first?.sha256))
  rmSync(pathOf(second?.sha256))
  writeFileSync(pathOf(second?.sha256), 'another')
  const { wrong } = await verifyDatabase(db, null, reading)
  const store = join(databases.folder, 'sources')
  expect(wrong.map(({ what }) => what).sort()).toEqual([
    `ankang.txt is not in ${store}: ingest it again`,
    `shaanxi.txt is damaged in ${store}: restore it from a backup`,
  ])
  // Files that are known as they are, are kept none the less.
  await ingest(db, documents)
  expect((await verifyDatabase(db, null, reading)).wrong).toEqual([])
})

it('names a file that is missing or another one than was ingested', async () => {
  const { wrong } = await verifyDatabase(db, [file('shaanxi.txt', 'something else')], reading)
  expect(wrong.map(({ what }) => what).sort()).toEqual([
    'ankang.txt is missing: give the folder where it is',
    'shaanxi.txt is not the file that was ingested: ingest it again',
  ])
})

it('names a stored text that is not that of the file', async () => {
  await db.source.updateMany({ data: { text: 'changed' } })
  const { wrong } = await verifyDatabase(db, files, reading)
  expect(wrong.map(({ type, what }) => `${type}: ${what}`).sort()).toEqual([
    'Source: its stored text is not that of ankang.txt',
    'Source: its stored text is not that of shaanxi.txt',
  ])
})
