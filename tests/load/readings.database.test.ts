import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Database } from '@plangraph/database'
import { summary } from '../../etl/src/commands/summary.js'
import { fail, ok } from '../../etl/src/model/index.js'
import type { RunSettings } from '../../etl/src/run/run-types.js'
import { ankangPlan, shaanxiPlan } from './plans.js'
import { ingest, rules, type TestFile } from './runs.js'
import { TempDatabases } from './temp-database.js'

const databases = new TempDatabases()
let db: Database
beforeEach(async () => {
  db = await databases.open()
})
afterEach(() => databases.disconnect())
afterAll(() => databases.close())

const ankang = { name: 'ankang.txt', document: ankangPlan() }
const shaanxi = { name: 'shaanxi.txt', document: shaanxiPlan() }

/** Ingests files and tells of every file that was worked on whether its bytes were read or what was read of it before. */
async function worked(files: readonly TestFile[], versions: RunSettings['versions']) {
  const contents: Record<string, string> = {}
  const report = await ingest(db, files, {
    versions,
    process: async (fileName, content) => {
      contents[fileName] = 'lines' in content ? 'reading' : 'bytes'
      if ('lines' in content) expect(content).toEqual((fileName === ankang.name ? ankang : shaanxi).document.read)
      if (fileName.startsWith('broken')) return fail('NOT_A_PLAN', `${fileName} is no plan.`)
      return ok((fileName === shaanxi.name ? shaanxi : ankang).document)
    },
  })
  return { report, contents }
}

describe('what was read of a file', () => {
  it('is interpreted again under other rules, in all documents of the database, and no file is read', async () => {
    await ingest(db, [ankang, shaanxi])
    const { report, contents } = await worked([shaanxi], rules('rules-2'))
    expect(contents).toEqual({ [ankang.name]: 'reading', [shaanxi.name]: 'reading' })
    expect(report.items.map(({ sourceFile, outcome }) => [sourceFile, outcome])).toEqual([
      [shaanxi.name, 'UNCHANGED'],
      [ankang.name, 'UNCHANGED'],
    ])
    expect((await worked([shaanxi], rules('rules-2'))).contents).toEqual({})
  })

  it('is not at hand for a document of an earlier version: under other rules the run names its file', async () => {
    await ingest(db, [ankang, shaanxi])
    await db.reading.deleteMany({ where: { source: { fileName: ankang.name } } })
    const { report } = await worked([], rules('rules-2'))
    expect(report.left).toEqual([{ fileName: ankang.name, title: '安康市“十四五”就业促进规划' }])
    expect(await summary(db, report, 120)).toMatch(
      /安康市“十四五”就业促进规划: still as other rules.* ingest ankang\.txt again/,
    )
    expect((await worked([ankang], rules('rules-2'))).report.left).toEqual([])
  })

  it('is read again by another reader, where the file is given', async () => {
    await ingest(db, [ankang, shaanxi])
    const { contents } = await worked([shaanxi], { ...rules('rules-1'), reading: 'reader-2' })
    expect(contents).toEqual({ [shaanxi.name]: 'bytes' })
    expect(await db.reading.findMany({ select: { version: true }, orderBy: { version: 'asc' } })).toEqual([
      { version: 'reader-1' },
      { version: 'reader-2' },
    ])
  })

  it('stays when only linking is another', async () => {
    await ingest(db, [ankang, shaanxi])
    const { contents } = await worked([ankang, shaanxi], { ...rules('rules-1'), linking: 'links-2' })
    expect(contents).toEqual({})
  })
})

describe('copies of a file', () => {
  const copies = [1, 2, 3, 4, 5].map((n) => ({ name: `copy-${n}.txt`, document: ankangPlan() }))

  it('are read and count once, and their items say so', async () => {
    const { report, contents } = await worked([ankang, ...copies], rules('rules-1'))
    expect(contents).toEqual({ [ankang.name]: 'bytes' })
    expect(report.items[0]).toMatchObject({ outcome: 'ADDED' })
    expect(report.items.slice(1)).toEqual(
      copies.map(({ name }) => ({
        sourceFile: name,
        outcome: 'UNCHANGED',
        documentId: report.items[0]?.documentId,
        sameAs: ankang.name,
        failure: null,
        targets: { added: 0, changed: 0, removed: 0 },
        observations: { added: 0, changed: 0, removed: 0 },
      })),
    )
    expect(await db.source.count()).toBe(1)
    expect(await db.etlRunItem.count({ where: { sameAs: ankang.name } })).toBe(5)
  })

  it('are known in a later run', async () => {
    await ingest(db, [ankang])
    const { report, contents } = await worked(copies.slice(0, 1), rules('rules-1'))
    expect(contents).toEqual({})
    expect(report.items).toMatchObject([{ sourceFile: 'copy-1.txt', outcome: 'UNCHANGED', sameAs: ankang.name }])
  })

  it('fail with it', async () => {
    const broken = ['broken-1.txt', 'broken-2.txt'].map((name) => ({ name, document: null }))
    const { report, contents } = await worked(broken, rules('rules-1'))
    expect(Object.keys(contents)).toEqual(['broken-1.txt'])
    expect(report.items.map(({ failure }) => failure?.message)).toEqual([
      'broken-1.txt is no plan.',
      'broken-2.txt is a copy of broken-1.txt, which could not be taken in.',
    ])
  })
})
