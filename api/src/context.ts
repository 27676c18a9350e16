import type { Database } from '@plangraph/database'
import type { Visit } from './http/visit.js'

/** What every resolver gets. */
export interface ApiContext {
  database: Database
}

/** What the server hands on with a request; without a server there is none. */
export interface RequestContext {
  visit?: Visit
}
