import { readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { inParallel } from '../model/in-parallel.js'
import { type Lead, ok, type Result } from '../model/index.js'
import { filesOfLeads } from '../read/notice/files-of-leads.js'
import { writeZip } from '../read/zip/write-zip.js'
import type { InputFile } from '../run/run-types.js'
import type { Task } from '../sandbox/task.js'
import { readable } from './find-files.js'
import { isFolder } from './folders.js'
import type { FoundFile } from './found-file.js'
import { CommandError } from './io.js'

/** Files that are in memory at a time while pages are looked for among them. */
const AT_A_TIME = 8

/**
 * Files with the attachments that their pages lead to, as they were saved to a folder: a page that holds no plan itself and
 * its attachments become one archive, which is read as one document. An attachment that is among the files goes with its page.
 *
 * @param leadsOf what a page that holds no plan leads to; empty for every other file
 */
export async function followed(
  files: readonly FoundFile[],
  folder: string,
  leadsOf: Task<readonly Lead[]>,
): Promise<InputFile[]> {
  const names = await namesIn(folder)
  const joined = await inParallel(files, AT_A_TIME, async (file) => {
    const bytes = await file.read()
    const leads = bytes.ok ? await leadsOf(file.fileName, bytes.value) : bytes
    return { file, attachments: leads.ok ? filesOfLeads(leads.value, names).map((name) => join(folder, name)) : [] }
  })
  const taken = new Set(joined.flatMap(({ attachments }) => attachments.map((path) => resolve(path))))
  return joined
    .filter(({ file }) => !taken.has(resolve(file.path)))
    .map(({ file, attachments }) => (attachments.length === 0 ? file : withAttachments(file, attachments)))
}

async function namesIn(folder: string): Promise<string[]> {
  if (!(await isFolder(folder)))
    throw new CommandError(`--follow "${folder}" is no folder: give the one that attachments were saved to.`)
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort()
}

const withAttachments = (file: FoundFile, attachments: readonly string[]): InputFile => ({
  ...file,
  read: async (): Promise<Result<Uint8Array>> => {
    const files: { name: string; bytes: Uint8Array }[] = []
    const attached = attachments.map((path) => ({ name: basename(path), read: readable(path).read }))
    for (const { name, read } of [{ name: file.fileName, read: file.read }, ...attached]) {
      const bytes = await read()
      if (!bytes.ok) return bytes
      files.push({ name, bytes: bytes.value })
    }
    return ok(writeZip(files))
  },
})
