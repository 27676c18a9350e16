import type { Prisma } from '@plangraph/database'
import { moveReviews } from './review-finding.js'
import { noteNamed } from './sync-corrections.js'
import { chunks } from './sync-table.js'
import { upsertRows } from './write-rows.js'

/** A row that has another id now, or another one in its place. Types are those of the API. */
export interface Succession {
  type: string
  id: string
  currentType: string
  currentId: string
}

/**
 * Keeps the former ids of rows; what led to them leads on to what has their place now. What people say of them goes with them:
 * the documents of corrections that name one are made again, by this run or the next.
 */
export async function recordFormer(tx: Prisma.TransactionClient, rows: readonly Succession[]): Promise<void> {
  const ids = new Set<string>()
  for (const part of chunks(rows)) {
    const next = new Map(part.map((row) => [`${row.type} ${row.id}`, row]))
    const leading = await tx.formerId.findMany({ where: { currentId: { in: part.map(({ id }) => id) } } })
    const onward = leading.flatMap((former) => {
      const row = next.get(`${former.currentType} ${former.currentId}`)
      return row ? [{ ...former, currentType: row.currentType, currentId: row.currentId }] : []
    })
    await upsertRows(tx, 'FormerId', ['id', 'type'], [...onward, ...part])
    for (const { id } of [...onward, ...part]) ids.add(id)
    await moveReviews(
      tx,
      part.filter(({ type, currentType }) => type === 'Finding' && currentType === 'Finding'),
    )
  }
  if (ids.size > 0) await noteNamed(tx, ids)
}

/** Ids that rows have again are no former ones. */
export async function forgetFormer(tx: Prisma.TransactionClient, ids: readonly string[]): Promise<void> {
  if ((await tx.formerId.findFirst({ select: { id: true } })) === null) return
  for (const part of chunks(ids)) await tx.formerId.deleteMany({ where: { id: { in: part } } })
}
