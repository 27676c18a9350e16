import type { RecognisedMarks } from './recognise.js'

/** A file with what was recognised on those of its pages that are pictures, or in the pictures that it holds. */
export interface ScannedFile {
  bytes: Uint8Array
  pages: RecognisedPage[]
}

/** page: 1 for the first; in formats without pages the key of a picture. */
export interface RecognisedPage {
  page: number | string
  marks: RecognisedMarks
}
