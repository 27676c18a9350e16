import type { Database, RegionLevel } from '@plangraph/database'

const LEVELS: readonly RegionLevel[] = ['NATIONAL', 'PROVINCE', 'PREFECTURE', 'COUNTY']

/** Codes of the regions whose documents have been read, the highest level first, then by name. One statement. */
export async function placesWithDocuments(database: Database): Promise<string[]> {
  const regions = await database.region.findMany({ where: { documents: { some: { status: 'INGESTED' } } } })
  return regions
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.name.localeCompare(b.name, 'zh'))
    .map(({ code }) => code)
}
