import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fail, ok } from '../model/index.js'
import type { InputFile } from '../run/run-types.js'

/**
 * The files that paths name, folders with all below them, in order of path, each once; hidden files and folders and a
 * README.md are left out. A path that leads to nothing becomes a file whose reading fails, so that it is named beside the others.
 */
export async function findFiles(paths: readonly string[]): Promise<InputFile[]> {
  const found = new Map<string, InputFile>()
  for (const path of paths) {
    for (const file of await expand(path)) found.set(resolve(file.path), file)
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, file]) => file)
}

type Found = InputFile & { path: string }

async function expand(path: string): Promise<Found[]> {
  const status = await stat(path).catch(() => null)
  if (status === null) return [missing(path, `${path} does not exist: check the path.`)]
  if (!status.isDirectory()) return [input(path)]
  try {
    const files = await filesBelow(path)
    return files.length > 0
      ? files.map(input)
      : [missing(path, `${path} holds no files: give a folder with documents.`)]
  } catch (error) {
    return [missing(path, `${path} can't be listed: ${reason(error)}. Check its permissions.`)]
  }
}

async function filesBelow(directory: string): Promise<string[]> {
  const entries = (await readdir(directory, { withFileTypes: true })).filter(
    ({ name }) => !name.startsWith('.') && name !== 'README.md',
  )
  const nested = await Promise.all(
    entries.map(async (entry) => {
      const path = join(directory, entry.name)
      if (entry.isDirectory()) return filesBelow(path)
      // A link counts as the file it leads to; linked folders are left out, because they may lead round in circles.
      const isFile = entry.isFile() || (await stat(path).catch(() => null))?.isFile() === true
      return isFile ? [path] : []
    }),
  )
  return nested.flat()
}

const input = (path: string): Found => ({
  path,
  fileName: basename(path),
  read: async () => {
    try {
      return ok(new Uint8Array(await readFile(path)))
    } catch (error) {
      return fail('UNREADABLE', `${path} can't be read: ${reason(error)}. Check the file and its permissions.`)
    }
  },
})

const missing = (path: string, message: string): Found => ({
  path,
  fileName: basename(resolve(path)),
  read: async () => fail('UNREADABLE', message),
})

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error))
