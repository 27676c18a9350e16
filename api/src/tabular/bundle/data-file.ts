import type { Format } from '../formats/format.js'
import type { Table } from '../tables/table.js'

/** A file of data as descriptions name it. */
export interface DataFile {
  /** From the folder of all of them. */
  path: string
  title: string
  description: string
  mediaType: string
}

/** The file of a table in a format. */
export const fileOf = ({ name, title, description }: Table, { extension, mediaType }: Format): DataFile => ({
  path: `${name}.${extension}`,
  title,
  description,
  mediaType,
})

/** All tables in one file. */
export const SQLITE_FILE: DataFile = {
  path: 'plangraph.sqlite',
  title: 'All tables as one SQLite database',
  description:
    'Every table but the history of runs, with typed columns, keys and indexes, and a view of each in Chinese; the table ' +
    'table_columns says what each column means, about which version of the data it is.',
  mediaType: 'application/vnd.sqlite3',
}
