import type { Prisma } from '@plangraph/database'
import { chunks } from '../load/sync-table.js'

/** A goal as linking sees it: one region, one indicator, one year. */
export interface GoalKey {
  regionCode: string
  indicatorCode: string
  year: number
}

/** Only such targets are linked: current goals with a catalogue entry, a region and a year. */
export const linkable = {
  status: 'CURRENT',
  indicatorCode: { not: null },
  regionCode: { not: null },
  year: { not: null },
} as const

type GoalRow = { regionCode: string | null; indicatorCode: string | null; year: number | null }

const isKey = (row: GoalRow): row is GoalKey =>
  row.regionCode !== null && row.indicatorCode !== null && row.year !== null

/** Goals that documents state. */
export async function goalsOf(tx: Prisma.TransactionClient, documentIds: readonly string[]): Promise<GoalKey[]> {
  const goals: GoalKey[] = []
  for (const part of chunks(documentIds)) {
    const rows = await tx.target.findMany({
      where: { documentId: { in: part }, ...linkable },
      select: { regionCode: true, indicatorCode: true, year: true },
      distinct: ['regionCode', 'indicatorCode', 'year'],
    })
    goals.push(...rows.filter(isKey))
  }
  return goals
}
