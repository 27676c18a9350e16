import { createHash } from 'node:crypto'
import type { Database } from '@plangraph/database'
import type { Format } from '../formats/format.js'
import { FORMATS } from '../formats/index.js'
import { inPassing, writeSqlite } from '../sqlite/write-sqlite.js'
import type { Cell } from '../tables/column.js'
import { TABLES } from '../tables/index.js'
import { openRows } from '../tables/read-rows.js'
import { type Snapshot, whileUnchanged } from '../tables/snapshot.js'
import type { Table } from '../tables/table.js'
import { SQLITE_FILE } from './data-file.js'
import { citation } from './release.js'

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
    const rows = await rowsOf(database, table, snapshot)
    const written = together(rows, FORMATS).map(([own, format]) => write(table, format, snapshot, own, async () => {}))
    files.push(...(await Promise.all(written)))
  }
  let rows = 0
  const pieces = inPassing(async (path) => {
    rows = await writeSqlite(database, snapshot, path)
  })
  files.push({ ...(await sqliteFacts(pieces)), rows })
  return manifest(snapshot, files)
}

/** The same items for several readers, each with what it makes of them: the next one is read when all of them ask for it. */
function together<Item, Reader>(
  items: AsyncIterable<Item>,
  readers: readonly Reader[],
): [AsyncIterable<Item>, Reader][] {
  const source = items[Symbol.asyncIterator]()
  let waiting: ((next: Promise<IteratorResult<Item>>) => void)[] = []
  const next = () =>
    new Promise<IteratorResult<Item>>((resolve) => {
      waiting.push(resolve)
      if (waiting.length < readers.length) return
      const read = source.next()
      for (const give of waiting) give(read)
      waiting = []
    })
  return readers.map((reader) => [{ [Symbol.asyncIterator]: () => ({ next }) }, reader])
}

/** What the file of all tables is checked against, but its rows. */
export async function sqliteFacts(pieces: AsyncIterable<Uint8Array>): Promise<Omit<FileFacts, 'rows'>> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of pieces) {
    hash.update(piece)
    bytes += piece.byteLength
  }
  return { path: SQLITE_FILE.path, bytes, sha256: hash.digest('hex') }
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
 * Writes a whole table in a format, piece by piece, with `take`, and returns what was written.
 *
 * @throws {Error} when the data change meanwhile
 */
export async function writeTable(
  database: Database,
  table: Table,
  format: Format,
  snapshot: Snapshot,
  take: (piece: Uint8Array) => Promise<void>,
): Promise<FileFacts> {
  return write(table, format, snapshot, await rowsOf(database, table, snapshot), take)
}

const rowsOf = async (database: Database, table: Table, snapshot: Snapshot): Promise<AsyncIterable<Cell[][]>> =>
  whileUnchanged(database, table, snapshot, await openRows(database, table, { columns: table.columns }))

async function write(
  table: Table,
  format: Format,
  snapshot: Snapshot,
  rows: AsyncIterable<Cell[][]>,
  take: (piece: Uint8Array) => Promise<void>,
): Promise<FileFacts> {
  const hash = createHash('sha256')
  const facts = { path: `${table.name}.${format.extension}`, bytes: 0, sha256: '', rows: 0 }
  async function* counted(batches: AsyncIterable<Cell[][]>): AsyncIterable<Cell[][]> {
    for await (const rows of batches) {
      facts.rows += rows.length
      yield rows
    }
  }
  for await (const piece of format.encode(table.columns, counted(rows), { table, citation: citation(snapshot) })) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    hash.update(bytes)
    facts.bytes += bytes.byteLength
    await take(bytes)
  }
  return { ...facts, sha256: hash.digest('hex') }
}
