import type { Prisma } from '@plangraph/database'
import { chunks } from '../store/sync-table.js'
import { type Pair, pairKey } from './goals.js'

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

/** What of a target makes its goal. */
export const goalColumns = { regionCode: true, indicatorCode: true, year: true } as const

/** The goals among targets, each once. */
export function distinctGoals(rows: readonly GoalRow[]): GoalKey[] {
  const goals = new Map(rows.filter(isKey).map((goal) => [`${pairKey(goal)} ${goal.regionCode}`, goal]))
  return [...goals.values()]
}

/** Documents whose goals are all read. */
const FEW = 200

/** Goals that documents state; of some indicators and years only where `pairs` is given. */
export async function goalsOf(
  tx: Prisma.TransactionClient,
  documentIds: readonly string[],
  pairs: readonly Pair[] | null = null,
): Promise<GoalKey[]> {
  if (pairs?.length === 0) return []
  const wanted = pairs && new Set(pairs.map(pairKey))
  // All goals of few documents are quicker to read than one indicator and year of all documents.
  const among = pairs &&
    documentIds.length > FEW && {
      indicatorCode: { in: [...new Set(pairs.map(({ indicatorCode }) => indicatorCode))] },
      year: { in: [...new Set(pairs.map(({ year }) => year))] },
    }
  const rows: GoalRow[] = []
  for (const part of chunks(documentIds)) {
    const where = { documentId: { in: part }, ...linkable, ...among }
    rows.push(...(await tx.target.findMany({ where, select: goalColumns })))
  }
  return distinctGoals(rows).filter((goal) => wanted?.has(pairKey(goal)) ?? true)
}
