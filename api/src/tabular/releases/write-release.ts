import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase, urlAt } from '@plangraph/database'
import { somethingWaits, writeAsOf } from '@plangraph/etl/history'
import { toldChanges } from '@plangraph/etl/told-changes'
import { citation, RELEASE } from '../bundle/release.js'
import { writeBundle } from '../bundle/write-bundle.js'
import { currentSnapshot, type Snapshot } from '../tables/snapshot.js'
import { isReleaseName, RELEASE_FILE, type Release, releasesBeside, releasesIn } from './release-list.js'

/**
 * Keeps the data as they are now as a release: every table as CSV and Parquet, how to cite them, what changed since the release
 * before, and the SHA-256 of every file. The same state of the data after the same release gives the same bytes.
 *
 * @param file the file of the database
 * @param name of the release; the day of its last change unless given
 * @throws {Error} a sentence, for a name that is taken or none, while a run goes on, and while corrections wait for one
 */
export async function writeRelease(database: Database, file: string, name?: string): Promise<Release> {
  const folder = releasesBeside(file)
  const known = await releasesIn(folder)
  if (await somethingWaits(database))
    throw new Error('corrections are not applied yet: let the run end that goes on, or start one with ingest')
  const last = await database.revision.findFirst({ select: { id: true, at: true }, orderBy: { id: 'desc' } })
  const own = name ?? (await freeName(folder, last?.at ?? null))
  if (!isReleaseName(own)) throw new Error(`"${own}" is no name of a release: give letters, digits, ".", "-" and "_"`)
  if (existsSync(join(folder, own)))
    throw new Error(`there is a release ${own} already, and a release stays: give another name`)
  const same = known.find(({ revision }) => revision !== null && revision === last?.id)
  if (same !== undefined && name === undefined)
    throw new Error(`the data are those of the release ${same.name}: nothing has changed since`)
  const previous = known.find(({ revision }) => revision !== null && (last === null || revision < last.id)) ?? null
  const unfinished = join(folder, `.${own}.part`)
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  try {
    const release = await asOf(file, last?.id ?? null, database, (then) =>
      fill(then, unfinished, own, last?.id ?? null, previous),
    )
    await rename(unfinished, join(folder, own))
    return release
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  }
}

/** The day of the last change, with a number where there is a release of that day. */
async function freeName(folder: string, at: Date | null): Promise<string> {
  const day = (at ?? new Date()).toISOString().slice(0, 10)
  for (let number = 1; ; number++) {
    const name = number === 1 ? day : `${day}-${number}`
    if (!existsSync(join(folder, name))) return name
  }
}

/** Works on the database as it is after a revision, which no later run changes. */
async function asOf<T>(
  file: string,
  revision: string | null,
  present: Database,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  if (revision === null) return work(present)
  const folder = await mkdtemp(join(tmpdir(), 'plangraph-release-'))
  try {
    const copy = join(folder, 'release.db')
    await writeAsOf(urlAt(file), revision, copy)
    const database = await openDatabase(`file:${copy}`, { readOnly: true })
    try {
      return await work(database)
    } finally {
      await database.$disconnect()
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function fill(
  database: Database,
  folder: string,
  name: string,
  revision: string | null,
  previous: Release | null,
): Promise<Release> {
  await writeBundle(database, folder)
  const snapshot = await currentSnapshot(database)
  await writeFile(join(folder, 'CITATION.cff'), citationFile(snapshot))
  await writeFile(join(folder, 'changes.txt'), await changesSince(database, previous))
  const files = await hashesOf(folder)
  await writeFile(join(folder, 'SHA256SUMS'), files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''))
  const release: Release = {
    name,
    version: snapshot.version,
    revision,
    changedAt: snapshot.changedAt?.toISOString() ?? null,
    previous: previous?.name ?? null,
    citation: citation(snapshot),
    files,
  }
  await writeFile(join(folder, RELEASE_FILE), `${JSON.stringify(release, null, 2)}\n`)
  return release
}

/** What runs and corrections changed since a release, by name. */
async function changesSince(database: Database, previous: Release | null): Promise<string> {
  if (previous?.revision == null) return 'This is the first release: there is none to tell changes against.\n'
  const text = await toldChanges(database, { id: { gt: previous.revision } }, Number.POSITIVE_INFINITY)
  return `Changes since the release ${previous.name} (version ${previous.version})\n\n${text === '' ? 'None.' : text}\n`
}

/** Citation File Format 1.2.0: what libraries and repositories read. */
const citationFile = ({ version, changedAt }: Snapshot): string =>
  [
    'cff-version: 1.2.0',
    'message: If you use these data, cite them as below.',
    'type: dataset',
    `title: ${JSON.stringify(RELEASE.title)}`,
    `version: ${JSON.stringify(version)}`,
    ...(changedAt ? [`date-released: ${changedAt.toISOString().slice(0, 10)}`] : []),
    'authors:',
    `  - name: ${JSON.stringify(RELEASE.creator)}`,
    '',
  ].join('\n')

async function hashesOf(folder: string): Promise<Release['files']> {
  const names = (await readdir(folder)).filter((name) => name !== 'SHA256SUMS').sort()
  return Promise.all(
    names.map(async (path) => {
      const bytes = await readFile(join(folder, path))
      return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
    }),
  )
}
