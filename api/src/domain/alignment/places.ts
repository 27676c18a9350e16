import { type Database, type Region, type RegionLevel, rawRows } from '@plangraph/database'
import { join, sql } from '../../shared/sql.js'

/** Regions whose figures are here, read or transcribed, by code. */
export const placesWithFigures = (database: Database): Promise<Region[]> =>
  database.region.findMany({
    where: { documents: { some: { status: { in: ['INGESTED', 'TRANSCRIBED'] } } } },
    orderBy: { code: 'asc' },
  })

/** Years that regions state current goals of the catalogue for, the earliest first. */
export async function yearsOfGoals(database: Database, codes: readonly string[]): Promise<number[]> {
  const rows = await database.target.groupBy({
    by: 'year',
    where: { status: 'CURRENT', regionCode: { in: [...codes] }, indicatorCode: { not: null }, year: { not: null } },
    orderBy: { year: 'asc' },
  })
  return rows.flatMap(({ year }) => year ?? [])
}

/** The indicators that regions state goals for, current or not, by year. One statement. */
export async function indicatorsOfYears(
  database: Database,
  codes: readonly string[],
  years: readonly number[],
): Promise<ReadonlyMap<number, string[]>> {
  if (codes.length === 0 || years.length === 0) return new Map()
  const rows = await rawRows<[year: number, code: string]>(
    database,
    sql`SELECT DISTINCT t."year", t."indicatorCode" FROM "Target" t WHERE t."indicatorCode" IS NOT NULL
      AND t."year" IN (${join(years)}) AND t."regionCode" IN (${join(codes)})`,
  )
  const stated = new Map(years.map((year): [number, string[]] => [year, []]))
  for (const [year, code] of rows) stated.get(year)?.push(code)
  return stated
}

const LEVELS: readonly RegionLevel[] = ['NATIONAL', 'PROVINCE', 'PREFECTURE', 'COUNTY']

/** Codes of the regions whose documents have been read, the highest level first, then by name. One statement. */
export async function placesWithDocuments(database: Database): Promise<string[]> {
  const regions = await database.region.findMany({ where: { documents: { some: { status: 'INGESTED' } } } })
  return regions
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.name.localeCompare(b.name, 'zh'))
    .map(({ code }) => code)
}
