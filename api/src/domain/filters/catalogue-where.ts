import type { Database, Prisma, RegionLevel } from '@plangraph/database'
import { oncePerArguments } from '../../shared/request-loading.js'
import { knownTopics } from './known-codes.js'
import { regionCodes } from './regions.js'

export interface RegionArguments {
  level?: RegionLevel | null
  parent?: string | null
}

/**
 * Regions of a level, or directly below one: its code or name.
 *
 * @throws {GraphQLError} naming the argument, for a region that does not exist
 */
export const regionsWhere = async (
  database: Database,
  { level, parent }: RegionArguments,
): Promise<Prisma.RegionWhereInput> => ({
  ...(level && { level }),
  ...(parent != null && { parentCode: { in: await regionCodes(database, [parent], 'parent') } }),
})

export interface IndicatorArguments {
  topic?: string | null
}

/**
 * Indicators of a topic.
 *
 * @throws {GraphQLError} naming the argument, for a topic that does not exist
 */
export const indicatorsWhere = oncePerArguments(
  async (database: Database, { topic }: IndicatorArguments): Promise<Prisma.IndicatorWhereInput> =>
    topic == null ? {} : { topic: { in: await knownTopics(database, [topic], 'topic') } },
)
