import type { Prisma } from '@plangraph/database'
import { nameKey } from '@plangraph/figures'
import { concerns } from '../correct/concerns.js'
import type { Known } from '../correct/correction.js'
import { contentOf, type StoredCorrection, storedCorrections } from './correction-rows.js'
import { idsNamedIn, underCurrentIds } from './current-corrections.js'
import { queueLinks } from './link-corrections.js'
import { chunks } from './sync-table.js'

/** Version of the rules of a source whose document is to be made again because its corrections have changed. */
export const TO_CORRECT = 'to-correct'

/** How many corrections were written. */
export interface CorrectionCounts {
  added: number
  changed: number
  removed: number
}

/** A correction to be stored, and the file it is from, if any. */
export interface WantedCorrection {
  correction: Known
  file: string | null
}

/**
 * Writes corrections. Documents that it may concern are to be made again by the next run: it is noted in the same transaction, so
 * that a run that is cut off forgets none.
 *
 * @param folder the folder they are from, whose corrections that are not wanted any more go; null: they are kept in the
 *   database alone, beside those that are there
 * @param hash of the files of the folder
 */
export async function putCorrections(
  tx: Prisma.TransactionClient,
  wanted: readonly WantedCorrection[],
  folder: { name: string; hash: string } | null,
): Promise<CorrectionCounts> {
  const stored = await storedCorrections(tx)
  const known = new Map(stored.map((one) => [one.correction.id, one]))
  const ids = new Set(wanted.map(({ correction }) => correction.id))
  const gone = folder === null ? [] : stored.filter((one) => one.folder === folder.name && !ids.has(one.correction.id))
  const counts = { added: 0, changed: 0, removed: gone.length }
  const touched = gone.map(({ correction }) => correction)
  for (const one of wanted) {
    const before = known.get(one.correction.id)
    const isSame = before !== undefined && contentOf(before.correction) === contentOf(one.correction)
    if (before && !isSame && folder !== null && isOutdated(one, before)) continue
    await writeCorrection(tx, one, before, isSame, folder?.name ?? null)
    if (isSame) continue
    touched.push(one.correction, ...(before ? [before.correction] : []))
    counts[before ? 'changed' : 'added']++
  }
  await noteDocuments(tx, touched)
  await forgetOutcomes(tx, touched)
  for (const part of chunks(gone)) await removeRows(tx, part)
  if (folder !== null) {
    const row = { folder: folder.name, hash: folder.hash }
    await tx.correctionFolder.upsert({ where: { folder: folder.name }, create: row, update: row })
  }
  return counts
}

/** Takes corrections out of the database; resolves to how many there were. */
export async function removeCorrections(tx: Prisma.TransactionClient, ids: readonly string[]): Promise<number> {
  const gone = (await storedCorrections(tx)).filter(({ correction }) => ids.includes(correction.id))
  await noteDocuments(
    tx,
    gone.map(({ correction }) => correction),
  )
  await removeRows(tx, gone)
  return gone.length
}

/** A file that has not been exported since its correction was changed in the database. */
const isOutdated = ({ correction }: WantedCorrection, { correction: stored, folder }: StoredCorrection) =>
  folder === null && correction.at < stored.at

/** What came of what they said before: until their documents are made again, they wait. */
async function forgetOutcomes(tx: Prisma.TransactionClient, changed: readonly Known[]): Promise<void> {
  const ids = [...new Set(changed.map(({ id }) => id))]
  for (const part of chunks(ids)) await tx.correctionOutcome.deleteMany({ where: { correctionId: { in: part } } })
}

async function removeRows(tx: Prisma.TransactionClient, gone: readonly StoredCorrection[]): Promise<void> {
  const ids = gone.map(({ correction }) => correction.id)
  await tx.correction.deleteMany({ where: { id: { in: ids } } })
}

async function writeCorrection(
  tx: Prisma.TransactionClient,
  { correction, file }: WantedCorrection,
  before: StoredCorrection | undefined,
  isSame: boolean,
  folder: string | null,
): Promise<void> {
  const { id, kind } = correction
  if (before === undefined) {
    await tx.correction.create({ data: { id, kind, content: contentOf(correction), folder, file } })
    return
  }
  // One that is changed here is no more that of its folder.
  const own = { folder: isSame ? before.folder : null, file: before.file ?? file }
  const place = folder === null ? own : { folder, file }
  if (isSame && place.folder === before.folder && place.file === before.file) return
  const content = isSame ? {} : { content: contentOf(correction), revision: before.revision + 1 }
  await tx.correction.update({ where: { id }, data: { ...place, ...content } })
}

/** Notes that the documents that corrections have been or may be about are to be made again. */
async function noteDocuments(tx: Prisma.TransactionClient, given: readonly Known[]): Promise<void> {
  if (given.length === 0) return
  const corrections = await underCurrentIds(tx, given)
  await queueLinks(tx, corrections)
  const ids = new Set<string>()
  for (const part of chunks(corrections)) {
    const where = { correctionId: { in: part.map(({ id }) => id) } }
    for (const { documentId } of await tx.correctionOutcome.findMany({ where, select: { documentId: true } }))
      ids.add(documentId)
  }
  const ofDocuments = corrections.filter(({ document }) => document !== null)
  if (ofDocuments.length > 0) {
    const select = { id: true, title: true, documentNumber: true, regionCode: true }
    const documents = await tx.document.findMany({ where: { status: { not: 'REFERENCED' } }, select })
    for (const document of documents)
      if (ofDocuments.some((correction) => concerns(correction, document))) ids.add(document.id)
  }
  for (const id of await documentsWithNames(tx, corrections)) ids.add(id)
  for (const part of chunks([...ids]))
    await tx.source.updateMany({
      where: { documentId: { in: part }, reading: { isNot: null } },
      data: { fingerprint: TO_CORRECT },
    })
}

/** Notes the same of corrections that name a document or a figure by one of these ids, which lead elsewhere now. */
export async function noteNamed(tx: Prisma.TransactionClient, ids: ReadonlySet<string>): Promise<void> {
  const stored = await storedCorrections(tx)
  const naming = stored.filter(({ correction }) => idsNamedIn(correction).some((id) => ids.has(id)))
  await noteDocuments(
    tx,
    naming.map(({ correction }) => correction),
  )
}

/** The documents that have figures of names that corrections give an indicator in all documents. */
async function documentsWithNames(tx: Prisma.TransactionClient, corrections: readonly Known[]): Promise<Set<string>> {
  const keys = new Set(
    corrections.flatMap((one) =>
      one.kind === 'INDICATOR' && one.document === null && one.name !== null ? nameKey(one.name) : [],
    ),
  )
  if (keys.size === 0) return new Set()
  const select = { documentId: true, indicatorName: true }
  const named = [
    ...(await tx.target.findMany({ distinct: ['documentId', 'indicatorName'], select })),
    ...(await tx.observation.findMany({ distinct: ['documentId', 'indicatorName'], select })),
  ]
  return new Set(named.flatMap(({ documentId, indicatorName }) => (keys.has(nameKey(indicatorName)) ? documentId : [])))
}
