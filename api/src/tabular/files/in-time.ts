import type { IncomingHttpHeaders } from 'node:http'
import type { Database } from '@plangraph/database'
import { type Former, type Lease, NotKnown } from '../../shared/context.js'
import { RequestError } from '../../shared/errors.js'
import { isAtHand, type Reply } from '../../shared/http/reply.js'
import { timeOf } from './time-of.js'

/** Parameters of all tables that ask for the past: an instant, or a version of the dataset. */
export const OF_THE_PAST = ['asOf', 'version'] as const

type Answer = (url: URL, headers: IncomingHttpHeaders) => Promise<Reply>

/**
 * Answers from the present, or from the database as it was where a URL asks for that.
 *
 * @param answerOf what answers from a database
 */
export function inTime(present: Database, former: Former, answerOf: (database: Database) => Answer): Answer {
  const answers = new WeakMap<Database, Answer>()
  const answer = (database: Database): Answer => {
    const known = answers.get(database) ?? answerOf(database)
    answers.set(database, known)
    return known
  }
  return async (url, headers) => {
    const lease = await leaseFor(former, url.searchParams)
    if (lease === null) return answer(present)(url, headers)
    try {
      const reply = await answer(lease.database)(url, headers)
      const { body } = reply
      if (body === undefined || isAtHand(body)) return reply
      return { ...reply, body: whileHeld(body, lease) }
    } finally {
      lease.release()
    }
  }
}

/** Null for the present. @throws {RequestError} for what is malformed, 404 for what is not known */
async function leaseFor(former: Former, query: URLSearchParams): Promise<Lease | null> {
  const given = OF_THE_PAST.filter((name) => query.has(name))
  const [name] = given
  if (name === undefined) return null
  const [value = '', ...more] = query.getAll(name)
  if (given.length > 1 || more.length > 0)
    throw new RequestError(400, 'BAD_PARAMETER', 'Give asOf or version, and one of it.')
  const asOf = name === 'asOf' ? timeOf(name, value) : undefined
  try {
    return await (asOf === undefined ? former.ofVersion(value) : former.at(asOf))
  } catch (error) {
    if (error instanceof NotKnown) throw new RequestError(404, 'NOT_FOUND', `Parameter "${name}": ${error.message}`)
    throw error
  }
}

/** A body that is sent piece by piece; one that nobody asks for holds nothing. */
async function* whileHeld<Piece>(body: AsyncIterable<Piece>, lease: Lease): AsyncIterable<Piece> {
  lease.hold()
  try {
    yield* body
  } finally {
    lease.release()
  }
}
