import type { Database, Region, RegionLevel } from '@plangraph/database'

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

const LEVELS: readonly RegionLevel[] = ['NATIONAL', 'PROVINCE', 'PREFECTURE', 'COUNTY']

/** Codes of the regions whose documents have been read, the highest level first, then by name. One statement. */
export async function placesWithDocuments(database: Database): Promise<string[]> {
  const regions = await database.region.findMany({ where: { documents: { some: { status: 'INGESTED' } } } })
  return regions
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.name.localeCompare(b.name, 'zh'))
    .map(({ code }) => code)
}
