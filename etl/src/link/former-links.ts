import type { Database, Prisma } from '@plangraph/database'
import { findingIds } from '../identity/ids.js'
import { shortHash } from '../model/hash.js'
import { recordFormer, type Succession } from '../store/former-ids.js'
import { chunks } from '../store/sync-table.js'
import { TRANSACTION } from '../store/transaction.js'
import { linkId } from './link-rows.js'

/** A row that a run removed, as it was. */
interface Removed {
  rowType: string
  rowId: string
  undo: Record<string, string | null>
}

/**
 * Notes which links, and findings about links and missing documents, have the place of those that a run removed because the
 * goals and documents at their ends have other ids now. Made last, when all of them are there.
 */
export async function followLinks(db: Database, runId: string): Promise<void> {
  if ((await db.formerId.findFirst({ select: { id: true } })) === null) return
  const removed = await removedBy(db, runId)
  if (removed.length === 0) return
  const ends = removed.flatMap(({ undo }) => [undo.upstreamId, undo.downstreamId, undo.documentId])
  const now = await currentIds(db, ends)
  const links = removed.filter(({ rowType }) => rowType === 'TargetLink')
  const nextLinks = new Map(links.map((link) => [link.rowId, nextLink(link, now)]))
  const wanted = [
    ...[...nextLinks].map(([id, currentId]) => same('TargetLink', id, currentId)),
    ...nextFindings(removed, now, nextLinks).map(([id, currentId]) => same('Finding', id, currentId)),
  ].filter(({ id, currentId }) => id !== currentId)
  const there = await present(
    db,
    wanted.map(({ currentId }) => currentId),
  )
  const former = wanted.filter(({ id, currentId }) => there.has(currentId) && !there.has(id))
  if (former.length > 0) await db.$transaction((tx) => recordFormer(tx, former), TRANSACTION)
}

const same = (type: string, id: string, currentId: string): Succession => ({ type, id, currentType: type, currentId })

async function removedBy(db: Database, runId: string): Promise<Removed[]> {
  const removed: Removed[] = []
  for (const { id } of await db.revision.findMany({ where: { runId }, select: { id: true } })) {
    const rows = await db.change.findMany({
      where: {
        // The id of its revision begins that of a change.
        id: { gt: `${id}-`, lt: `${id}.` },
        kind: 'REMOVED',
        rowType: { in: ['TargetLink', 'Finding', 'FindingDocument'] },
      },
      select: { rowType: true, rowId: true, undo: true },
    })
    // What is read from the Json column are the columns of the row.
    for (const row of rows) removed.push({ ...row, undo: row.undo as Removed['undo'] })
  }
  return removed
}

/** The ids that rows have now, by former ones. */
async function currentIds(db: Database, ids: readonly (string | null | undefined)[]): Promise<Map<string, string>> {
  const asked = [...new Set(ids.filter((id) => id != null))]
  const now = new Map<string, string>()
  for (const part of chunks(asked))
    for (const row of await db.formerId.findMany({ where: { id: { in: part } } })) now.set(row.id, row.currentId)
  return now
}

const following = (now: ReadonlyMap<string, string>, id: string | null | undefined): string =>
  now.get(id ?? '') ?? id ?? ''

function nextLink({ undo }: Removed, now: ReadonlyMap<string, string>): string {
  return linkId({
    kind: undo.kind as Prisma.TargetLinkGetPayload<object>['kind'],
    upstreamId: following(now, undo.upstreamId),
    downstreamId: following(now, undo.downstreamId),
  })
}

/** Findings about links by the links, those about missing documents by both documents. */
function nextFindings(
  removed: readonly Removed[],
  now: ReadonlyMap<string, string>,
  nextLinks: ReadonlyMap<string, string>,
): [id: string, currentId: string][] {
  const about = new Map<string, string[]>()
  for (const { rowType, undo } of removed)
    if (rowType === 'FindingDocument')
      about.set(undo.findingId ?? '', [...(about.get(undo.findingId ?? '') ?? []), undo.documentId ?? ''])
  return removed.flatMap(({ rowType, rowId, undo }): [string, string][] => {
    if (rowType !== 'Finding') return []
    if (undo.linkId != null)
      return [[rowId, shortHash('finding', undo.kind ?? null, nextLinks.get(undo.linkId) ?? undo.linkId)]]
    const missing = about.get(rowId)?.find((id) => id !== undo.documentId)
    if (undo.kind !== 'MISSING_UPSTREAM' || missing === undefined) return []
    const subject = following(now, missing)
    const [id] = findingIds(following(now, undo.documentId), [{ kind: 'MISSING_UPSTREAM', subject }])
    return id === undefined ? [] : [[rowId, id]]
  })
}

/** Those of the ids that links and findings have. */
async function present(db: Database, ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>()
  const select = { id: true } as const
  for (const part of chunks(ids)) {
    const where = { id: { in: part } }
    for (const { id } of await db.targetLink.findMany({ where, select })) found.add(id)
    for (const { id } of await db.finding.findMany({ where, select })) found.add(id)
  }
  return found
}
