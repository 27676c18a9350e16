import type { Cell, Column } from '../tables/column.js'
import type { Table } from '../tables/table.js'

export interface FormatOptions {
  table: Pick<Table, 'name' | 'description'>
  /** How the data are cited, for files that can say so. */
  citation: string
  /** CSV: begin with a byte order mark, by which Excel knows UTF-8. */
  bom?: boolean
}

/** A file format of a table. */
export interface Format {
  /** Extension of its files. */
  extension: string
  mediaType: string
  /** Is it downloaded rather than shown by a browser? */
  attachment: boolean
  /** The file in pieces; header, brackets and footer are there for an empty table too. */
  encode: (
    columns: readonly Column[],
    batches: AsyncIterable<Cell[][]>,
    options: FormatOptions,
  ) => AsyncIterable<string | Uint8Array>
}
