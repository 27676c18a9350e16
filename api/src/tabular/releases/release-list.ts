import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { placeNamed, urlAt } from '@plangraph/database'
import type { FileFacts } from '../bundle/manifest.js'

/** What is kept of a release beside its files. */
export interface Release {
  name: string
  /** `dataset.version` of its data. */
  version: string
  /** The last revision of its data; null where the database has no history. */
  revision: string | null
  /** When its data last changed, ISO 8601. */
  changedAt: string | null
  /** Name of the release before it, which its changes are told against. */
  previous: string | null
  citation: string
  files: Pick<FileFacts, 'path' | 'bytes' | 'sha256'>[]
}

/** The file of a release that tells what is in it; it is written last. */
export const RELEASE_FILE = 'release.json'

/** The folder of the releases of a database, beside its file. */
export const releasesBeside = (file: string): string => join(placeNamed(urlAt(file)).folder, 'releases')

/** Names of releases are names of folders, on every system. */
export const isReleaseName = (name: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(name) && !name.endsWith('.')

/** All releases, the latest first. */
export async function releasesIn(folder: string): Promise<Release[]> {
  const names = (await readdir(folder).catch(() => [])).filter(isReleaseName)
  const found = await Promise.all(names.map((name) => releaseNamed(folder, name)))
  return found
    .filter((release) => release !== null)
    .sort((a, b) => compare(b.revision ?? '', a.revision ?? '') || compare(b.name, a.name))
}

/** One release; null where there is none of that name. */
export async function releaseNamed(folder: string, name: string): Promise<Release | null> {
  if (!isReleaseName(name)) return null
  const text = await readFile(join(folder, name, RELEASE_FILE), 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as Release)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
