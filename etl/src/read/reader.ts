import type { ReadDocument, Result, SourceFormat } from '../model/index.js'
import type { RecognisedPage } from './scans/scanned-file.js'

/** A format adapter. It knows nothing of the database. */
export interface Reader {
  format: SourceFormat
  /** Bumped when its output changes. */
  version: string
  /** Recognised by content; a file name proves nothing. */
  accepts(bytes: Uint8Array): boolean
  /** recognised: what was recognised in the pictures of the file, of formats that hold some. */
  read(
    fileName: string,
    bytes: Uint8Array,
    recognised?: readonly RecognisedPage[],
  ): Result<ReadDocument> | Promise<Result<ReadDocument>>
  /** The file of a picture that an unread part names; null where there is none. */
  picture?(bytes: Uint8Array, key: string): Uint8Array | null | Promise<Uint8Array | null>
}
