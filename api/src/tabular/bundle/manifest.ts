import { createHash } from 'node:crypto'
import type { Database } from '@plangraph/database'
import type { Format } from '../formats/format.js'
import { FORMATS } from '../formats/index.js'
import type { Cell } from '../tables/column.js'
import { TABLES } from '../tables/index.js'
import { openRows } from '../tables/read-rows.js'
import { type Snapshot, whileUnchanged } from '../tables/snapshot.js'
import type { Table } from '../tables/table.js'

/** What every file is checked against, for one version of the data. */
export const manifest = ({ version, changedAt }: Snapshot, files: readonly FileFacts[]) => ({
  version,
  updatedAt: changedAt?.toISOString() ?? null,
  files,
})

/** Reads every file that is served once, and caches what it found until the data change. */
export function servedManifest(database: Database): (state: string, snapshot: Snapshot) => Promise<object> {
  let known: { state: string; answer: Promise<object> } | undefined
  return (state, snapshot) => {
    if (known?.state === state) return known.answer
    const answer = readAll(database, snapshot)
    known = { state, answer }
    answer.catch(() => {
      if (known?.answer === answer) known = undefined
    })
    return answer
  }
}

async function readAll(database: Database, snapshot: Snapshot): Promise<object> {
  const files: FileFacts[] = []
  for (const table of TABLES) {
    for (const format of FORMATS) files.push(await writeTable(database, table, format, snapshot, async () => {}))
  }
  return manifest(snapshot, files)
}

/** What a file is checked against. */
export interface FileFacts {
  path: string
  bytes: number
  /** Hexadecimal. */
  sha256: string
  rows: number
}

/**
 * Writes a whole table in a format, piece by piece, with `write`, and returns what was written.
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
