import type { Coming } from '../store/files/place-file.js'
import type { SourceFile } from '../store/row-context.js'
import type { SpooledDocument } from './document-spool.js'

/** A document that waits with the queue, beside what was asked about its file. */
export interface QueuedDocument {
  key: string
  /** In bytes. */
  length: number
}

/** A document that was read and waits for being stored, and where. */
export interface WaitingDocument<Place = SpooledDocument | QueuedDocument> {
  file: SourceFile
  /** How its file comes; one that is no file of the run was read before. */
  coming: Coming
  place: Place
}
