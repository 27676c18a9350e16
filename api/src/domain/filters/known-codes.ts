import type { Database } from '@plangraph/database'
import { invalidArgument, quoted } from '../../shared/errors.js'
import { values } from '../../shared/filter-values.js'
import { unknownRegion } from './unknown-region.js'

/**
 * Codes of the regions that codes or full names mean; a name that several regions bear means all of them. One statement.
 *
 * @throws {GraphQLError} naming the argument and the region, for one that is unknown
 */
export async function regionCodes(database: Database, asked: readonly string[], argument: string): Promise<string[]> {
  const names = values(asked, argument)
  const rows = await database.region.findMany({
    where: { OR: [{ code: { in: names } }, { name: { in: names } }] },
    select: { code: true, name: true },
  })
  const known = new Set(rows.flatMap(({ code, name }) => [code, name]))
  const unknown = names.find((name) => !known.has(name))
  if (unknown !== undefined) throw await unknownRegion(database, unknown, argument)
  return values(
    rows.map(({ code }) => code),
    argument,
  )
}

/**
 * The distinct codes given, each of which the catalogue has. One statement.
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
  const meant = rows.find(({ name }) => name === unknown)
  const hint = meant ? `Did you mean ${meant.code}?` : 'The query "indicators" lists them.'
  throw invalidArgument(argument, `there is no indicator with the code ${quoted(unknown)}. ${hint}`)
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
