import type { Prisma } from '@plangraph/database'
import { stableJson } from '../model/hash.js'
import { writeMeant, writeOutcomes } from './correction-rows.js'
import { type Coming, type PlacedFile, placeFile, settleFiles } from './files/place-file.js'
import { knownSource, type StoredSource, underId, writeSource } from './files/write-source.js'
import { forgetFormer, recordFormer, type Succession } from './former-ids.js'
import { namedBy } from './orphans.js'
import { replacePredecessors, takeOver } from './predecessors.js'
import { referencesGone, relate } from './relate.js'
import type { DocumentRow, DocumentRows } from './row-types.js'
import { type Renamed, settleCited } from './settle-cited.js'
import {
  type DocumentChanges,
  type Held,
  NO_ROWS,
  type RowsToStore,
  syncDocumentTables,
} from './sync-document-tables.js'
import { writeOrganizations } from './write-cited.js'

/** What writing a document came to. */
export interface WrittenDocument extends Pick<DocumentChanges, 'targets' | 'observations'> {
  /** Other documents whose citations mean other documents now. */
  citing: readonly string[]
  outcome: 'ADDED' | 'CHANGED' | 'UNCHANGED'
  /** Why its file was not taken: it lacks too many figures. */
  refusal: string | null
}

/** Whether a document's text was read before. Of one that was only cited nothing is known: it states and cites nothing. */
export const wasRead = (before: DocumentRow | null): before is DocumentRow =>
  before !== null && before.status !== 'REFERENCED'

/**
 * Writes one document with all that was read of it, or the file alone where its document is read from another one. Rows that
 * are as they should be are left alone and keep the run that made them.
 *
 * @param before its row as it is stored now, or null
 * @param coming how its file comes
 * @param formerIds ids that it had: rows that it takes the place of
 */
export async function writeDocument(
  tx: Prisma.TransactionClient,
  given: DocumentRows,
  before: DocumentRow | null,
  coming: Coming,
  formerIds: readonly string[] = [],
): Promise<WrittenDocument> {
  const known = await knownSource(tx, given.source)
  const rows = known === null ? given : underId(given, known.id)
  // The file of its name has other content since it was read.
  if (known?.replaced && !coming.isGiven) return { ...NO_CHANGE, citing: [] }
  if (rows.document.status === 'TRANSCRIBED') {
    // What the document says itself, a transcription of it must not displace.
    if (before?.status === 'INGESTED') return writeFile(tx, known, rows, null)
    return writeRows(tx, known, rows, before, null, formerIds)
  }
  const { id, accepted } = { id: rows.source.id, accepted: known?.accepted ?? false }
  const placed = await placeFile(tx, rows, { id, accepted }, before, coming)
  const written = placed.isServed
    ? await writeRows(tx, known, rows, before, placed, formerIds)
    : await writeFile(tx, known, rows, placed)
  const refusal =
    before === null && placed.isServed
      ? null
      : await settleFiles(tx, rows.document.id, before?.currentSourceId ?? null, placed)
  return { ...written, refusal }
}

const NO_CHANGE = { outcome: 'UNCHANGED', targets: NO_ROWS, observations: NO_ROWS, refusal: null } as const

const NAMES_NOTHING = { documents: [], organizations: [], citations: [] } as const

const besides = (placed: PlacedFile | null) => {
  return { others: placed?.others ?? [], accepted: placed?.own.accepted ?? false }
}

/** The file alone, and how it names its document: that is read from another one. */
async function writeFile(
  tx: Prisma.TransactionClient,
  known: StoredSource | null,
  rows: DocumentRows,
  placed: PlacedFile | null,
): Promise<WrittenDocument> {
  const { document, source, references } = rows
  await writeSource(tx, known, rows, besides(placed))
  const own = references.filter(({ reference }) => reference.isOwn)
  const { citing, ...related } = await relate(tx, own, [], source.runId)
  await settleCited(tx, [document.id], related, { documents: [], organizations: [] }, related.moved)
  return { ...NO_CHANGE, citing }
}

