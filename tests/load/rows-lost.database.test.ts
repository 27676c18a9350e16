import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Database } from '@plangraph/database'
import type { RunSettings } from '../../etl/src/run/run-types.js'
import { goalsPlan, stems } from './goal-documents.js'
import { ingest, rules, type TestFile } from './runs.js'
import { content, TempDatabases } from './temp-database.js'

const databases = new TempDatabases()
let db: Database
beforeEach(async () => {
  db = await databases.open()
})
afterEach(() => databases.disconnect())
afterAll(() => databases.close())

const file = (goals: Record<string, string>, name = 'ankang.txt'): TestFile => ({
  name,
  document: goalsPlan({ goals }),
})
const whole = file(stems(10, 2, 3, 4))
const halfSaved = file(stems(10, 2))

const goals = async () => (await db.target.findMany({ orderBy: { ordinal: 'asc' } })).map(({ printed }) => printed)
const refusals = () => db.finding.findMany({ where: { kind: 'ROWS_LOST' }, include: { documents: true } })
/** Runs one file, and tells how often it was read or interpreted. */
async function run(given: TestFile, settings: Partial<RunSettings> = {}) {
  let processed = 0
  const process: RunSettings['process'] = async () => {
    processed++
    if (given.document === null) throw new Error('it holds nothing')
    return { ok: true, value: given.document }
  }
  const { items } = await ingest(db, [given], { process, ...settings })
  return { item: items[0], items, processed }
}
const accepts = () => true

