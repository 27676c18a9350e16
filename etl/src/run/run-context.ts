import type { Database } from '@plangraph/database'
import type { Places } from '../identity/places.js'
import type { DocumentSpool } from './document-spool.js'
import type { RunSettings } from './run-types.js'

/** What the steps of one run share. */
export interface RunContext {
  id: string
  db: Database
  spool: DocumentSpool
  places: Places
  settings: RunSettings
  /** Aborted, with what to say, when the run must not go on. */
  signal: AbortSignal
}
