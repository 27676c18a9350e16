import type { Database } from '@plangraph/database'
import type { Visit } from './http/visit.js'

/** What every resolver gets. */
export interface ApiContext {
  database: Database
}

/** What the server hands on with a request, and learns of its outcome. Without a server there is none of it. */
export interface RequestContext {
  visit?: Visit
  /** Set when the whole answer was computed without an error, so that it holds until the data change. */
  isWhole?: boolean
}
