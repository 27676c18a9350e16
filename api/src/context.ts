import type { Database } from '@plangraph/database'
import type { Visit } from './http/visit.js'
import type { IngestRuns } from './ingest/ingest-runs.js'

/** What the server hands on with a request; without a server there is none. */
export interface RequestContext {
  visit?: Visit
  ingest?: IngestRuns
}

/** What every resolver gets. */
export interface ApiContext extends RequestContext {
  database: Database
}
