import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Database } from '@plangraph/database'
import { csv } from '../formats/csv.js'
import type { Format } from '../formats/format.js'
import { parquet } from '../formats/parquet.js'
import { xlsx } from '../formats/xlsx/xlsx.js'
import { writeSqlite } from '../sqlite/write-sqlite.js'
import { DATA_TABLES } from '../tables/index.js'
import { currentSnapshot, type Snapshot, stateOf } from '../tables/snapshot.js'
import type { Table } from '../tables/table.js'
import { columnGuide } from './column-guide.js'
import { SQLITE_FILE } from './data-file.js'
import { dataPackage } from './data-package.js'
import { datasetJsonLd } from './dataset-jsonld.js'
import { type FileFacts, manifest, sqliteFacts, writeTable } from './manifest.js'
import { loadSubject } from './release.js'

/** What a bundle has beside CSV and Parquet. */
export interface BundleExtras {
  /** Every table as a workbook too. */
  xlsx?: boolean
  /** All tables as one SQLite file too. */
  sqlite?: boolean
}

/**
 * Writes every table but the history of runs as CSV and Parquet into a folder, with datapackage.json, dataset.jsonld,
 * manifest.json, SHA256SUMS and README.md; a folder that is missing is made. While the data stay as they are, the bytes do.
 *
 * @throws {Error} saying what to do, while a run is in progress or was cut short
 */
export async function writeBundle(
  database: Database,
  folder: string,
  extras: BundleExtras = {},
): Promise<readonly FileFacts[]> {
  const snapshot = await currentSnapshot(database)
  if (stateOf({}, snapshot) === null) {
    throw new Error('a run of ingest is in progress, or was cut short: let it end, or run it again, then export')
  }
  await mkdir(folder, { recursive: true })
  const files: FileFacts[] = []
  const formats: readonly Format[] = [csv, parquet, ...(extras.xlsx ? [xlsx] : [])]
  for (const table of DATA_TABLES) {
    for (const format of formats) files.push(await writeOne(database, table, format, snapshot, folder))
  }
  if (extras.sqlite) files.push(await writeWhole(database, snapshot, folder))
  const facts = new Map(files.map((file) => [file.path, file]))
  const described = { facts, whole: extras.sqlite ? [SQLITE_FILE] : [] }
  const subject = await loadSubject(database)
  const write = (name: string, text: string) => writeFile(join(folder, name), text)
  const writeJson = (name: string, value: object) => write(name, `${JSON.stringify(value, null, 2)}\n`)
  await writeJson('datapackage.json', dataPackage(DATA_TABLES, formats, snapshot, described))
  await writeJson('dataset.jsonld', datasetJsonLd(DATA_TABLES, formats, snapshot, subject, described))
  await writeJson('manifest.json', manifest(snapshot, files))
  await write('SHA256SUMS', files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''))
  await write('README.md', columnGuide(DATA_TABLES, snapshot, facts))
  return files
}

async function writeWhole(database: Database, snapshot: Snapshot, folder: string): Promise<FileFacts> {
  const path = join(folder, SQLITE_FILE.path)
  await rm(`${path}.part`, { force: true })
  const rows = await writeSqlite(database, snapshot, `${path}.part`)
  await rename(`${path}.part`, path)
  return { ...(await sqliteFacts(createReadStream(path))), rows }
}

/** A file gets its name when it is whole. */
async function writeOne(database: Database, table: Table, format: Format, snapshot: Snapshot, folder: string) {
  const path = join(folder, `${table.name}.${format.extension}`)
  const file = createWriteStream(`${path}.part`)
  const facts = await writeTable(database, table, format, snapshot, async (piece) => {
    if (!file.write(piece)) await once(file, 'drain')
  })
  file.end()
  await finished(file)
  await rename(`${path}.part`, path)
  return facts
}
