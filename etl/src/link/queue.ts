import type { Prisma } from '@plangraph/database'
import { insertMissingRows } from '../store/write-rows.js'
import { distinctGoals, type GoalKey } from './keys.js'

/** Marks goals as to be linked again. */
export async function enqueue(tx: Prisma.TransactionClient, goals: readonly GoalKey[]): Promise<void> {
  await insertMissingRows(tx, 'LinkQueue', distinctGoals(goals))
}

/** Removes the links of a document's targets that are no linkable goals any more. */
export async function dropLinksOf(tx: Prisma.TransactionClient, documentId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "TargetLink" WHERE "downstreamId" IN (
      SELECT "id" FROM "Target" WHERE "documentId" = ${documentId} AND (
        "status" <> 'CURRENT' OR "indicatorCode" IS NULL OR "regionCode" IS NULL OR "year" IS NULL))`
}

/** Marks every goal as to be linked again: after a change of the rules or of the catalogue. */
export async function enqueueAll(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "LinkQueue" ("regionCode", "indicatorCode", "year")
    SELECT DISTINCT "regionCode", "indicatorCode", "year" FROM "Target"
    WHERE "status" = 'CURRENT' AND "regionCode" IS NOT NULL AND "indicatorCode" IS NOT NULL AND "year" IS NOT NULL
    ON CONFLICT DO NOTHING`
}
