import type { SourceStore } from '@plangraph/database'
import { sha256 } from '../model/hash.js'
import { inParallel } from '../model/in-parallel.js'
import { fail, ok, type ReadDocument, type Result } from '../model/index.js'
import type { InputFile } from '../run/run-types.js'
import { type SourceText, sourceText } from './source-lines.js'

/** How files are read again. */
export interface Reading {
  read(fileName: string, bytes: Uint8Array): Promise<Result<ReadDocument>>
  /** How many files are read at a time. */
  parallel: number
}

/** Where the file of a stored source is found: its bytes, or why they can't be had. */
export type FindFile = (source: { fileName: string; sha256: string }) => Promise<Result<Uint8Array>>

/** Files that were kept. */
export const keptFiles =
  (store: SourceStore): FindFile =>
  async ({ fileName, sha256: hash }) => {
    const bytes = await store.get(hash)
    if (bytes === 'missing') return fail('UNREADABLE', `${fileName} is not in ${store.name}: ingest it again`)
    if (bytes === 'damaged')
      return fail('UNREADABLE', `${fileName} is damaged in ${store.name}: restore it from a backup`)
    return ok(bytes)
  }

/**
 * Files of folders by the hash of their content, whatever they are called: a file may have been renamed, or be one of
 * several copies. Only hashes are kept in memory. Those that could not be read are told, one sentence each.
 */
export async function givenFiles(
  files: readonly InputFile[],
  parallel: number,
): Promise<{ find: FindFile; unreadable: string[] }> {
  const hashed = new Map<string, InputFile>()
  const unreadable: string[] = []
  const hashes = await inParallel(files, parallel, async (input) => {
    const bytes = await input.read()
    return { input, hash: bytes.ok ? ok(sha256(bytes.value)) : bytes }
  })
  for (const { input, hash } of hashes) {
    if (!hash.ok) unreadable.push(hash.failure.message)
    else hashed.set(hash.value, input)
  }
  const names = new Set(files.map(({ fileName }) => fileName))
  const find: FindFile = async ({ fileName, sha256: hash }) => {
    const file = hashed.get(hash)
    if (file !== undefined) return file.read()
    const why = names.has(fileName)
      ? 'is not the file that was ingested: ingest it again'
      : 'is missing: give the folder where it is'
    return fail('UNREADABLE', `${fileName} ${why}`)
  }
  return { find, unreadable }
}

/** The text of the file that a stored source was read from; fails where the file or the stored text is another one. */
export async function readSource(
  source: { fileName: string; sha256: string; text: string },
  find: FindFile,
  read: Reading['read'],
): Promise<Result<SourceText>> {
  const { fileName, text } = source
  const bytes = await find(source)
  const again = bytes.ok ? await read(fileName, bytes.value) : bytes
  if (!again.ok) return again
  if (again.value.text !== text) return fail('UNREADABLE', `its stored text is not that of ${fileName}`)
  return ok(sourceText(again.value))
}
