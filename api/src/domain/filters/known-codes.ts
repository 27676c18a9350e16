import type { Database } from '@plangraph/database'
import { invalidArgument, quoted } from '../../shared/errors.js'
import { values } from '../../shared/filter-values.js'
import { didYouMean, similar } from './suggestions.js'

/**
 * The distinct codes given, each of which the catalogue has. One statement, and one more for one that is unknown.
 *
 * @throws {GraphQLError} naming the argument and the code, for one that is unknown
 */
export async function indicatorCodes(
  database: Database,
  asked: readonly string[],
  argument: string,
): Promise<string[]> {
  const codes = values(asked, argument)
  const rows = await database.indicator.findMany({
    where: { OR: [{ code: { in: codes } }, { name: { in: codes } }] },
    select: { code: true, name: true },
  })
  const known = new Set(rows.map(({ code }) => code))
  const unknown = codes.find((code) => !known.has(code))
  if (unknown === undefined) return codes
  const named = rows.filter(({ name }) => name === unknown).map(({ code }) => code)
  const meant = named.length > 0 ? named : similar(unknown, await everyCode(database))
  const hint = didYouMean(meant) || ' The query "indicators" lists them.'
  throw invalidArgument(argument, `there is no indicator with the code ${quoted(unknown)}.${hint}`)
}

const everyCode = async (database: Database): Promise<string[]> =>
  (await database.indicator.findMany({ select: { code: true }, orderBy: { code: 'asc' } })).map(({ code }) => code)

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
