import { type Database, RegionLevel } from '@plangraph/database'
import type { GraphQLError } from 'graphql'
import { invalidArgument, quoted } from '../../shared/errors.js'
import { literalText } from '../../shared/filter-values.js'

/** No region has a longer name, and a longer text is no beginning of one. */
const LONGEST_NAME = 30

const LEVELS = Object.values(RegionLevel)
const MOST_NAMED = 3

/** The error about a region that is in no catalogue, naming those it may be short for, larger ones first: 西安 → 西安市. One statement. */
export async function unknownRegion(database: Database, name: string, argument: string): Promise<GraphQLError> {
  const problem = `there is no region with the code or name ${quoted(name)}.`
  const beginning = name.trim()
  if (beginning === '' || beginning.length > LONGEST_NAME) return invalidArgument(argument, problem)
  const similar = await database.region.findMany({
    where: { name: { startsWith: literalText(beginning) } },
    select: { code: true, name: true, level: true },
    orderBy: { code: 'asc' },
  })
  if (similar.length === 0) return invalidArgument(argument, problem)
  const meant = similar
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
    .slice(0, MOST_NAMED)
    .map((region) => `${region.name} (${region.code})`)
    .join(' or ')
  return invalidArgument(argument, `${problem} Did you mean ${meant}?`)
}
