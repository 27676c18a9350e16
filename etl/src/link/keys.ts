import { Prisma } from '@plangraph/database'
import { among, jsonRows, plain } from '../store/json-rows.js'
import { type Pair, pairKey } from './goals.js'

/** A goal as linking sees it: one region, one indicator, one year. */
export interface GoalKey {
  regionCode: string
  indicatorCode: string
  year: number
}

export const goalKey = ({ regionCode, indicatorCode, year }: GoalKey): string =>
  `${indicatorCode} ${year} ${regionCode}`

/** Goals that documents state; of some indicators and years only where `pairs` is given. */
export async function goalsOf(
  tx: Prisma.TransactionClient,
  documentIds: readonly string[],
  pairs: readonly Pair[] | null = null,
): Promise<GoalKey[]> {
  if (documentIds.length === 0 || pairs?.length === 0) return []
  const wanted = pairs && new Set(pairs.map(pairKey))
  const rows = await jsonRows<GoalKey>(
    tx,
    plain('regionCode', 'indicatorCode', 'year'),
    // Only such targets are linked: current goals with a catalogue entry, a region and a year.
    Prisma.sql`(
      SELECT DISTINCT "regionCode", "indicatorCode", "year" FROM "Target"
      WHERE "documentId" ${among(documentIds)} AND "status" = 'CURRENT'
      AND "indicatorCode" IS NOT NULL AND "regionCode" IS NOT NULL AND "year" IS NOT NULL) AS "goal"`,
  )
  return rows.filter((goal) => wanted?.has(pairKey(goal)) ?? true)
}
