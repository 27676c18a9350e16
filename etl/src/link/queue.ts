import type { Prisma } from '@plangraph/database'
import type { DocumentRows } from '../store/row-types.js'
import { insertMissingRows, insertOrMergeRows, LINK_QUEUE_MERGED } from '../store/write-rows.js'
import { type GoalKey, goalKey } from './keys.js'

/** A goal whose links are to be made again, and from when on what its region states may have changed. */
export interface QueuedGoal extends GoalKey {
  /** '': not known, or any time; NEVER: not at all, only what the goal inherits, or by which citations. */
  changedSince: string
}

/** Marks goals as to be linked again; of what is marked already, and here twice, the earliest change counts. */
export async function enqueue(tx: Prisma.TransactionClient, goals: readonly QueuedGoal[]): Promise<void> {
  const earliest = new Map<string, QueuedGoal>()
  for (const goal of goals) {
    const known = earliest.get(goalKey(goal))
    if (known === undefined || goal.changedSince < known.changedSince) earliest.set(goalKey(goal), goal)
  }
  await insertOrMergeRows(tx, 'LinkQueue', [...earliest.values()], LINK_QUEUE_MERGED)
}

/** What documents report or state: an indicator of a region, whatever the year. */
export interface MeasureKey {
  regionCode: string
  indicatorCode: string
}

/** The measures that a document reports or states, some of them several times. */
export async function measuresOf(tx: Prisma.TransactionClient, documentId: string): Promise<MeasureKey[]> {
  const where = { documentId, regionCode: { not: null }, indicatorCode: { not: null } }
  const select = { regionCode: true, indicatorCode: true } as const
  const rows = [...(await tx.target.findMany({ where, select })), ...(await tx.observation.findMany({ where, select }))]
  return rows as MeasureKey[]
}

/** The same of rows that are to be stored. */
export const measuresIn = ({ targets, observations }: Pick<DocumentRows, 'targets' | 'observations'>): MeasureKey[] =>
  [...targets, ...observations].flatMap(({ regionCode, indicatorCode }) =>
    regionCode !== null && indicatorCode !== null ? [{ regionCode, indicatorCode }] : [],
  )

/** Marks measures as to be held against each other again: what documents report of them, and ask for. */
export async function enqueueMeasures(tx: Prisma.TransactionClient, measures: readonly MeasureKey[]): Promise<void> {
  const distinct = new Map(measures.map((measure) => [`${measure.regionCode} ${measure.indicatorCode}`, measure]))
  await insertMissingRows(tx, 'MeasureQueue', [...distinct.values()])
}

/** Removes the links of a document's targets that are no linkable goals any more. */
export async function dropLinksOf(tx: Prisma.TransactionClient, documentId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "TargetLink" WHERE "downstreamId" IN (
      SELECT "id" FROM "Target" WHERE "documentId" = ${documentId} AND (
        "status" <> 'CURRENT' OR "indicatorCode" IS NULL OR "regionCode" IS NULL OR "year" IS NULL))`
}

/** Marks every goal as to be linked again, and every measure that is reported: after a change of the rules or of the catalogue. */
export async function enqueueAll(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "LinkQueue" ("regionCode", "indicatorCode", "year")
    SELECT DISTINCT "regionCode", "indicatorCode", "year" FROM "Target"
    WHERE "status" = 'CURRENT' AND "regionCode" IS NOT NULL AND "indicatorCode" IS NOT NULL AND "year" IS NOT NULL
    ON CONFLICT ("indicatorCode", "year", "regionCode") DO UPDATE SET "changedSince" = ''`
  await tx.$executeRaw`
    INSERT INTO "MeasureQueue" ("regionCode", "indicatorCode")
    SELECT DISTINCT "regionCode", "indicatorCode" FROM "Observation"
    WHERE "regionCode" IS NOT NULL AND "indicatorCode" IS NOT NULL
    ON CONFLICT DO NOTHING`
  // What is not reported any more may have findings still.
  const found = await tx.finding.findMany({ where: { subject: { not: null } }, select: { subject: true } })
  await enqueueMeasures(
    tx,
    found.map(({ subject }) => {
      const [regionCode = '', indicatorCode = ''] = (subject ?? '').split(' ')
      return { regionCode, indicatorCode }
    }),
  )
}
