import type { IncomingMessage } from 'node:http'
import type { Visit } from '../../shared/context.js'
import type { RequestError } from '../../shared/errors.js'
import type { Reply } from '../../shared/http/reply.js'

/** A request as a service understood it, before anything is computed. */
export interface Asked {
  /** What was sent, as far as an answer depends on it: the same letters have the same answer while the data are the same. */
  key: string
  /** Equal for requests that ask the same in other letters; null for an answer that must not be kept. The key unless given. */
  meaning?: () => string | null
  /** What computing the answer takes from the client's budget. */
  points: number
  /** @throws {RequestError} for what is the client's to repair */
  answer: (visit: Visit) => Promise<Reply>
}

/** One part of the server: what answers the paths that match. */
export interface Service {
  /** In logs and metrics. */
  name: string
  path: Pick<RegExp, 'test'>
  /** @throws {RequestError} for what is not understood */
  ask: (request: IncomingMessage) => Asked | Promise<Asked>
  /** An error in the form that clients of this service know. */
  refuse: (error: RequestError) => Reply
}