describe('a file that lacks figures of its document', () => {
  beforeEach(() => run(whole))

  it('is not taken: everything stays as it was, the run and a finding say so', async () => {
    const version = await db.dataset.findFirstOrThrow()
    const { item } = await run(halfSaved)
    expect(item).toMatchObject({ outcome: 'FAILED', failure: { kind: 'ROWS_LOST' }, documentId: expect.any(String) })
    expect(await goals()).toEqual(['10', '2', '3', '4'])
    expect(await db.dataset.findFirstOrThrow()).toEqual(version)
    const text = await db.document.findFirstOrThrow({ include: { currentSource: true } })
    expect(text.currentSource?.text).toBe(whole.document?.read.text)
    expect(await refusals()).toMatchObject([{ severity: 'ERROR', documents: [{ documentId: item?.documentId }] }])
    expect((await refusals())[0]?.message).toBe(
      'ankang.txt lacks 2 of the 4 figures that it had before (丙类就业 2025、丁类就业 2025), and was not taken. ' +
        'Save it whole and ingest it again; if it is meant so: ingest --accept ankang.txt.',
    )
    const stored = await db.etlRunItem.findMany({ where: { failure: 'ROWS_LOST' } })
    expect(stored).toMatchObject([{ outcome: 'FAILED', error: item?.failure?.message }])
  })

  it('is refused again, without being read again, and taken when it is meant', async () => {
    await run(halfSaved)
    const again = await run(halfSaved)
    expect(again).toMatchObject({ item: { failure: { kind: 'ROWS_LOST' } }, processed: 0 })
    expect(await refusals()).toHaveLength(1)
    const { item } = await run(halfSaved, { accepts: (name) => name === 'ankang.txt' })
    expect(item).toMatchObject({ outcome: 'CHANGED', failure: null, targets: { removed: 2 } })
    expect(await goals()).toEqual(['10', '2'])
    expect(await refusals()).toEqual([])
    expect((await run(halfSaved)).item).toMatchObject({ outcome: 'UNCHANGED' })
    const told = await db.change.findMany({ where: { told: true, rowType: 'Target', kind: 'REMOVED' } })
    expect(told.map(({ name }) => name)).toEqual(['丙类就业 2025', '丁类就业 2025'])
  })

  it('is meant from the first when somebody says so', async () => {
    expect((await run(halfSaved, { accepts })).item).toMatchObject({ outcome: 'CHANGED', failure: null })
    expect(await goals()).toEqual(['10', '2'])
  })

  it('is forgotten when the whole one comes back, and when a better one comes', async () => {
    const before = await content(db)
    await run(halfSaved)
    expect((await run(whole)).item).toMatchObject({ outcome: 'UNCHANGED', failure: null })
    expect(await refusals()).toEqual([])
    const replaced = await db.source.findMany({ where: { replaced: true } })
    expect(replaced).toMatchObject([{ text: halfSaved.document?.read.text }])
    await db.source.deleteMany({ where: { replaced: true } })
    expect(await content(db)).toBe(before)
    await run(halfSaved)
    expect((await run(file(stems(11, 2, 3, 4, 5)))).item).toMatchObject({ outcome: 'CHANGED' })
    expect(await refusals()).toEqual([])
    expect(await goals()).toEqual(['11', '2', '3', '4', '5'])
  })

  it('one that lacks as much again is refused against what is served, and the former one is forgotten', async () => {
    await run(halfSaved)
    expect((await run(file(stems(10)))).item).toMatchObject({ failure: { kind: 'ROWS_LOST' } })
    expect(await refusals()).toMatchObject([{ message: expect.stringContaining('lacks 3 of the 4') }])
  })

  it('is refused also under another name, whichever came first', async () => {
    const other = { ...halfSaved, name: 'copy.txt' }
    expect((await run(other)).item).toMatchObject({ failure: { kind: 'ROWS_LOST' } })
    const [found] = await refusals()
    expect(found?.message).toContain('copy.txt lacks 2 of the 4 figures that ankang.txt has')
    const first = db
    db = await databases.open()
    await run(other)
    expect((await run(whole)).item).toMatchObject({ outcome: 'CHANGED', failure: null })
    expect(await refusals()).toEqual(
      await first.finding.findMany({ where: { kind: 'ROWS_LOST' }, include: { documents: true } }),
    )
    expect(await goals()).toEqual(['10', '2', '3', '4'])
    expect((await run(other)).item).toMatchObject({ failure: { kind: 'ROWS_LOST' } })
    expect((await run(other, { accepts })).item).toMatchObject({ outcome: 'CHANGED', failure: null })
    expect(await goals()).toEqual(['10', '2'])
    expect((await run(whole)).item).toMatchObject({ outcome: 'UNCHANGED' })
    expect(await goals()).toEqual(['10', '2'])
  })

  it('is held against what new rules read, and new rules apply to what is served', async () => {
    await run(halfSaved)
    const value = (text: string) => (text.includes('丁类') ? whole.document : halfSaved.document)
    const process: RunSettings['process'] = async (_name, bytes) => {
      const found = value(ArrayBuffer.isView(bytes) ? new TextDecoder().decode(bytes) : bytes.text)
      if (found === null) throw new Error('it holds nothing')
      return { ok: true, value: found }
    }
    const { items } = await ingest(db, [halfSaved], { process, versions: rules('rules-2') })
    expect(items.map(({ outcome }) => outcome)).toEqual(['FAILED', 'UNCHANGED'])
    const sources = await db.source.findMany({ select: { fingerprint: true } })
    expect(sources).toEqual([{ fingerprint: 'rules-2' }, { fingerprint: 'rules-2' }])
    expect(await refusals()).toHaveLength(1)
  })
})

it('one figure of few may go, and a file that says other values is taken', async () => {
  await run(whole)
  expect((await run(file(stems(10, 2, 3)))).item).toMatchObject({ outcome: 'CHANGED', targets: { removed: 1 } })
  expect((await run(file(stems(11, 12, 13)))).item).toMatchObject({ outcome: 'CHANGED', targets: { changed: 3 } })
})

it('what new rules read less of is not guarded, and told', async () => {
  await run(whole)
  const process: RunSettings['process'] = async () => ({ ok: true, value: goalsPlan({ goals: stems(10, 2) }) })
  const { item } = await run(whole, { versions: rules('rules-2'), process })
  expect(item).toMatchObject({ outcome: 'CHANGED', targets: { removed: 2 } })
  expect(await db.change.count({ where: { rowType: 'Target', kind: 'REMOVED', told: true } })).toBe(2)
})
