import type { Database } from '@plangraph/database'
import type { IngestRuns } from '../domain/ingest/ingest-runs.js'
import type { Visit } from '../server/http/visit.js'

/** What the server hands on with a request; without a server there is none. */
export interface RequestContext {
  visit?: Visit
  ingest?: IngestRuns
}

/** What every resolver gets. */
export interface ApiContext extends RequestContext {
  database: Database
}
