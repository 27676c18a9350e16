import type { RequestError } from '../../shared/request-error.js'
import type { Holder } from '../keys/identify.js'
import type { Budget } from '../limits/rate-limit.js'

/** One request on its way through the server, and what is to be told of it afterwards. */
export interface Visit {
  /** Names the request in the log and in errors. */
  id: string
  /** Who pays for it: an address, or the holder of a key. */
  client: string
  /** Who sent it, where it bears a key. */
  holder: Holder | null
  /** What the client has left; null where no budget is kept. */
  budget: Budget | null
  /** Takes points from the client's budget. The error is there when it is used up. */
  charge: (points: number) => RequestError | null
  /** The answer was in memory. */
  kept: boolean
  /** All of what was asked was computed without an error, so that the answer holds until the data change. */
  isWhole: boolean
  /** The GraphQL operation that was asked for, where it has a name. */
  subject: string | null
}
