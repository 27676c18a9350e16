import type { Database } from '@plangraph/database'

/** What every resolver gets. */
export interface ApiContext {
  database: Database
}
