import { afterAll, afterEach, expect, it } from '@jest/globals'
import type { Database } from '@plangraph/database'
import { type NormalizedDocument, ok, type Result } from '../../etl/src/model/index.js'
import { rowMaking } from '../../etl/src/run/make-rows.js'
import type { RunSettings } from '../../etl/src/run/run-types.js'
import type { Lot, SharedWork } from '../../etl/src/run/shared-work.js'
import { storeLot } from '../../etl/src/run/store-lot.js'
import { ankangPlan } from './plans.js'
import { regions, vocabulary } from './regions.js'
import { correct, indicators, ingest, type TestFile } from './runs.js'
import { sixDocuments } from './six-documents.js'
import { content, TempDatabases } from './temp-database.js'

const databases = new TempDatabases()
afterEach(() => databases.disconnect())
afterAll(() => databases.close())

const settings: Pick<RunSettings, 'rules'> = {
  rules: async () => ({ regions, indicators, vocabulary, fieldParents: new Map(), correct }),
}
const makingOf = (db: Database) => rowMaking(db, settings)

/** A document of which no rows can be made. */
const unreadable: TestFile = {
  name: 'unreadable.txt',
  document: { ...ankangPlan({ newJobs: '7' }), figures: null as never },
}
const copy: TestFile = { ...(sixDocuments[0] as TestFile), name: 'copy.txt' }
const files = [...sixDocuments.slice(0, 2), unreadable, ...sixDocuments.slice(2), copy]

/** Work that is shared with a process of its own connection to the same database, which stores lots of one document, the last first. */
class Others implements SharedWork {
  readonly lots: Lot[] = []
  readonly #documents = new Map<string, NormalizedDocument>()
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  /** Documents are as large as a lot may be. */
  async read(fileName: string): Promise<Result<{ key: string; length: number }>> {
    const document = files.find(({ name }) => name === fileName)?.document
    this.#documents.set(fileName, document as NormalizedDocument)
    return ok({ key: fileName, length: 1_000_000 })
  }

  async store(lot: Lot): Promise<null> {
    this.lots.push(lot)
    while (this.lots.length < files.length - 1) await new Promise((resolve) => setTimeout(resolve, 5))
    await new Promise((resolve) => setTimeout(resolve, 10 * (files.length - (lot.documents[0]?.index ?? 0))))
    expect(await this.stored(lot)).toBe(true)
    return null
  }

  stored(lot: Lot, isNeeded = false): Promise<boolean> {
    return storeLot(makingOf(this.#db), lot, {
      documentAt: async (key) => this.#documents.get(key) as NormalizedDocument,
      isNeeded: async () => isNeeded,
    })
  }
}

const history = async (db: Database) =>
  JSON.stringify(
    await db.change.findMany({ omit: { id: true, revisionId: true, undo: true }, orderBy: { id: 'asc' } }),
  ).replaceAll(/"run-[^"]*"/g, '""')

it('whoever stores what, and whichever is ready first, comes to the rows, the history and the items of one process', async () => {
  const db = await databases.open()
  const alone = await ingest(db, files)
  const other = await databases.open()
  const shared = new Others(other)
  const done: number[] = []
  const report = await ingest(other, files, {
    shared,
    parallel: files.length,
    onProgress: ({ stage, index }) => stage === 'done' && done.push(index),
  })
  expect(shared.lots).toHaveLength(files.length - 1)
  expect(report.items).toEqual(alone.items)
  expect(report.items.map(({ outcome, sameAs }) => sameAs ?? outcome)).toEqual(
    files.map(({ name }) =>
      name === unreadable.name ? 'FAILED' : name === copy.name ? sixDocuments[0]?.name : 'ADDED',
    ),
  )
  expect(done).toEqual(files.map((_, index) => index))
  expect(await content(other)).toBe(await content(db))
  expect(await history(other)).toBe(await history(db))
  expect(await other.etlRunItem.count()).toBe(files.length)

  // Of a run that is over nothing is stored, and of one that goes on nothing twice, or before its turn by one that is needed.
  const [first, second] = shared.lots.sort((a, b) => (a.after ?? -1) - (b.after ?? -1))
  await other.etlRunItem.deleteMany()
  for (const lot of [first, second]) expect(await shared.stored(lot as Lot)).toBe(true)
  expect(await other.etlRunItem.count()).toBe(0)
  const now = new Date()
  const { runId } = first as Lot
  await other.runLock.create({
    data: { id: 'run', runId, host: 'here', pid: 1, startedAt: now, heartbeatAt: now },
  })
  expect(await shared.stored(second as Lot, true)).toBe(false)
  for (const lot of [first, first, second]) expect(await shared.stored(lot as Lot)).toBe(true)
  expect(await other.etlRunItem.count()).toBe(2)
})
