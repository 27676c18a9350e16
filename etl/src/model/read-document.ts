/** Output of the stage read: bytes became pages of lines. All offsets count UTF-16 units of `text`. */
export interface ReadDocument {
  version: 1
  format: SourceFormat
  /** The decoded text of the whole file, unchanged: every later offset points into it. */
  text: string
  /** Lines in reading order, line ends excluded. */
  lines: Line[]
  /** Number of pages, or null where the file shows none. */
  pageCount: number | null
}

/** transcription: figures entered by hand as YAML; its text is not the document's. */
export type SourceFormat = 'txt' | 'transcription'

export interface Line {
  start: number
  end: number
  /** 1-based page of the file (not the printed folio), or null. */
  page: number | null
}

/** A format adapter: PDF, HTML and DOCX will join as further readers. It knows nothing of the database. */
export interface Reader {
  format: SourceFormat
  /** Bumped when its output changes. */
  version: string
  accepts(fileName: string, bytes: Uint8Array): boolean
  read(fileName: string, bytes: Uint8Array): import('./failure.js').Result<ReadDocument>
}
