import type { Prisma } from '@plangraph/database'
import { stableJson } from '../model/hash.js'
import { writeOutcomes } from './correction-rows.js'
import { forgetFormer, recordFormer, type Succession } from './former-ids.js'
import { namedBy } from './orphans.js'
import { replacePredecessors, takeOver } from './predecessors.js'
import { referencesGone, relate } from './relate.js'
import type { DocumentRow, DocumentRows, SourceRow } from './row-types.js'
import { type Renamed, settleCited } from './settle-cited.js'
import { type DocumentChanges, NO_ROWS, type RowsToStore, syncDocumentTables } from './sync-document-tables.js'
import { writeOrganizations } from './write-cited.js'

/** What writing a document came to. */
export interface WrittenDocument extends Pick<DocumentChanges, 'targets' | 'observations'> {
  /** Other documents whose citations mean other documents now. */
  citing: readonly string[]
  outcome: 'ADDED' | 'CHANGED' | 'UNCHANGED'
}

/** Whether a document's text was read before. Of one that was only cited nothing is known: it states and cites nothing. */
export const wasRead = (before: DocumentRow | null): before is DocumentRow =>
  before !== null && before.status !== 'REFERENCED'

/**
 * Writes one document with all that was read of it. Rows that are as they should be are left alone and keep the run that
 * made them.
 *
 * @param before its row as it is stored now, or null
 * @param formerIds ids that it had: rows that it takes the place of
 */
export async function writeDocument(
  tx: Prisma.TransactionClient,
  rows: DocumentRows,
  before: DocumentRow | null,
  formerIds: readonly string[] = [],
): Promise<WrittenDocument> {
  const known = await knownSource(tx, rows.source)
  const { document, source, reading } = known === null ? rows : underId(rows, known.id)
  const sameOldFile = known !== null && !known.replaced && before?.currentSourceId !== known.id
  if (before?.status === 'INGESTED' && (sameOldFile || document.status === 'TRANSCRIBED')) {
    // The document has been read from another file since, which this one must not displace.
    await writeSource(tx, known, { source, reading })
    const own = rows.references.filter(({ reference }) => reference.isOwn)
    const { citing, ...related } = await relate(tx, own, [], source.runId)
    await settleCited(tx, [document.id], related, { documents: [], organizations: [] }, related.moved)
    return { outcome: 'UNCHANGED', targets: NO_ROWS, observations: NO_ROWS, citing }
  }

  const named = await namedBy(tx, [document.id, ...formerIds])
  if (before === null) await tx.document.create({ data: { ...document, currentSourceId: null } })
  const predecessors = await takeOver(tx, formerIds, source)
  const sourceChanged = await writeSource(tx, known, { source, reading })
  const documentChanged = before === null || withoutRun(before) !== withoutRun(document)
  if (documentChanged) await tx.document.update({ where: { id: document.id }, data: document })
  const unused = await referencesGone(tx, source, rows.references, formerIds)
  const related = await relate(tx, rows.references, unused, source.runId)
  await writeOrganizations(tx, rows.organizations)
  const citations = leading(rows.citations, related.meant)
  const stored = { ...rows, citations }
  const changes = await syncDocumentTables(tx, stored, !wasRead(before))
  await writeOutcomes(tx, document.id, rows.outcomes)
  const former = [...changes.former, ...(await replacePredecessors(tx, predecessors, { ...stored, document, source }))]
  await recordFormer(tx, former)
  const followed = [...related.moved, ...retargeted(named.citations, citations, former)]
  const mayGo = { ...named, documents: [...named.documents, ...formerIds] }
  const renamed = [...formerIds.map((from) => ({ from, to: document.id })), ...followed]
  await settleCited(tx, [document.id], related, mayGo, renamed)
  await forgetFormer(tx, [document.id, source.id, ...idsIn(stored), ...related.told])

  // What is written beside the figures of a transcription is no data.
  const fileChanged = sourceChanged && document.status === 'INGESTED'
  const different = documentChanged || fileChanged || changes.different
  const isNew = before?.status !== document.status && formerIds.length === 0
  const outcome = outcomeOf(isNew, different)
  return { outcome, targets: changes.targets, observations: changes.observations, citing: related.citing }
}

/** What citations that were there before meant, and mean now. */
function retargeted(
  before: readonly { id: string; toId: string }[],
  after: readonly { id: string; toId: string }[],
  former: readonly Succession[],
): Renamed[] {
  const meant = new Map(after.map(({ id, toId }) => [id, toId]))
  const next = new Map(former.map(({ id, currentId }) => [id, currentId]))
  return before.flatMap(({ id, toId: from }) => {
    const to = meant.get(next.get(id) ?? id)
    return to === undefined || to === from ? [] : [{ from, to }]
  })
}

const outcomeOf = (isNew: boolean, different: boolean) => (isNew ? 'ADDED' : different ? 'CHANGED' : 'UNCHANGED')

/** Citations with the documents that they mean; one that means its own document is none. */
const leading = (citations: DocumentRows['citations'], meant: ReadonlyMap<string, string>) =>
  citations.flatMap((row) => {
    const toId = meant.get(row.referenceId)
    return toId === undefined || toId === row.fromId ? [] : [{ ...row, toId }]
  })

const idsIn = ({ sections, tables, tasks, targets, observations, citations, findings }: RowsToStore): string[] =>
  [sections, tables, tasks, targets, observations, citations, findings].flatMap((rows) => rows.map(({ id }) => id))

const withoutRun = (row: DocumentRow) => stableJson({ ...row, runId: null })

/** A row of Source as it is stored. */
type StoredSource = SourceRow & { addedAt: Date; replaced: boolean }

const knownSource = (
  tx: Prisma.TransactionClient,
  { documentId, fileName, sha256 }: SourceRow,
): Promise<StoredSource | null> =>
  tx.source.findUnique({ where: { documentId_fileName_sha256: { documentId, fileName, sha256 } } })

/** The same rows about a source that has its id already: of an earlier version, which made ids otherwise. */
function underId({ document, source, reading }: DocumentRows, id: string) {
  const currentSourceId = document.currentSourceId === null ? null : id
  return {
    document: { ...document, currentSourceId },
    source: { ...source, id },
    reading: { ...reading, sourceId: id },
  }
}

/** True when the file itself is new or different; new rules that read the same file don't count. */
async function writeSource(
  tx: Prisma.TransactionClient,
  known: StoredSource | null,
  { source, reading }: Pick<DocumentRows, 'source' | 'reading'>,
): Promise<boolean> {
  const different = await writeSourceRow(tx, known, source)
  await tx.reading.upsert({ where: { sourceId: source.id }, create: reading, update: reading })
  const others = { documentId: source.documentId, fileName: source.fileName, id: { not: source.id } }
  // A file that was replaced is not interpreted anew.
  await tx.reading.deleteMany({ where: { source: others } })
  await tx.source.updateMany({ where: { ...others, replaced: false }, data: { replaced: true } })
  return different
}

async function writeSourceRow(
  tx: Prisma.TransactionClient,
  known: StoredSource | null,
  source: SourceRow,
): Promise<boolean> {
  if (known === null) {
    await tx.source.create({ data: { ...source, addedAt: new Date() } })
    return true
  }
  const { addedAt: _added, replaced, ...before } = known
  const told = (row: SourceRow) => stableJson({ ...row, fingerprint: '', runId: '' })
  const different = replaced || told(before) !== told(source)
  const data = different ? { ...source, replaced: false } : { fingerprint: source.fingerprint }
  if (different || known.fingerprint !== source.fingerprint) await tx.source.update({ where: { id: known.id }, data })
  return different
}