async function writeRows(
  tx: Prisma.TransactionClient,
  known: StoredSource | null,
  rows: DocumentRows,
  before: DocumentRow | null,
  placed: PlacedFile | null,
  formerIds: readonly string[],
): Promise<WrittenDocument> {
  const { document, source } = rows
  const held = heldBefore(before, formerIds)
  const isNew = held === 'nothing'
  const named = isNew ? NAMES_NOTHING : await namedBy(tx, [document.id, ...formerIds])
  if (before === null) await tx.document.create({ data: { ...document, currentSourceId: null } })
  const predecessors = await takeOver(tx, formerIds, source)
  const sourceChanged = await writeSource(tx, known, rows, besides(placed), isNew)
  const documentChanged = await writeDocumentRow(tx, document, before)
  const unused = isNew ? [] : await referencesGone(tx, source, rows.references, formerIds)
  const related = await relate(tx, rows.references, unused, source.runId)
  await writeOrganizations(tx, rows.organizations)
  const citations = leading(rows.citations, related.meant)
  const stored = { ...rows, citations }
  const changes = await syncDocumentTables(tx, stored, held)
  if (!isNew || rows.outcomes.length > 0) await writeOutcomes(tx, document.id, rows.outcomes)
  await writeMeant(tx, rows.meant)
  const former = [...changes.former, ...(await replacePredecessors(tx, predecessors, { ...stored, document, source }))]
  await recordFormer(tx, former)
  const followed = [...related.moved, ...retargeted(named.citations, citations, former)]
  const mayGo = { ...named, documents: [...named.documents, ...formerIds] }
  const renamed = [...formerIds.map((from) => ({ from, to: document.id })), ...followed]
  const standsAlone = isNew && citations.length === 0 && related.citing.length === 0
  await settleCited(tx, standsAlone ? [] : [document.id], related, mayGo, renamed)
  await forgetFormer(tx, [document.id, source.id, ...idsIn(stored), ...related.told])

  // What is written beside the figures of a transcription is no data.
  const fileChanged = sourceChanged && document.status === 'INGESTED'
  const different = documentChanged || fileChanged || changes.different
  const isAdded = before?.status !== document.status && formerIds.length === 0
  const outcome = outcomeOf(isAdded, different)
  return { ...NO_CHANGE, outcome, targets: changes.targets, observations: changes.observations, citing: related.citing }
}

/** Of a document of which nothing was known nothing is stored that has to do with it. */
function heldBefore(before: DocumentRow | null, formerIds: readonly string[]): Held {
  if (before === null && formerIds.length === 0) return 'nothing'
  return wasRead(before) ? 'read' : 'cited'
}

/** True when the row is new or different. One that is new names the file that it is read from only now that this is there. */
async function writeDocumentRow(
  tx: Prisma.TransactionClient,
  document: DocumentRow,
  before: DocumentRow | null,
): Promise<boolean> {
  const { id, currentSourceId } = document
  if (before === null) {
    await tx.document.updateMany({ where: { id }, data: { currentSourceId } })
    return true
  }
  const isDifferent = withoutRun(before) !== withoutRun(document)
  if (isDifferent) await tx.document.update({ where: { id }, data: document })
  return isDifferent
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

const outcomeOf = (isAdded: boolean, different: boolean) => (isAdded ? 'ADDED' : different ? 'CHANGED' : 'UNCHANGED')

/** Citations with the documents that they mean; one that means its own document is none. */
const leading = (citations: DocumentRows['citations'], meant: ReadonlyMap<string, string>) =>
  citations.flatMap((row) => {
    const toId = meant.get(row.referenceId)
    return toId === undefined || toId === row.fromId ? [] : [{ ...row, toId }]
  })

const idsIn = ({ sections, tables, tasks, targets, observations, citations, findings }: RowsToStore): string[] =>
  [sections, tables, tasks, targets, observations, citations, findings].flatMap((rows) => rows.map(({ id }) => id))

const withoutRun = (row: DocumentRow) => stableJson({ ...row, runId: null })
