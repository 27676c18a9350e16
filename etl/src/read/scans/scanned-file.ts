import type { RecognisedMarks } from './recognise.js'

/** A file with what was recognised on those of its pages that are pictures. */
export interface ScannedFile {
  bytes: Uint8Array
  pages: RecognisedPage[]
}

/** page: 1 for the first. */
export interface RecognisedPage {
  page: number
  marks: RecognisedMarks
}
