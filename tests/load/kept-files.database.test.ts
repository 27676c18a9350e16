import { afterAll, afterEach, beforeEach, expect, it } from '@jest/globals'
import { type Database, sourcesOf } from '@plangraph/database'
import { sha256 } from '../../etl/src/model/hash.js'
import { fail, ok } from '../../etl/src/model/index.js'
import { runIngest } from '../../etl/src/run/run.js'
import { ankangPlan, shaanxiPlan } from './plans.js'
import { regions, vocabulary } from './regions.js'
import { correct, indicators, ingest, inputOf, rules } from './runs.js'
import { TempDatabases } from './temp-database.js'

const databases = new TempDatabases()
let db: Database
beforeEach(async () => {
  db = await databases.open()
})
afterEach(() => databases.disconnect())
afterAll(() => databases.close())

const first = { name: 'ankang.txt', document: ankangPlan() }
const second = { name: 'ankang.txt', document: ankangPlan({ newJobs: '11' }) }

const files = () =>
  db.source.findMany({
    orderBy: { addedAt: 'asc' },
    select: { fileName: true, replaced: true, currentOf: { select: { title: true } }, text: true },
  })

it('keeps each file that is stored, and none that is not', async () => {
  const unlike = { name: 'broken.txt', document: null }
  await ingest(db, [first, unlike])
  const store = await sourcesOf(db)
  expect(await store.get(sha256(first.document.read.text))).toEqual(Buffer.from(first.document.read.text))
  expect(await store.has(sha256('no plan'))).toBe(false)
})

it('keeps a file before its rows: a store that can not be written ends the run, and nothing is stored', async () => {
  const put = () => Promise.reject(new Error('full'))
  const sources = { ...(await sourcesOf(db)), put }
  await expect(ingest(db, [first], { sources })).rejects.toThrow('full')
  expect(await db.document.count()).toBe(0)
})

it('a file that comes with other content is another source, and its document has both', async () => {
  await ingest(db, [first])
  await ingest(db, [second])
  expect(await files()).toMatchObject([
    { replaced: true, currentOf: null, text: first.document.read.text },
    { replaced: false, currentOf: { title: expect.any(String) }, text: second.document.read.text },
  ])
  // What was replaced is not interpreted anew.
  const { items } = await ingest(db, [], { versions: rules('rules-2'), process: async () => ok(second.document) })
  expect(items).toMatchObject([{ sourceFile: 'ankang.txt', outcome: 'UNCHANGED' }])
})

it('content that comes back is the source that it was', async () => {
  await ingest(db, [first])
  const value = async () => (await db.target.findFirstOrThrow({ where: { indicatorName: '城镇新增就业' } })).value
  const ids = async () => (await db.source.findMany({ orderBy: { addedAt: 'asc' } })).map(({ id }) => id)
  const [id] = await ids()
  await ingest(db, [second])
  expect(await value()).toBe(11)
  const { items } = await ingest(db, [first])
  expect(items).toMatchObject([{ outcome: 'CHANGED', targets: { added: 0, changed: 1, removed: 0 } }])
  expect(await value()).toBe(10)
  expect(await files()).toMatchObject([
    { replaced: false, currentOf: {} },
    { replaced: true, currentOf: null },
  ])
  expect((await ids())[0]).toBe(id)
  expect((await ingest(db, [first])).items).toMatchObject([{ outcome: 'UNCHANGED' }])
})

it('a source of an earlier version, which made ids otherwise, keeps its id', async () => {
  await ingest(db, [first])
  await db.$executeRaw`PRAGMA foreign_keys = OFF`
  const { id } = await db.source.findFirstOrThrow()
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`PRAGMA defer_foreign_keys = ON`
    await tx.$executeRaw`UPDATE "Source" SET "id" = 'former'`
    await tx.$executeRaw`UPDATE "Document" SET "currentSourceId" = 'former' WHERE "currentSourceId" = ${id}`
    await tx.$executeRaw`UPDATE "Reading" SET "sourceId" = 'former'`
  })
  const { items } = await ingest(db, [first], { versions: rules('rules-2') })
  expect(items).toMatchObject([{ outcome: 'UNCHANGED' }])
  expect(await db.source.findMany()).toMatchObject([{ id: 'former', fingerprint: 'rules-2' }])
})

it('where a file was published is kept until somebody tells otherwise', async () => {
  const given = async (url: string | undefined, versions = rules('rules-1')) => {
    const report = await runIngest(db, [{ ...inputOf(first), ...(url !== undefined && { url }) }], {
      versions,
      rules: async () => ({ regions, indicators, vocabulary, fieldParents: new Map(), correct }),
      parallel: 1,
      process: async () => ok(first.document),
    })
    const { url: kept } = await db.source.findFirstOrThrow()
    return [report.items[0]?.outcome, kept, report.datasetChanged]
  }
  const [page, other] = ['https://example.org/a', 'https://example.org/b']
  expect(await given(undefined)).toEqual(['ADDED', null, true])
  expect(await given(page)).toEqual(['CHANGED', page, true])
  expect(await given(page)).toEqual(['UNCHANGED', page, false])
  expect(await given(undefined)).toEqual(['UNCHANGED', page, false])
  expect(await given(undefined, rules('rules-2'))).toEqual(['UNCHANGED', page, false])
  expect(await given(other)).toEqual(['CHANGED', other, true])
})

it('a file of another document is no former one of this', async () => {
  await ingest(db, [first, { name: 'shaanxi.txt', document: shaanxiPlan() }])
  expect((await files()).every(({ replaced }) => !replaced)).toBe(true)
  await ingest(db, [{ name: 'ankang.txt', document: null }], { process: async () => fail('EMPTY', 'it is empty') })
  expect((await files()).every(({ replaced }) => !replaced)).toBe(true)
})
