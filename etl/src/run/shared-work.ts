import type { ReadDocument, Result } from '../model/index.js'
import type { QueuedDocument, WaitingDocument } from './waiting-document.js'

/** A document of a run that waits with the queue. */
export interface LotDocument extends Omit<WaitingDocument, 'place'> {
  /** Of its file among those of the run. */
  index: number
  key: string
}

/** Documents of a run that one process stores. */
export interface Lot {
  runId: string
  /** What the run captures its changes under. */
  capture: string
  /** Lots are taken in the order of their places. */
  place: number
  /** Index of the document that must be stored before these: history tells them in the order of the files. */
  after: number | null
  documents: readonly LotDocument[]
}

/** Work that processes on any machines share: documents wait with the queue, and need not come through the run's own. */
export interface SharedWork {
  /** Reads a file, whose document waits then. */
  read(fileName: string, content: Uint8Array | ReadDocument): Promise<Result<QueuedDocument>>
  /**
   * Stores documents of the run; those that are stored already are left alone. What became of each is in the rows of the run. Resolves to
   * why nobody could, or null.
   *
   * @throws {DatabaseError} when the queue can't be used any more
   */
  store(lot: Lot): Promise<string | null>
}
