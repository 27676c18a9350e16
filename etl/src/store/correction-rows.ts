import type { Database, Prisma } from '@plangraph/database'
import { told } from '@plangraph/figures'
import type { Correction, FigureName, Known } from '../correct/correction.js'
import type { Outcome } from '../correct/outcome.js'
import { stableJson } from '../model/hash.js'

export type CorrectionOutcomeRow = Required<Prisma.CorrectionOutcomeCreateManyInput>

/** A correction as it is stored. */
export interface StoredCorrection {
  correction: Known
  /** The folder and the file that it is kept in step with; null: it is only in the database. */
  folder: string | null
  file: string | null
  revision: number
}

/** All that a correction says, as it is stored and compared. */
export function contentOf({ id: _id, meant: _meant, ...correction }: Known): string {
  return stableJson(correction)
}

/** The corrections of the database, in order of their ids. */
export async function storedCorrections(
  db: Pick<Database, 'correction'>,
  where: Prisma.CorrectionWhereInput = {},
): Promise<StoredCorrection[]> {
  const rows = await db.correction.findMany({ where, orderBy: { id: 'asc' } })
  return rows.map(({ id, content, folder, file, revision, meant }) => ({
    // What is read from the columns has been written by the same code.
    correction: {
      ...(JSON.parse(content) as Correction),
      id,
      ...(meant && { meant: JSON.parse(meant) as FigureName }),
    },
    folder,
    file,
    revision,
  }))
}

/** What came of corrections in a document, as rows. */
export const outcomeRows = (documentId: string, outcomes: readonly Outcome[]): CorrectionOutcomeRow[] =>
  outcomes.map(({ correction, because }) => {
    const why = because && told(because.code, because.args)
    return {
      correctionId: correction.id,
      documentId,
      state: because === null ? 'APPLIED' : 'STALE',
      code: why?.code ?? null,
      message: why?.message ?? null,
      messageZh: why?.messageZh ?? null,
    }
  })

/** What corrections took out of a document by ids, for readings that give these figures others. */
export const meantRows = (outcomes: readonly Outcome[]): { id: string; meant: string }[] =>
  outcomes.flatMap(({ correction: { id }, meant }) => (meant ? [{ id, meant: stableJson(meant) }] : []))

export async function writeMeant(
  tx: Prisma.TransactionClient,
  rows: readonly { id: string; meant: string }[],
): Promise<void> {
  for (const { id, meant } of rows)
    await tx.correction.updateMany({ where: { id, OR: [{ meant: null }, { meant: { not: meant } }] }, data: { meant } })
}

/** Replaces what came of corrections in a document; left alone where it is as it was. */
export async function writeOutcomes(
  tx: Prisma.TransactionClient,
  documentId: string,
  rows: readonly CorrectionOutcomeRow[],
): Promise<void> {
  // What came of corrections of links is known when links are made.
  const where = { documentId, correction: { kind: { not: 'LINK_WRONG' as const } } }
  const before = await tx.correctionOutcome.findMany({ where, orderBy: { correctionId: 'asc' } })
  if (before.length === 0 && rows.length === 0) return
  if (stableJson(before) === stableJson(rows)) return
  await tx.correctionOutcome.deleteMany({ where })
  await tx.correctionOutcome.createMany({ data: [...rows] })
}
