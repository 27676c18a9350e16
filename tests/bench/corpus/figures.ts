import type { Database } from '@plangraph/database'

const columns = {
  indicatorCode: true,
  indicatorName: true,
  printed: true,
  unit: true,
  basis: true,
  year: true,
  matchRule: true,
  sortKey: true,
  regionCode: true,
  evidence: { select: { quote: true } },
  document: { select: { title: true, kind: true, region: { select: { code: true, name: true, level: true } } } },
} as const

/** Every goal and result, in the order of the documents. */
export async function figuresOf(db: Database) {
  const [goals, results] = [
    await db.target.findMany({ select: columns }),
    await db.observation.findMany({ select: columns }),
  ]
  return [...goals, ...results].sort((a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0))
}

export type CorpusFigure = Awaited<ReturnType<typeof figuresOf>>[number]

export const amountOf = ({ printed, unit }: Pick<CorpusFigure, 'printed' | 'unit'>): string =>
  `${printed}${unit !== null && !printed.endsWith(unit) ? unit : ''}`
