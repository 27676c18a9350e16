import type { Prisma } from '@plangraph/database'
import type { DocumentRow, DocumentRows } from '../row-types.js'
import { syncFileFindings, toldLost } from './file-findings.js'
import { fileOfRows, keepContent, markToServe, otherFiles } from './live-files.js'
import { type DocumentFile, lackOf, type Standing, standingOf } from './standing.js'

/** How a file comes. */
export interface Coming {
  /** It is there now: others of its name are former ones. Else it is only interpreted anew. */
  isGiven: boolean
  /** It is meant, whatever figures it lacks. */
  isAccepted: boolean
}

/** A file among the files of its document. */
export interface PlacedFile {
  own: DocumentFile
  /** The others that are there. */
  others: readonly DocumentFile[]
  standing: Standing
  /** The document is read from it from now on. */
  isServed: boolean
  /** The file that the document was read from until now, if it is another one. */
  displaced: DocumentFile | null
}

/**
 * Finds the place of a file among the files of its document. It takes the place of those of its name, unless it lacks too many
 * of their figures; of the rest the first by rank is served.
 *
 * @param source its id, and whether it was accepted before
 * @param before the document as it is stored now
 */
export async function placeFile(
  tx: Prisma.TransactionClient,
  rows: DocumentRows,
  source: { id: string; accepted: boolean },
  before: DocumentRow | null,
  { isGiven, isAccepted }: Coming,
): Promise<PlacedFile> {
  const { fileName } = rows.source
  const known =
    before === null ? [] : await otherFiles(tx, { ...before, issuedOn: before.issuedOn ?? null }, rows.source)
  const asIs = fileOfRows(rows, source.id, source.accepted)
  const isMeant = isAccepted || source.accepted
  const isReplaced = (other: DocumentFile) =>
    isGiven && other.fileName === fileName && (isMeant || lackOf(asIs, other).length === 0)
  const others = known.filter((other) => !isReplaced(other))
  const first = standingOf([asIs, ...others])
  const isToAccept = isAccepted && first.lacking.some(({ file }) => file === asIs)
  const own = isToAccept ? { ...asIs, accepted: true } : asIs
  const standing = isToAccept ? standingOf([own, ...others]) : first
  const current = before?.currentSourceId ?? null
  const isServed = standing.served === own || current === own.sourceId
  const displaced = isServed ? others.find(({ sourceId }) => sourceId === current) : undefined
  return { own, others, standing, isServed, displaced: displaced ?? null }
}

/**
 * Keeps what is known of the files of a document, when the one that was placed has been written: what those say that it is not
 * read from, which it is to be read from, and findings. Resolves to why the file was not taken, if it lacks too much.
 */
export async function settleFiles(
  tx: Prisma.TransactionClient,
  documentId: string,
  currentSourceId: string | null,
  { own, others, standing, isServed, displaced }: PlacedFile,
): Promise<string | null> {
  if (!isServed) await keepContent(tx, own)
  if (displaced !== null) await keepContent(tx, displaced)
  const current = isServed ? own : others.find(({ sourceId }) => sourceId === currentSourceId)
  if (standing.served !== current) await markToServe(tx, standing.served.sourceId)
  const rest = [own, ...others].filter((file) => file !== current)
  await syncFileFindings(tx, documentId, current, rest, standing.lacking)
  const lack = standing.lacking.find(({ file }) => file === own)
  return lack === undefined ? null : toldLost(lack).message
}
