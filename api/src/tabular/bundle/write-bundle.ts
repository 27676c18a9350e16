import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Database } from '@plangraph/database'
import { csv } from '../formats/csv.js'
import type { Format } from '../formats/format.js'
import { parquet } from '../formats/parquet.js'
import { TABLES } from '../tables/index.js'
import { currentSnapshot, type Snapshot, stateOf } from '../tables/snapshot.js'
import type { Table } from '../tables/table.js'
import { columnGuide } from './column-guide.js'
import { dataPackage } from './data-package.js'
import { datasetJsonLd } from './dataset-jsonld.js'
import { type FileFacts, manifest, writeTable } from './manifest.js'
import { loadSubject } from './release.js'

/** The history of runs changes with every run and stays out, so that equal data give equal bytes. */
const BUNDLED = TABLES.filter(({ history }) => !history)
const BUNDLED_FORMATS: readonly Format[] = [csv, parquet]

/**
 * Writes every table as CSV and Parquet into a folder, with datapackage.json, dataset.jsonld, manifest.json,
 * SHA256SUMS and README.md; a folder that is missing is made. While the data stay as they are, the bytes do.
 *
 * @throws {Error} saying what to do, while a run is in progress or was cut short
 */
export async function writeBundle(database: Database, folder: string): Promise<readonly FileFacts[]> {
  const snapshot = await currentSnapshot(database)
  if (stateOf({}, snapshot) === null) {
    throw new Error('a run of ingest is in progress, or was cut short: let it end, or run it again, then export')
  }
  await mkdir(folder, { recursive: true })
  const files: FileFacts[] = []
  for (const table of BUNDLED) {
    for (const format of BUNDLED_FORMATS) files.push(await writeOne(database, table, format, snapshot, folder))
  }
  const facts = new Map(files.map((file) => [file.path, file]))
  const subject = await loadSubject(database)
  const write = (name: string, text: string) => writeFile(join(folder, name), text)
  const writeJson = (name: string, value: object) => write(name, `${JSON.stringify(value, null, 2)}\n`)
  await writeJson('datapackage.json', dataPackage(BUNDLED, BUNDLED_FORMATS, snapshot, facts))
  await writeJson('dataset.jsonld', datasetJsonLd(BUNDLED, BUNDLED_FORMATS, snapshot, subject, facts))
  await writeJson('manifest.json', manifest(snapshot, files))
  await write('SHA256SUMS', files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''))
  await write('README.md', columnGuide(BUNDLED, snapshot, facts))
  return files
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
