import type { Database, Indicator } from '@plangraph/database'
import type { GraphQLError } from 'graphql'
import { invalidArgument, quoted } from '../../shared/errors.js'
import { values } from '../../shared/filter-values.js'
import { oncePerCommit } from '../../shared/since-commit.js'
import { didYouMean, similar } from './suggestions.js'

/**
 * The distinct codes of the indicators that codes, Chinese names or English names mean; a name that several bear means all
 * of them. One statement at most, and one more for one that is unknown.
 *
 * @throws {GraphQLError} naming the argument and what means none
 */
export async function indicatorCodes(
  database: Database,
  asked: readonly string[],
  argument: string,
): Promise<string[]> {
  const words = values(asked, argument)
  const known = await codesNamed(database, words)
  const unknown = words.find((word) => !known.has(word))
  if (unknown !== undefined) throw await unknownIndicator(database, unknown, argument)
  return values(
    words.flatMap((word) => known.get(word) ?? []),
    argument,
  )
}

const codesNamed = oncePerCommit(async (database, words) => {
  const given = [...words]
  const rows = await database.indicator.findMany({
    where: { OR: [{ code: { in: given } }, { name: { in: given } }, { nameEn: { in: given } }] },
    select: NAMES,
  })
  const meantBy = (word: string) =>
    rows.filter(({ code, name, nameEn }) => code === word || name === word || nameEn === word)
  const named = words.map(
    (word) =>
      [
        word,
        meantBy(word)
          .map(({ code }) => code)
          .sort(),
      ] as const,
  )
  return new Map(named.filter(([, codes]) => codes.length > 0))
})

/** The indicators of codes, by these. One statement for all that are not known yet. */
export const indicatorsByCode = oncePerCommit(async (database, codes) => {
  const rows = await database.indicator.findMany({ where: { code: { in: [...codes] } } })
  return new Map(rows.map((row) => [row.code, row]))
})

/**
 * The one indicator that a code or a name means. Two statements at most.
 *
 * @throws {GraphQLError} naming the argument, for what means none and for a name that several bear
 */
export async function resolveIndicator(database: Database, asked: string, argument: string): Promise<Indicator> {
  const codes = await indicatorCodes(database, [asked], argument)
  if (codes.length === 1) return database.indicator.findUniqueOrThrow({ where: { code: codes[0] } })
  throw invalidArgument(
    argument,
    `${codes.length} indicators are named ${quoted(asked)}; give a code: ${codes.join(', ')}.`,
  )
}

const NAMES = { code: true, name: true, nameEn: true } as const

/** The error about an indicator that the catalogue lacks, naming the codes of those it may be misspelt for. */
async function unknownIndicator(database: Database, word: string, argument: string): Promise<GraphQLError> {
  const rows = await database.indicator.findMany({ select: NAMES, orderBy: { code: 'asc' } })
  const spellings = ({ code, name, nameEn }: (typeof rows)[number]) => [
    code,
    name,
    ...(nameEn === null ? [] : [nameEn]),
  ]
  const near = new Set(similar(word, rows.flatMap(spellings)))
  const meant = rows.filter((row) => spellings(row).some((spelling) => near.has(spelling)))
  const hint = didYouMean(meant.map(({ code }) => code)) || ' The query "indicators" lists them.'
  return invalidArgument(argument, `there is no indicator with the code or name ${quoted(word)}.${hint}`)
}

/**
 * The distinct topics given, each of which the catalogue has. One statement.
 *
 * @throws {GraphQLError} naming the argument and the topic, for one that is unknown
 */
export async function knownTopics(database: Database, asked: readonly string[], argument: string): Promise<string[]> {
  const topics = values(asked, argument)
  const rows = await database.indicator.findMany({ distinct: 'topic', select: { topic: true } })
  const known = rows.map(({ topic }) => topic).sort()
  const unknown = topics.find((topic) => !known.includes(topic))
  if (unknown === undefined) return topics
  throw invalidArgument(argument, `there is no topic ${quoted(unknown)}. There are: ${known.join(', ')}.`)
}
