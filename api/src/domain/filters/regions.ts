import { type Database, type Region, RegionLevel } from '@plangraph/database'
import type { GraphQLError } from 'graphql'
import { invalidArgument, quoted } from '../../shared/errors.js'
import { literalText, values } from '../../shared/filter-values.js'
import { oncePerCommit } from '../../shared/since-commit.js'
import { didYouMean, similar } from './suggestions.js'

/** The regions that codes, full Chinese names or English names mean, by these. One statement for all that are not known yet. */
const regionsNamed = oncePerCommit(async (database, names) => {
  // Word processors turn the apostrophe of Xi'an.
  const plain = (name: string) => name.replaceAll('’', "'")
  const rows = await database.region.findMany({
    where: { OR: [{ code: { in: [...names] } }, { name: { in: [...names] } }, { nameEn: { in: names.map(plain) } }] },
  })
  const meantBy = (name: string) =>
    rows.filter((row) => row.code === name || row.name === name || row.nameEn === plain(name))
  return new Map(names.map((name) => [name, meantBy(name)] as const).filter(([, meant]) => meant.length > 0))
})

/**
 * Codes of the regions that codes or names mean; a name that several regions bear means all of them. One statement at most.
 *
 * @throws {GraphQLError} naming the argument and the region, for one that is unknown
 */
export async function regionCodes(database: Database, asked: readonly string[], argument: string): Promise<string[]> {
  const names = values(asked, argument)
  const known = await regionsNamed(database, names)
  const unknown = names.find((name) => !known.has(name))
  if (unknown !== undefined) throw await unknownRegion(database, unknown, argument)
  return values(
    names.flatMap((name) => known.get(name) ?? []).map(({ code }) => code),
    argument,
  )
}

/**
 * The regions that codes or names mean, in the order given, each once. One statement at most.
 *
 * @throws {GraphQLError} naming the argument and the region, for one that is unknown and for a name that several bear
 */
export async function resolveRegions(
  database: Database,
  asked: readonly string[],
  argument: string,
): Promise<Region[]> {
  const names = values(asked, argument)
  const known = await regionsNamed(database, names)
  const unknown = names.find((name) => !known.has(name))
  if (unknown !== undefined) throw await unknownRegion(database, unknown, argument)
  const found = names.map((name): [code: string, region: Region] => {
    const bearers = known.get(name) ?? []
    if (bearers[0] !== undefined && bearers.length === 1) return [bearers[0].code, bearers[0]]
    const codes = bearers.map(({ code }) => code).sort()
    throw invalidArgument(
      argument,
      `${codes.length} regions are named ${quoted(name)}; give a code: ${codes.join(', ')}.`,
    )
  })
  return [...new Map(found).values()]
}

/** The one region that a code or a name means; as `resolveRegions`. */
export async function resolveRegion(database: Database, asked: string, argument: string): Promise<Region> {
  const [region] = await resolveRegions(database, [asked], argument)
  if (region === undefined) throw new Error(`resolveRegions found nothing for ${quoted(asked)} and did not say so.`)
  return region
}

/** Codes from `first` to `last`, both included: those of a region and of all regions below it. */
export interface CodeRange {
  first: string
  last: string
}

/** The condition of a row that regions and a range restrict, both where both are given; none where neither is. */
export const regionCodeWhere = (
  regions: readonly string[] | null | undefined,
  within: CodeRange | null | undefined,
): { regionCode?: { in?: string[]; gte?: string; lte?: string } } =>
  regions || within
    ? { regionCode: { ...(regions && { in: [...regions] }), ...(within && { gte: within.first, lte: within.last }) } }
    : {}

const NATION = '100000'

/**
 * The codes of a region and of all below it: those of GB/T 2260 begin alike, 610000 above 610100 above 610102, and what
 * is below the nation is everything. One statement at most.
 *
 * @param asked a code, or a name that one region alone bears
 * @throws {GraphQLError} naming the argument and the region, for one that is unknown and for a name that several bear
 */
export async function codesWithin(database: Database, asked: string, argument: string): Promise<CodeRange> {
  const { code } = await resolveRegion(database, asked, argument)
  const beginning = code === NATION ? '' : code.replace(/(?:00)+$/, '')
  return { first: code, last: beginning.padEnd(code.length, '9') }
}

/** No region has a longer name, and a longer text is neither the beginning of one nor one that is misspelt. */
const LONGEST_NAME = 30

const LEVELS = Object.values(RegionLevel)

/**
 * The error about a region that is in no catalogue, naming those it may be short for, larger ones first (西安 → 西安市),
 * else those that it may be misspelt for (西按市, Xian → 西安市). Two statements at most.
 */
async function unknownRegion(database: Database, name: string, argument: string): Promise<GraphQLError> {
  const problem = `there is no region with the code or name ${quoted(name)}.`
  const text = name.trim()
  if (text === '' || text.length > LONGEST_NAME) return invalidArgument(argument, problem)
  const columns = { code: true, name: true, nameEn: true, level: true } as const
  const byCode = { select: columns, orderBy: { code: 'asc' } } as const
  const beginning = { startsWith: literalText(text.replaceAll('’', "'")) }
  const longer = await database.region.findMany({
    ...byCode,
    where: { OR: [{ name: beginning }, { nameEn: beginning }] },
  })
  const meant = longer.length > 0 ? longer : misspelt(text, await database.region.findMany(byCode))
  const larger = meant.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
  return invalidArgument(argument, `${problem}${didYouMean(larger.map((region) => `${region.name} (${region.code})`))}`)
}

function misspelt<Row extends { code: string; name: string; nameEn: string | null }>(text: string, regions: Row[]) {
  const spellings = (region: Row) => [region.code, region.name, ...(region.nameEn === null ? [] : [region.nameEn])]
  const near = new Set(similar(text, regions.flatMap(spellings)))
  return regions.filter((region) => spellings(region).some((spelling) => near.has(spelling)))
}
