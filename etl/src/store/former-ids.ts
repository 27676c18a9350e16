import type { Prisma } from '@plangraph/database'
import { moveReviews } from './review-finding.js'
import { chunks } from './sync-table.js'
import { upsertRows } from './write-rows.js'

/** A row that has another id now, or another one in its place. Types are those of the API. */
export interface Succession {
  type: string
  id: string
  currentType: string
  currentId: string
}

/** Keeps the former ids of rows; what led to them leads on to what has their place now. */
export async function recordFormer(tx: Prisma.TransactionClient, rows: readonly Succession[]): Promise<void> {
  for (const part of chunks(rows)) {
    const next = new Map(part.map((row) => [`${row.type} ${row.id}`, row]))
    const leading = await tx.formerId.findMany({ where: { currentId: { in: part.map(({ id }) => id) } } })
    const onward = leading.flatMap((former) => {
      const row = next.get(`${former.currentType} ${former.currentId}`)
      return row ? [{ ...former, currentType: row.currentType, currentId: row.currentId }] : []
    })
    await upsertRows(tx, 'FormerId', ['id', 'type'], [...onward, ...part])
    await moveReviews(
      tx,
      part.filter(({ type, currentType }) => type === 'Finding' && currentType === 'Finding'),
    )
  }
}

/** Ids that rows have again are no former ones. */
export async function forgetFormer(tx: Prisma.TransactionClient, ids: readonly string[]): Promise<void> {
  if ((await tx.formerId.findFirst({ select: { id: true } })) === null) return
  for (const part of chunks(ids)) await tx.formerId.deleteMany({ where: { id: { in: part } } })
}

/** All ids that rows had once, by the ids that they have. */
export async function formerIdsOf(
  db: Pick<Prisma.TransactionClient, 'formerId'>,
  type: string,
  currentId: string,
): Promise<string[]> {
  const rows = await db.formerId.findMany({ where: { currentId, currentType: type, type }, select: { id: true } })
  return rows.map(({ id }) => id)
}
