import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256, shortHash } from '../model/hash.js'

const SOURCE = fileURLToPath(new URL('..', import.meta.url))
const FIGURES = fileURLToPath(new URL('../../figures/src', import.meta.url))
const PACKAGE = fileURLToPath(new URL('../../package.json', import.meta.url))

/**
 * Hash of everything that decides what is extracted from a file: the code of this package and of figures, its version and
 * the catalogue. A file read with another fingerprint is read again. Paths enter relative, so machines agree.
 */
export async function fingerprint(catalogueDirectory: string): Promise<string> {
  const { version } = JSON.parse(await readFile(PACKAGE, 'utf8')) as { version: string }
  const code = [...(await hashFiles(SOURCE, '.ts')), ...(await hashFiles(FIGURES, '.ts'))]
  return shortHash(version, ...code, ...(await hashFiles(catalogueDirectory, '.yaml')))
}

/** Relative path and content hash of every file with the ending below a folder, in order of path. */
async function hashFiles(directory: string, ending: string): Promise<string[]> {
  const files = await readdir(directory, { recursive: true })
  const paths = files.filter((path) => path.endsWith(ending)).map((path) => path.split(sep).join('/'))
  return Promise.all(paths.sort().map(async (path) => `${path} ${sha256(await readFile(join(directory, path)))}`))
}
