import type { Prisma } from '@plangraph/database'
import { chunks } from '../load/sync-table.js'
import { type GoalKey, goalsOf } from './keys.js'
import { longestChain } from './link-basis.js'

/** Documents whose citations lead to this one, itself included. */
async function documentsLeadingTo(tx: Prisma.TransactionClient, documentId: string): Promise<string[]> {
  const found = new Set([documentId])
  let last = [documentId]
  for (let step = 1; step < longestChain && last.length > 0; step++) {
    const citing: string[] = []
    for (const part of chunks(last)) {
      const rows = await tx.citation.findMany({
        where: { toId: { in: part } },
        select: { fromId: true },
        distinct: ['fromId'],
      })
      citing.push(...rows.map(({ fromId }) => fromId))
    }
    last = [...new Set(citing)].filter((id) => !found.has(id))
    for (const id of last) found.add(id)
  }
  return [...found]
}

/** Goals whose links depend on a document: its own, and those of the documents whose citations lead to it. */
export async function goalsDependingOn(tx: Prisma.TransactionClient, documentId: string): Promise<GoalKey[]> {
  return goalsOf(tx, await documentsLeadingTo(tx, documentId))
}

/** Marks goals as to be linked again. */
export async function enqueue(tx: Prisma.TransactionClient, goals: readonly GoalKey[]): Promise<void> {
  const keyOf = ({ regionCode, indicatorCode, year }: GoalKey) => `${indicatorCode} ${year} ${regionCode}`
  const wanted = new Map(goals.map((goal) => [keyOf(goal), goal]))
  if (wanted.size === 0) return
  const queued = new Set((await tx.linkQueue.findMany()).map(keyOf))
  const added = [...wanted].filter(([key]) => !queued.has(key)).map(([, goal]) => goal)
  for (const data of chunks(added)) await tx.linkQueue.createMany({ data })
}

/** Removes the links of a document's targets that are no linkable goals any more. */
export async function dropLinksOf(tx: Prisma.TransactionClient, documentId: string): Promise<void> {
  const gone = [{ indicatorCode: null }, { regionCode: null }, { year: null }, { status: { not: 'CURRENT' as const } }]
  await tx.targetLink.deleteMany({ where: { downstream: { documentId, OR: gone } } })
}

/** Marks every goal as to be linked again: after a change of the rules or of the catalogue. */
export async function enqueueAll(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "LinkQueue" ("regionCode", "indicatorCode", "year")
    SELECT DISTINCT "regionCode", "indicatorCode", "year" FROM "Target"
    WHERE "status" = 'CURRENT' AND "regionCode" IS NOT NULL AND "indicatorCode" IS NOT NULL AND "year" IS NOT NULL
    ON CONFLICT DO NOTHING`
}
