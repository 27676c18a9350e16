import type { Database } from '@plangraph/database'
import { indicatorCodes, knownTopics } from '../filters/known-codes.js'
import type { AlignmentRequest } from './data.js'

/**
 * What a comparison is restricted to, checked; nothing where nothing was asked. One statement for each of the two.
 *
 * @throws {GraphQLError} for an indicator or a topic that does not exist
 */
export async function askedIndicators(
  database: Database,
  { indicators, topic }: Pick<AlignmentRequest, 'indicators' | 'topic'>,
): Promise<{ indicators?: string[]; topic?: string }> {
  const [codes, topics] = await Promise.all([
    indicators ? indicatorCodes(database, indicators, 'indicators') : undefined,
    topic ? knownTopics(database, [topic], 'topic') : [],
  ])
  return { indicators: codes, topic: topics[0] }
}
