import { type Database, type Prisma, RegionLevel } from '@plangraph/database'
import { checkText, literalText } from '../../shared/filter-values.js'
import { similar } from '../filters/suggestions.js'

/** Regions and indicators that a text may name. */
export interface Names {
  regions: FoundRegion[]
  indicators: FoundIndicator[]
  /** Holds no name the text, and are these the names that it may be misspelt for? */
  isGuess: boolean
}

export type FoundRegion = Prisma.RegionGetPayload<object>
export type FoundIndicator = Prisma.IndicatorGetPayload<object>

/** A longer text is no name, nor is it misspelt for one. */
const LONGEST_TEXT = 60

const LEVELS = Object.values(RegionLevel)

/**
 * The regions and indicators whose names or codes hold all words of a text: those that begin with it first, larger
 * regions before smaller ones. Where there are none, those whose names it may be misspelt for.
 *
 * @param most how many of each
 * @throws {GraphQLError} for a text too long to look for
 */
export async function findNames(database: Database, text: string, most: number): Promise<Names> {
  checkText(text, 'text')
  // Word processors turn the apostrophe of Xi'an.
  const asked = text.replaceAll('’', "'").trim()
  const words = asked.split(/\s+/).filter((word) => word !== '')
  if (words.length === 0 || asked.length > LONGEST_TEXT) return { regions: [], indicators: [], isGuess: false }
  const [regions, indicators] = await Promise.all([
    database.region.findMany({ where: { AND: words.map(namedLike) }, orderBy: { code: 'asc' } }),
    database.indicator.findMany({ orderBy: { code: 'asc' } }),
  ])
  const found = {
    regions: ranked(regions, asked).slice(0, most),
    indicators: ranked(indicators.filter(holding(words)), asked).slice(0, most),
  }
  if (found.regions.length > 0 || found.indicators.length > 0) return { ...found, isGuess: false }
  const meant = {
    regions: misspelt(asked, await database.region.findMany({ orderBy: { code: 'asc' } })).slice(0, most),
    indicators: misspelt(asked, indicators).slice(0, most),
  }
  return { ...meant, isGuess: meant.regions.length > 0 || meant.indicators.length > 0 }
}

const namedLike = (word: string): Prisma.RegionWhereInput => {
  const held = literalText(word)
  return { OR: [{ name: { contains: held } }, { nameEn: { contains: held } }, { code: { startsWith: held } }] }
}

type Named = FoundRegion | FoundIndicator

const spellings = (row: Named): string[] => [
  row.name,
  ...(row.nameEn === null ? [] : [row.nameEn]),
  row.code,
  ...('aliases' in row && Array.isArray(row.aliases) ? row.aliases.map(String) : []),
]

const holding = (words: readonly string[]) => {
  const lower = words.map((word) => word.toLowerCase())
  return (row: Named) => {
    const written = spellings(row).map((spelling) => spelling.toLowerCase())
    return written.some((spelling) => lower.every((word) => spelling.includes(word)))
  }
}

function ranked<Row extends Named>(rows: readonly Row[], text: string): Row[] {
  const start = text.toLowerCase()
  const begins = (row: Row) => (spellings(row).some((spelling) => spelling.toLowerCase().startsWith(start)) ? 0 : 1)
  const size = (row: Row) => ('level' in row ? LEVELS.indexOf(row.level) : 0)
  return [...rows].sort((a, b) => begins(a) - begins(b) || size(a) - size(b))
}

function misspelt<Row extends Named>(text: string, rows: readonly Row[]): Row[] {
  const near = new Set(similar(text, rows.flatMap(spellings)))
  return rows.filter((row) => spellings(row).some((spelling) => near.has(spelling)))
}
