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
 * The regions and indicators whose names or codes hold all words of a text: those that bear it as their name first, then
 * those that begin with it, larger regions before smaller ones. Where there are none, those whose names it may be misspelt for.
 *
 * @param most how many of each
 * @throws {GraphQLError} for a text too long to look for
 */
export async function findNames(database: Database, text: string, most: number): Promise<Names> {
  checkText(text, 'text')
  const asked = text.trim()
  const words = asked.split(/\s+/).filter((word) => word !== '')
  if (words.length === 0 || asked.length > LONGEST_TEXT) return { regions: [], indicators: [], isGuess: false }
  const [regions, indicators] = await Promise.all([
    regionsHolding(database, words),
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

/** Chinese names and codes are looked for by the database; English ones here, since it can't fold them. */
async function regionsHolding(database: Database, words: readonly string[]): Promise<FoundRegion[]> {
  const isEnglish = words.some((word) => /\p{Script=Latin}/u.test(word))
  const held = words.map(literalText)
  const where = { AND: held.map((word) => ({ OR: [{ name: { contains: word } }, { code: { startsWith: word } }] })) }
  const rows = await database.region.findMany({ ...(!isEnglish && { where }), orderBy: { code: 'asc' } })
  return isEnglish ? rows.filter(holding(words)) : rows
}

type Named = FoundRegion | FoundIndicator

const spellings = (row: Named): string[] => [
  row.name,
  ...(row.nameEn === null ? [] : [row.nameEn]),
  row.code,
  ...('aliases' in row && Array.isArray(row.aliases) ? row.aliases.map(String) : []),
]

/** Capitals and apostrophes do not matter: xian is Xi'an. */
const folded = (text: string): string => text.toLowerCase().replace(/['’]/g, '')

const holding = (words: readonly string[]) => {
  const asked = words.map(folded)
  return (row: Named) =>
    spellings(row)
      .map(folded)
      .some((spelling) => asked.every((word) => spelling.includes(word)))
}

function ranked<Row extends Named>(rows: readonly Row[], text: string): Row[] {
  const asked = folded(text)
  const nearness = (row: Row) => {
    const written = spellings(row).map(folded)
    return written.includes(asked) ? 0 : written.some((one) => one.startsWith(asked)) ? 1 : 2
  }
  const size = (row: Row) => ('level' in row ? LEVELS.indexOf(row.level) : 0)
  const keyed = rows.map((row) => ({ row, nearness: nearness(row), size: size(row) }))
  return keyed.sort((a, b) => a.nearness - b.nearness || a.size - b.size).map(({ row }) => row)
}

function misspelt<Row extends Named>(text: string, rows: readonly Row[]): Row[] {
  const near = new Set(similar(text, rows.flatMap(spellings)))
  return rows.filter((row) => spellings(row).some((spelling) => near.has(spelling)))
}
