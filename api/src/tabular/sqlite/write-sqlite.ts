import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, type NewFile, newFile } from '@plangraph/database'
import { columnWords, labelsOf } from '../../domain/labels/labels.js'
import { chunks } from '../../shared/chunks.js'
import { citation, RELEASE } from '../bundle/release.js'
import type { Cell } from '../tables/column.js'
import { DATA_TABLES } from '../tables/index.js'
import { openRows } from '../tables/read-rows.js'
import { type Snapshot, whileUnchanged } from '../tables/snapshot.js'
import type { Table } from '../tables/table.js'
import { chineseView, indexSql, insertSql, tableSql } from './schema-sql.js'

/**
 * Writes every flat table but the history of runs into one SQLite file: typed columns, keys, indexes on what is joined, a view of
 * each table in Chinese; `table_columns` says what each column means, `about` which version of the data it is.
 *
 * @param path where no file is yet; what is cut short is for the caller to remove
 * @returns how many rows it has of the flat tables
 * @throws {Error} when the data change meanwhile
 */
export async function writeSqlite(database: Database, snapshot: Snapshot, path: string): Promise<number> {
  const file = await newFile(path)
  try {
    await file.exec(['BEGIN;', ...DATA_TABLES.map((table) => tableSql(table, DATA_TABLES)), GUIDE_SQL].join('\n'))
    let rows = 0
    for (const table of DATA_TABLES) {
      const source = await openRows(database, table, { columns: table.columns })
      rows += await fill(file, table.name, table.columns.length, whileUnchanged(database, table, snapshot, source))
    }
    await fill(file, 'table_columns', 7, once(DATA_TABLES.flatMap(guideRows)))
    await fill(file, 'about', 2, once(aboutRows(snapshot)))
    await file.exec([...DATA_TABLES.flatMap((table) => indexSql(table, DATA_TABLES)), ...views(), 'COMMIT;'].join('\n'))
    return rows
  } finally {
    file.close()
  }
}

/** The bytes of such a file that is kept nowhere. */
export async function* inPassing(write: (path: string) => Promise<unknown>): AsyncIterable<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'plangraph-sqlite-'))
  try {
    const path = join(folder, 'plangraph.sqlite')
    await write(path)
    yield* createReadStream(path)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Values that a statement takes: handing them over holds the event loop for some milliseconds. */
const VALUES = 5000

async function fill(file: NewFile, name: string, columns: number, batches: AsyncIterable<Cell[][]>): Promise<number> {
  const most = Math.floor(VALUES / columns)
  const insert = await file.prepare(insertSql(name, columns, most))
  let count = 0
  for await (const rows of batches) {
    for (const some of chunks(rows, most)) {
      const run = some.length === most ? insert : await file.prepare(insertSql(name, columns, some.length))
      // `flat()` takes forty times as long, a tenth of the whole file.
      await run(([] as Cell[]).concat(...some))
    }
    count += rows.length
  }
  return count
}

const GUIDE_SQL = `CREATE TABLE "table_columns" (
  "table_name" TEXT NOT NULL,
  "place" INTEGER NOT NULL,
  "column_name" TEXT NOT NULL,
  "zh" TEXT NOT NULL,
  "en" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "meaning" TEXT NOT NULL,
  PRIMARY KEY ("table_name", "place")
) STRICT;
CREATE TABLE "about" ("name" TEXT PRIMARY KEY NOT NULL, "value" TEXT) STRICT;`

const guideRows = ({ name, columns }: Table): Cell[][] =>
  columns.map((column, i) => {
    const { zh, en } = columnWords(name, column.name)
    return [name, i + 1, column.name, zh, en, column.type, column.description]
  })

const aboutRows = (snapshot: Snapshot): Cell[][] => [
  ['title', RELEASE.title],
  ['version', snapshot.version],
  ['changed_at', snapshot.changedAt?.toISOString() ?? null],
  ['citation', citation(snapshot)],
  ['licence', `${RELEASE.licence.title} (${RELEASE.licence.path})`],
  ['sources', RELEASE.sources],
]

function views(): string[] {
  const words = new Map(labelsOf(['TABLE'], null).map((label) => [label.code, label]))
  return DATA_TABLES.flatMap((table) => {
    const own = words.get(table.name)
    return own === undefined ? [] : [chineseView(table, own)]
  })
}

async function* once(rows: Cell[][]): AsyncIterable<Cell[][]> {
  yield rows
}
