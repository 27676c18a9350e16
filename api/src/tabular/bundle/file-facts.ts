import { createHash } from 'node:crypto'
import type { Database } from '@plangraph/database'
import type { Format } from '../formats/format.js'
import type { Cell } from '../tables/column.js'
import { openRows } from '../tables/read-rows.js'
import { type Snapshot, whileUnchanged } from '../tables/snapshot.js'
import type { Table } from '../tables/table.js'

/** What a file is checked against. */
export interface FileFacts {
  path: string
  bytes: number
  /** Hexadecimal. */
  sha256: string
  rows: number
}

/**
 * Writes a whole table in a format, piece by piece, to wherever `write` puts it, and tells what was written.
 *
 * @throws {Error} when the data change meanwhile
 */
export async function writeTable(
  database: Database,
  table: Table,
  format: Format,
  snapshot: Snapshot,
  write: (piece: Uint8Array) => Promise<void>,
): Promise<FileFacts> {
  const hash = createHash('sha256')
  const facts = { path: `${table.name}.${format.extension}`, bytes: 0, sha256: '', rows: 0 }
  async function* counted(batches: AsyncIterable<Cell[][]>): AsyncIterable<Cell[][]> {
    for await (const rows of batches) {
      facts.rows += rows.length
      yield rows
    }
  }
  const rows = whileUnchanged(database, table, snapshot, await openRows(database, table, { columns: table.columns }))
  for await (const piece of format.encode(table.columns, counted(rows), {})) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    hash.update(bytes)
    facts.bytes += bytes.byteLength
    await write(bytes)
  }
  return { ...facts, sha256: hash.digest('hex') }
}
