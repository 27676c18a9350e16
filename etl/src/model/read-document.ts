import type { Because } from '@plangraph/figures'
import type { Lead } from './leads.js'

/** Output of the stage read: bytes became lines and grids of cells. All offsets count UTF-16 units of `text`. */
export interface ReadDocument {
  version: 2
  format: SourceFormat
  /**
   * The text of the whole file: of a text file as decoded, of other formats as the reader writes it down. Every later
   * offset points into it.
   */
  text: string
  /** Lines of text in reading order, line ends excluded. Page furniture (folios, running heads) is no line. */
  lines: Line[]
  /** Tables whose cells the format itself distinguishes, in reading order; empty for formats that don't. */
  grids: Grid[]
  /** What the reader saw and could not read: a table that is an image. */
  unread: UnreadPart[]
  /** Number of pages, or null where the file shows none. */
  pageCount: number | null
  /** What the file refers to in place of text; only web pages do. */
  leads?: Lead[]
}

/** transcription: figures entered by hand as YAML; its text is not the document's. */
export type SourceFormat =
  | 'txt'
  | 'pdf'
  | 'html'
  | 'docx'
  | 'doc'
  | 'mht'
  | 'rtf'
  | 'xlsx'
  | 'xls'
  | 'ofd'
  | 'zip'
  | 'transcription'

export interface Line {
  start: number
  end: number
  /** 1-based page of the file (not the printed folio), or null. */
  page: number | null
  /** true: begins a paragraph; false: goes on with that of the line before; null: the file does not tell. */
  opens: boolean | null
  /** true: an item that a list of the file's markup counts; its number is not printed there. */
  listed?: boolean
  /** true: a note at the foot, to which a mark in the text points. */
  note?: boolean
  /** Where it is printed; null for formats without pages. */
  place: LinePlace | null
}

/** Points from the top left corner of the page. */
export interface LinePlace {
  top: number
  bottom: number
  /** Left edge of every character of the line, then the right edge of the last: end − start + 1 numbers. */
  edges: number[]
  /** Of a line that was recognised in a picture: how likely each of its characters is what it was taken for, 0…1. */
  certainty?: number[]
}

/**
 * A table as its format tells it. Its cells are in `text` row by row; the lines of a cell, one or more, lie in the
 * cell's range, and the lines of all its cells in that of the grid. Cells hold no grids: a nested one is written into its cell as text.
 */
export interface Grid {
  start: number
  end: number
  /** Origin cells in reading order; a cell that spans occurs once, at its first row and column. */
  cells: GridCell[]
  rowCount: number
  columnCount: number
}

/** row, column: 0-based. An empty cell has start = end. */
export interface GridCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  start: number
  end: number
}

/** because: what is there and why it can't be read. The range is that of the text it follows. */
export interface UnreadPart {
  because: Because
  start: number
  end: number
  /** The key in the file of the picture that it is, or in an archive of the page that it is of: recognising it (OCR) reads it. */
  picture?: string
}
