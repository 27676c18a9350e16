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

/** Files by the hash of their content, whatever they are called: a file may have been renamed, or be one of several copies. */
type FilesByHash = ReadonlyMap<string, InputFile>

interface HashedFiles {
  hashed: FilesByHash
  /** Names of all files, also of those that can't be read. */
  names: ReadonlySet<string>
}

/** The files at hand, and those that could not be read, one sentence each. Only hashes are kept in memory. */
export async function hashFiles(
  files: readonly InputFile[],
  parallel: number,
): Promise<HashedFiles & { unreadable: string[] }> {
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
  return { hashed, names: new Set(files.map(({ fileName }) => fileName)), unreadable }
}

/** The text of the file that a stored source was read from; fails where the file or the stored text is another one. */
export async function readSource(
  { fileName, sha256: hash, text }: { fileName: string; sha256: string; text: string },
  { hashed, names }: HashedFiles,
  read: Reading['read'],
): Promise<Result<SourceText>> {
  const file = hashed.get(hash)
  if (file === undefined) {
    const why = names.has(fileName)
      ? 'is not the file that was ingested: ingest it again'
      : 'is missing: give the folder where it is'
    return fail('UNREADABLE', `${fileName} ${why}`)
  }
  const bytes = await file.read()
  const again = bytes.ok ? await read(fileName, bytes.value) : bytes
  if (!again.ok) return again
  if (again.value.text !== text) return fail('UNREADABLE', `its stored text is not that of ${fileName}`)
  return ok(sourceText(again.value))
}
