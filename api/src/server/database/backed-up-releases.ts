import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { RELEASE_FILE, releaseNamed, releasesBeside, releasesIn } from '../../tabular/releases/release-list.js'

/** What became of the releases beside a database that was copied. */
export interface CopiedReleases {
  releases: number
  /** Names of those that were left where they are, because there is another release of that name where they would go. */
  clashing: string[]
}

/** Copies the releases from beside one path to beside another, each whole or not at all; one that is there already stays, as releases do. */
export async function copyReleases(from: string, to: string): Promise<CopiedReleases> {
  const [source, target] = [releasesBeside(from), releasesBeside(to)]
  const names = (await releasesIn(source)).map(({ name }) => name)
  const clashing: string[] = []
  for (const name of names) if (!(await copyRelease(name, source, target))) clashing.push(name)
  return { releases: names.length - clashing.length, clashing }
}

async function copyRelease(name: string, from: string, to: string): Promise<boolean> {
  if ((await releaseNamed(to, name)) !== null) return (await toldOf(from, name)) === (await toldOf(to, name))
  const unfinished = join(to, `.${name}.part`)
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(to, { recursive: true })
  await cp(join(from, name), unfinished, { recursive: true })
  await rename(unfinished, join(to, name))
  return true
}

/** What a release says of itself has the hashes of all its files. */
const toldOf = (folder: string, name: string) => readFile(join(folder, name, RELEASE_FILE), 'utf8')
