import type { Prisma } from '@plangraph/database'
import { type GoalKey, goalsOf } from './keys.js'
import { longestChain } from './link-basis.js'

/** Documents whose citations lead to this one, itself included. */
async function documentsLeadingTo(tx: Prisma.TransactionClient, documentId: string): Promise<string[]> {
  const found = new Set([documentId])
  let last = [documentId]
  for (let step = 1; step < longestChain && last.length > 0; step++) {
    const citing = await tx.citation.findMany({
      where: { toId: { in: last } },
      select: { fromId: true },
      distinct: ['fromId'],
    })
    last = citing.map(({ fromId }) => fromId).filter((id) => !found.has(id))
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
  for (const { regionCode, indicatorCode, year } of goals) {
    const key = { regionCode, indicatorCode, year }
    await tx.linkQueue.upsert({ where: { indicatorCode_year_regionCode: key }, create: key, update: {} })
  }
}

/** Marks every goal as to be linked again: after a change of the rules or of the catalogue. */
export async function enqueueAll(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "LinkQueue" ("regionCode", "indicatorCode", "year")
    SELECT DISTINCT "regionCode", "indicatorCode", "year" FROM "Target"
    WHERE "status" = 'CURRENT' AND "regionCode" IS NOT NULL AND "indicatorCode" IS NOT NULL AND "year" IS NOT NULL
    ON CONFLICT DO NOTHING`
}
