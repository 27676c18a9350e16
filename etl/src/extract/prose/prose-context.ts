import type { Origin, ReadDocument, StructuredDocument } from '../../model/index.js'

export interface ProseContext {
  read: ReadDocument
  structure: StructuredDocument
  /** Names printed in the document's tables. */
  known: readonly string[]
}

/** Where the text stands, for the fields of its figures. */
export interface Place {
  origin: Origin
  section: number | null
  table: number | null
  row: number | null
  task: number | null
}
