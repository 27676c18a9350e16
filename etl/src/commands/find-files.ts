import { existsSync, readFileSync, type Stats } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { getSystemErrorMap } from 'node:util'
import { printableName } from '@plangraph/database'
import { fail, ok } from '../model/index.js'
import { folderName } from './folders.js'
import type { FoundFile } from './found-file.js'
import { NOTE, withNote } from './note-beside.js'
import { isS3 } from './s3/address.js'
import type { RemoteFiles } from './s3/find-objects.js'

/**
 * The files that paths name, folders with all below them, in order of path, each once; hidden files and folders, a
 * README.md and links to folders (they may lead round in circles) are left out. What can't be read, a path that leads to
 * nothing, a folder that can't be listed, becomes a file whose reading fails, so that it is named beside the others.
 * s3://… is read by `remote`, by the same rules.
 * NAME.source.yaml is no file of its own: it says where NAME was published. The files of an archive are files of their own.
 */
export async function findFiles(paths: readonly string[], remote?: RemoteFiles): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>()
  for (const path of paths) {
    const files = remote && isS3(path) ? await unpackedAll(await remote.find(path)) : await expand(path)
    for (const file of files) found.set(isS3(file.path) ? file.path : resolve(file.path), file)
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, file]) => file)
}

async function expand(path: string): Promise<FoundFile[]> {
  const leadsTo = await statusOf(path)
  if (!leadsTo.status?.isDirectory()) return unpacked(await withUrl(fileAt(path, leadsTo)))
  const files = await unpackedAll(await Promise.all((await filesBelow(path)).map(withUrl)))
  return files.length > 0 ? files : [unlisted(path, 'holds no files: give a folder with documents.')]
}

/** What reads archives takes longer to load than a run without any takes in all. */
const unpacked = async (file: FoundFile): Promise<FoundFile[]> =>
  /\.zip$/i.test(file.path) ? (await import('./packed-inputs.js')).packedInputs(file) : [file]

const unpackedAll = async (files: readonly FoundFile[]): Promise<FoundFile[]> =>
  (await Promise.all(files.map(unpacked))).flat()

async function filesBelow(directory: string): Promise<FoundFile[]> {
  try {
    const entries = (await readdir(directory, { withFileTypes: true })).filter(
      ({ name }) => !name.startsWith('.') && name !== 'README.md',
    )
    const names = new Set(entries.map(({ name }) => name))
    const nested = await Promise.all(
      entries.map(async (entry) => {
        const path = join(directory, entry.name)
        if (entry.isDirectory()) return filesBelow(path)
        if (names.has(entry.name.slice(0, -NOTE.length)) && entry.name.endsWith(NOTE)) return []
        const leadsTo = await statusOf(path)
        return leadsTo.status?.isDirectory() ? [] : [fileAt(path, leadsTo)]
      }),
    )
    return nested.flat()
  } catch (error) {
    return [unlisted(directory, `can't be listed: ${reason(error)}. Check its permissions.`)]
  }
}

/** What a path leads to, links followed, or why that can't be known. */
type LeadsTo = { status: Stats } | { status: null; error: unknown }

const statusOf = (path: string): Promise<LeadsTo> =>
  stat(path).then(
    (status) => ({ status }),
    (error: unknown) => ({ status: null, error }),
  )

function fileAt(path: string, leadsTo: LeadsTo): FoundFile {
  if (leadsTo.status?.isFile() && path.endsWith(NOTE))
    return unreadable(
      path,
      `says where ${withoutEnding(path)} was published: keep it beside that file, and give that one.`,
    )
  if (leadsTo.status?.isFile()) return readable(path)
  if (leadsTo.status) return unreadable(path, 'is no file, but a socket, a pipe or a device.')
  const { code } = leadsTo.error as NodeJS.ErrnoException
  if (code === 'ENOENT') return unreadable(path, 'does not exist: check the path.')
  return unreadable(path, `can't be read: ${reason(leadsTo.error)}. Check the path and its permissions.`)
}

/** A file that is there when it is asked for. Promises of its opening, reading and closing would cost ten times what these do. */
export const readable = (path: string): FoundFile => ({
  path,
  folder: folderName(dirname(resolve(path))),
  fileName: printableName(basename(path)),
  read: async () => {
    // Of many files one after another: other work has its turn between them.
    await nextTurn()
    try {
      return ok(new Uint8Array(readFileSync(path)))
    } catch (error) {
      return unreadableAt(path, `can't be read: ${reason(error)}. Check the file and its permissions.`)
    }
  },
})

const withoutEnding = (path: string) => printableName(basename(path).slice(0, -NOTE.length))

/** The file with what the note beside it says, if there is one. */
async function withUrl(file: FoundFile): Promise<FoundFile> {
  if (file.path.endsWith(NOTE)) return file
  const note = `${file.path}${NOTE}`
  const bytes = existsSync(note) ? await readFile(note).catch(() => null) : null
  return bytes === null ? file : withNote(file, printableName(note), bytes)
}

const unreadable = (path: string, what: string): FoundFile => ({
  path,
  folder: folderName(dirname(resolve(path))),
  fileName: printableName(basename(resolve(path))),
  read: async () => unreadableAt(path, what),
})

/** A folder of which it is not known what it holds. */
const unlisted = (path: string, what: string): FoundFile => ({
  ...unreadable(path, what),
  folder: folderName(resolve(path)),
  isUnlisted: true,
})

const unreadableAt = (path: string, what: string) => fail('UNREADABLE', `${printableName(path)} ${what}`)

/** What the system says, without the path that it repeats. */
function reason(error: unknown): string {
  const { errno, message } = error as NodeJS.ErrnoException
  return getSystemErrorMap().get(errno ?? 0)?.[1] ?? message
}
