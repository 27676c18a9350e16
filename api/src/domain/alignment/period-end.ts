import { type Database, rawRows } from '@plangraph/database'
import { groupBy } from '@plangraph/figures'
import { oncePerCommit } from '../../shared/since-commit.js'
import { join, sql } from '../../shared/sql.js'

/** How many current targets of each region there are for each year. */
const goalsByYear = oncePerCommit(async (database, codes) => {
  const rows = await rawRows<[regionCode: string, year: number, goals: number]>(
    database,
    sql`SELECT t."regionCode", t."year", COUNT(*) FROM "Target" t WHERE t."status" = 'CURRENT' AND t."year" IS NOT NULL
      AND t."regionCode" IN (${join(codes)}) GROUP BY t."regionCode", t."year"`,
  )
  const found = groupBy(rows, ([regionCode]) => regionCode)
  return new Map(codes.map((code) => [code, found.get(code) ?? []]))
})

/** The year that most current targets of these regions are for, the later of two that tie; null where there is none. */
export async function periodEnd(database: Database, codes: readonly string[]): Promise<number | null> {
  if (codes.length === 0) return null
  const known = await goalsByYear(database, codes)
  const goals = new Map<number, number>()
  for (const code of codes)
    for (const [, year, count] of known.get(code) ?? []) goals.set(year, (goals.get(year) ?? 0) + Number(count))
  const [most] = [...goals].sort(([a, fewer], [b, more]) => more - fewer || b - a)
  return most?.[0] ?? null
}
