import type { Database, SourceStore } from '@plangraph/database'
import type { Places } from '../identity/places.js'
import type { ReferenceVocabulary } from '../identity/reference-vocabulary.js'
import type { Revisions } from '../store/history/revisions.js'
import type { DocumentSpool } from './document-spool.js'
import type { RunSettings } from './run-types.js'

export interface Naming {
  places: Places
  vocabulary: ReferenceVocabulary
}

/** What the steps of one run share. */
export interface RunContext {
  id: string
  db: Database
  spool: DocumentSpool
  sources: SourceStore
  revisions: Revisions
  /** What ids are made with; loaded when the first document needs one. */
  naming(): Promise<Naming>
  settings: RunSettings
  /** Aborted, with what to say, when the run must not go on. */
  signal: AbortSignal
}
