import type { Database, Region, RegionLevel } from '@plangraph/database'
import { invalidArgument, quoted } from '../../shared/errors.js'
import { values } from '../../shared/filter-values.js'
import { unknownRegion } from '../filters/unknown-region.js'

/**
 * The regions that codes or full names mean, in the order given, each once. One statement.
 *
 * @throws {GraphQLError} naming the argument and the region, for one that is unknown and for a name that several bear
 */
export async function resolveRegions(
  database: Database,
  asked: readonly string[],
  argument: string,
): Promise<Region[]> {
  const names = values(asked, argument)
  const rows = await database.region.findMany({ where: { OR: [{ code: { in: names } }, { name: { in: names } }] } })
  const bearersOf = (name: string) => rows.filter((row) => row.code === name || row.name === name)
  const unknown = names.find((name) => bearersOf(name).length === 0)
  if (unknown !== undefined) throw await unknownRegion(database, unknown, argument)
  const found = names.map((name) => {
    const bearers = bearersOf(name)
    if (bearers[0] !== undefined && bearers.length === 1) return bearers[0]
    const codes = bearers.map(({ code }) => code).sort()
    throw invalidArgument(
      argument,
      `${codes.length} regions are named ${quoted(name)}; give a code: ${codes.join(', ')}.`,
    )
  })
  return [...new Set(found)]
}

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
