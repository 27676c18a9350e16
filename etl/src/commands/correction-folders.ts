import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Catalogue } from '../catalogue/types.js'
import type { CorrectionFile } from '../correct/read-corrections.js'
import { sha256, shortHash } from '../model/hash.js'
import type { CorrectionFolder } from '../run/run-types.js'
import type { WantedCorrection } from '../store/sync-corrections.js'
import { CORRECTIONS, folderName } from './folders.js'
import { CommandError } from './io.js'

/**
 * The folders of corrections that a run takes in: seeds/corrections, which may be missing, and those that are given.
 * @param catalogue what codes are held against
 * @throws CommandError when a folder that is given can't be listed
 */
export async function correctionFolders(
  given: readonly string[],
  catalogue: () => Promise<Catalogue>,
): Promise<CorrectionFolder[]> {
  const folders = [...new Set([CORRECTIONS, ...given.map((path) => resolve(path))])]
  return Promise.all(
    folders.map(async (path) => {
      const name = folderName(path)
      const files = await correctionFiles(path)
      const hashes = files.map((file) => `${file.name} ${sha256(file.text)}`)
      const hash = files.length === 0 ? '' : shortHash(...hashes)
      return { name, hash, read: async () => wantedCorrections(name, files, await catalogue()) }
    }),
  )
}

/** The YAML files of a folder, in order of their names. */
export async function correctionFiles(path: string): Promise<CorrectionFile[]> {
  try {
    const names = (await readdir(path)).filter((name) => /^[^.].*\.ya?ml$/.test(name)).sort()
    return await Promise.all(names.map(async (name) => ({ name, text: await readFile(join(path, name), 'utf8') })))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && path === CORRECTIONS) return []
    const why = code === 'ENOENT' ? 'does not exist' : code === 'ENOTDIR' ? 'is no folder' : `can't be read (${code})`
    throw new CommandError(`The folder of corrections ${path} ${why}: check the path.`)
  }
}

/** @throws CommandError listing all that is wrong in the files */
export async function wantedCorrections(
  folder: string,
  files: readonly CorrectionFile[],
  catalogue: Catalogue,
): Promise<WantedCorrection[]> {
  // What reads YAML takes longer to load than a run that finds nothing new takes in all.
  const { loadRegions } = await import('../catalogue/index.js')
  const { codesOf, readCorrections } = await import('../correct/read-corrections.js')
  const read = readCorrections(files, codesOf(catalogue, loadRegions(catalogue)), folder)
  if (!read.ok) throw new CommandError(read.failure.message)
  return read.value.map(({ correction, file }) => ({ correction, file }))
}
