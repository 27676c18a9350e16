import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Database } from '@plangraph/database'
import { runWithdrawal } from '../../etl/src/run/run-withdrawal.js'
import { ankangPlan, shaanxiPlan } from './plans.js'
import { ingest, type TestFile } from './runs.js'
import { content, TempDatabases } from './temp-database.js'

const databases = new TempDatabases()
let db: Database
beforeEach(async () => {
  db = await databases.open()
})
afterEach(() => databases.disconnect())
afterAll(() => databases.close())

const ankang: TestFile = { name: 'ankang.txt', document: ankangPlan() }
const shaanxi: TestFile = { name: 'shaanxi.txt', document: shaanxiPlan() }

const idOf = async (place: string) => (await db.document.findFirstOrThrow({ where: { title: { contains: place } } })).id
const withdraw = async (...ids: string[]) =>
  runWithdrawal(db, ids, { why: 'replaced', startedBy: 'steward', fieldParents: async () => new Map() })

describe('a document that is withdrawn', () => {
  beforeEach(() => ingest(db, [ankang, shaanxi]))

  it('goes, where nothing cites it, with its figures, links and findings; what it was is in the changes', async () => {
    const id = await idOf('安康')
    const targets = await db.target.count({ where: { documentId: id } })
    const version = (await db.dataset.findFirstOrThrow()).version
    expect((await withdraw(id)).withdrawn).toMatchObject([{ documentId: id }])
    expect(await db.document.findMany()).toMatchObject([{ title: expect.stringContaining('陕西') }])
    expect(await db.target.count({ where: { documentId: id } })).toBe(0)
    expect(await db.targetLink.count()).toBe(0)
    expect(await db.governingStatement.count()).toBe(1)
    const dataset = await db.dataset.findFirstOrThrow()
    expect([dataset.pending, dataset.version === version]).toEqual([false, false])
    const told = await db.change.findMany({ where: { told: true, revision: { cause: 'WITHDRAWAL' } } })
    expect(told.filter(({ rowType }) => rowType === 'Target')).toHaveLength(targets)
    expect(told[0]).toMatchObject({ kind: 'REMOVED', rowType: 'Document', rowId: id })
    expect(told[0]?.fields).toContainEqual(['sha256', expect.stringMatching(/^[0-9a-f]{64}$/), null])
    const revisions = await db.revision.findMany({ where: { cause: 'WITHDRAWAL' }, include: { run: true } })
    expect(revisions.every(({ why, run }) => why === 'replaced' && run?.startedBy === 'steward')).toBe(true)
    const source = await db.change.findFirstOrThrow({ where: { rowType: 'Source', kind: 'REMOVED' } })
    expect(source.undo).toMatchObject({ fileName: 'ankang.txt', text: ankang.document?.read.text })
  })

  it('is only cited, where others cite it, and is missed by them', async () => {
    const id = await idOf('陕西')
    await withdraw(id)
    const document = await db.document.findUniqueOrThrow({ where: { id }, include: { sources: true } })
    expect(document).toMatchObject({ status: 'REFERENCED', currentSourceId: null, issuedOn: null, sources: [] })
    const missing = await db.finding.findMany({ where: { kind: 'MISSING_UPSTREAM' }, include: { documents: true } })
    expect(missing[0]?.documents.map(({ documentId }) => documentId)).toContain(id)
    expect(await db.targetLink.count({ where: { upstream: { documentId: id } } })).toBe(0)
    expect(await db.section.count({ where: { documentId: id } })).toBe(0)
  })

  it.each(['安康', '陕西'])('comes back as it was when its file is ingested again: %s', async (place) => {
    const before = await content(db)
    await withdraw(await idOf(place))
    const { items } = await ingest(db, [ankang, shaanxi])
    expect(items.map(({ outcome }) => outcome).sort()).toEqual(['ADDED', 'UNCHANGED'])
    expect(await content(db)).toBe(before)
  })

  it('leaves what another one leaves that was never here', async () => {
    await withdraw(await idOf('安康'))
    const [left, version] = [await content(db), await db.dataset.findFirst()]
    const other = await databases.open()
    await ingest(other, [shaanxi])
    expect(left).toBe(await content(other))
    expect(version?.version).toBe((await other.dataset.findFirst())?.version)
  })

  it('of which nothing was read is left alone', async () => {
    const id = await idOf('陕西')
    await withdraw(id)
    const revisions = await db.revision.count()
    expect((await withdraw(id, 'no such document')).withdrawn).toEqual([])
    expect(await db.revision.count()).toBe(revisions)
  })
})
