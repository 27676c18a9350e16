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

/** Files by name, each with its hash: two folders may hold files of one name. */
type FilesByName = ReadonlyMap<string, readonly { input: InputFile; sha256: string }[]>

/** The files at hand, and those that could not be read, one sentence each. Only hashes are kept in memory. */
export async function hashFiles(
  files: readonly InputFile[],
  parallel: number,
): Promise<{ hashed: FilesByName; unreadable: string[] }> {
  const hashed = new Map<string, { input: InputFile; sha256: string }[]>()
  const unreadable: string[] = []
  const hashes = await inParallel(files, parallel, async (input) => {
    const bytes = await input.read()
    return { input, hash: bytes.ok ? ok(sha256(bytes.value)) : bytes }
  })
  for (const { input, hash } of hashes) {
    if (!hash.ok) unreadable.push(hash.failure.message)
    else hashed.set(input.fileName, [...(hashed.get(input.fileName) ?? []), { input, sha256: hash.value }])
  }
  return { hashed, unreadable }
}

/** The text of the file that a stored source was read from; fails where the file or the stored text is another one. */
export async function readSource(
  { fileName, sha256: hash, text }: { fileName: string; sha256: string; text: string },
  files: FilesByName,
  read: Reading['read'],
): Promise<Result<SourceText>> {
  const candidates = files.get(fileName)
  if (candidates === undefined) return fail('UNREADABLE', `${fileName} is missing: give the folder where it is`)
  const file = candidates.find((candidate) => candidate.sha256 === hash)
  if (file === undefined) return fail('UNREADABLE', `${fileName} is not the file that was ingested: ingest it again`)
  const bytes = await file.input.read()
  const again = bytes.ok ? await read(fileName, bytes.value) : bytes
  if (!again.ok) return again
  if (again.value.text !== text) return fail('UNREADABLE', `its stored text is not that of ${fileName}`)
  return ok(sourceText(again.value))
}
