import type { Prisma } from '@plangraph/database'
import { told } from '@plangraph/figures'
import { shortHash } from '../../model/hash.js'
import type { FindingRow } from '../row-types.js'
import { compareRows } from '../sync-table.js'
import { insertRows } from '../write-rows.js'
import { type Conflict, conflictsWith } from './conflicts.js'
import type { FileFigure } from './file-figure.js'
import type { DocumentFile, Lacking } from './standing.js'

/** Kinds of findings about the files of a document, which no reading of one file raises. */
export const FILE_FINDINGS = ['ROWS_LOST', 'SOURCE_CONFLICT'] as const

/** Behind the findings of the document's own reading, before those of what is missing. */
const LATE = 400_000
/** Names that a sentence tells of. */
const NAMES = 3

/** A finding with the figures that it points at. */
type FileFinding = FindingRow & { figures: readonly string[]; targets: readonly string[] }

export const rowsLostId = (documentId: string, sourceId: string): string =>
  shortHash('finding', documentId, 'ROWS_LOST', sourceId)

/**
 * Keeps the findings about the files of a document: one for each that lacks too many figures, and one for each figure of which
 * another file says another value than the one that the document is read from.
 */
export async function syncFileFindings(
  tx: Prisma.TransactionClient,
  documentId: string,
  served: DocumentFile | undefined,
  others: readonly DocumentFile[],
  lacking: readonly Lacking[],
): Promise<void> {
  const kind = { in: [...FILE_FINDINGS] }
  const stored = await tx.finding.findMany({ where: { documentId, kind }, include: { targets: true, evidence: true } })
  const before = stored.map(({ targets, evidence, ...row }): FileFinding => {
    const figures = evidence.map(({ evidenceId }) => evidenceId)
    return { ...row, figures, targets: targets.map(({ targetId }) => targetId) }
  })
  // Whichever came last, findings have the same places.
  const files = [...others].sort((a, b) => (a.sourceId < b.sourceId ? -1 : 1))
  const conflicts = served === undefined ? [] : files.flatMap((file) => conflictsWith(served, file))
  const after = [
    ...lacking.map((lack, i) => lostFinding(documentId, lack, i)),
    ...conflicts.map((conflict, i) =>
      conflictFinding(documentId, served?.fileName ?? '', conflict, lacking.length + i),
    ),
  ]
  const { added, changed, removed } = compareRows(before, after, ({ id }) => id)
  const gone = [...removed, ...changed.map((one) => one.before)].map(({ id }) => id)
  if (gone.length > 0) await tx.finding.deleteMany({ where: { id: { in: gone } } })
  await addFindings(tx, [...added, ...changed.map((one) => one.after)])
}

function lostFinding(documentId: string, lack: Lacking, index: number): FileFinding {
  const id = rowsLostId(documentId, lack.file.sourceId)
  const row = { id, documentId, ordinal: LATE + index, kind: 'ROWS_LOST', severity: 'ERROR' } as const
  return { ...row, ...ABOUT_NOTHING_ELSE, ...toldLost(lack), figures: [], targets: [] }
}

/** What a file lacks, as a sentence. */
export function toldLost({ file, than, lost }: Lacking) {
  const names = [...new Set(lost.map(figureName))]
  const first = names.length > NAMES ? [...names.slice(0, NAMES), '…'] : names
  const isFormer = than.fileName === file.fileName
  const other = isFormer
    ? ({ code: 'file-as-before' } as const)
    : ({ code: 'file-that-is-read', args: { file: than.fileName } } as const)
  const args = { file: file.fileName, other, count: lost.length, total: than.figures.length }
  return told('rows-lost', { ...args, names: first.join('、') })
}

function conflictFinding(documentId: string, fileName: string, conflict: Conflict, index: number): FileFinding {
  const { served, other, file } = conflict
  const id = shortHash('finding', documentId, 'SOURCE_CONFLICT', served.id, file.sourceId)
  const row = { id, documentId, ordinal: LATE + index, kind: 'SOURCE_CONFLICT', severity: 'WARNING' } as const
  const words = told('files-disagree', {
    figure: figureName(served),
    first: amountOf(served),
    file: fileName,
    second: amountOf(other),
    other: file.fileName,
  })
  const targets = served.isTarget ? [served.id] : []
  return { ...row, ...ABOUT_NOTHING_ELSE, ...words, figures: [served.id], targets }
}

const ABOUT_NOTHING_ELSE = { linkId: null, wholeGoal: null, subject: null, rowLabel: null }

const figureName = ({ name, year }: FileFigure) => (year === null ? name : `${name} ${year}`)
const amountOf = ({ printed, unit }: FileFigure) => `${printed}${unit ?? ''}`

async function addFindings(tx: Prisma.TransactionClient, findings: readonly FileFinding[]): Promise<void> {
  const rows = findings.map(({ figures: _figures, targets: _targets, ...row }) => row)
  await insertRows(tx, 'Finding', rows)
  const documents = findings.map(({ id, documentId }) => ({ findingId: id, documentId }))
  await insertRows(tx, 'FindingDocument', documents)
  const evidence = findings.flatMap(({ id, figures }) => figures.map((evidenceId) => ({ findingId: id, evidenceId })))
  await insertRows(tx, 'FindingEvidence', evidence)
  const targets = findings.flatMap(({ id, targets: ids }) => ids.map((targetId) => ({ findingId: id, targetId })))
  await insertRows(tx, 'FindingTarget', targets)
}
