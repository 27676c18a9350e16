import { sha256 } from '../model/hash.js'
import { inParallel } from '../model/in-parallel.js'
import type { ReadDocument } from '../model/index.js'
import type { Coming } from '../store/files/place-file.js'
import type { SourceFile } from '../store/row-context.js'
import { isTranscription } from '../transcribe/is-transcription.js'
import { type KnownSource, knownSource, publishedAt } from './known-files.js'
import { letWait } from './let-wait.js'
import { type RefusedFiles, refusedFiles } from './refused-files.js'
import type { RunContext } from './run-context.js'
import { failedItem, refusedItem, unchangedItem } from './run-item.js'
import type { InputFile, RunItem, RunSettings } from './run-types.js'
import { storedReading } from './stored-reading.js'
import type { WaitingDocument } from './waiting-document.js'

/**
 * A file after reading: it has its item already; or it is a copy of an earlier one, whose item is not known yet; or its
 * document waits.
 */
export type ReadFile = {
  fileName: string
  /** Of its content; left out where it could not be read, or is not there. */
  sha256?: string
} & ({ item: RunItem } | { item: null; copyOf: number } | { item: null; copyOf: null; document: WaitingDocument })

/**
 * Reads the files, several at a time: those that are known with the same content and the same rules are left alone, of
 * copies the first is read, and the documents go into the spool.
 */
export async function readFiles(run: RunContext, files: readonly InputFile[]): Promise<ReadFile[]> {
  const { parallel, onProgress } = run.settings
  const refused = await refusedFiles(run.db)
  const keys = await inParallel(files, parallel, contentKey)
  const originals = firstOfEach(keys)
  return inParallel(files, parallel, async (input, index) => {
    const { fileName } = input
    onProgress?.({ index, fileName, stage: 'reading' })
    const original = originals[index] ?? index
    const read: ReadFile =
      original === index ? await readFile(run, input, refused) : { fileName, item: null, copyOf: original }
    onProgress?.({ index, fileName, stage: 'waiting' })
    const hash = keys[index]?.split(' ')[0]
    return hash === undefined ? read : { ...read, sha256: hash }
  })
}

/** Equal for files of equal content; null for one that can't be read. A transcription is recognised by its name. */
async function contentKey(input: InputFile): Promise<string | null> {
  const bytes = await input.read()
  return bytes.ok ? `${sha256(bytes.value)} ${isTranscription(input.fileName)}` : null
}

/** For each key the index of the first that equals it. */
function firstOfEach(keys: readonly (string | null)[]): number[] {
  const first = new Map<string, number>()
  return keys.map((key, index) => {
    if (key === null) return index
    if (!first.has(key)) first.set(key, index)
    return first.get(key) ?? index
  })
}

async function readFile(run: RunContext, input: InputFile, refused: RefusedFiles): Promise<ReadFile> {
  const { fileName } = input
  const bytes = await input.read()
  if (!bytes.ok) return { fileName, item: failedItem(fileName, bytes.failure) }
  const { reading, interpretation } = run.settings.versions
  const hash = sha256(bytes.value)
  const known = await knownSource(run.db, fileName, hash, reading)
  const url = input.url ?? (await publishedAt(run.db, hash))
  const isAsRead = known?.fingerprint === interpretation && (known.url ?? null) === url
  const item = isAsRead ? itemOfKnown(fileName, known, refused, run.settings) : null
  if (item !== null) {
    await run.sources.put(hash, bytes.value)
    return { fileName, item }
  }
  const content = known === null ? null : await storedReading(run.db, known.id)
  const file = { fileName, sha256: hash, byteLength: bytes.value.length, url, readingVersion: reading }
  const read = await interpretFile(run, file, content ?? bytes.value, { isGiven: true })
  // Before the rows that come of it: a row never names a file that is not there.
  if (read.item === null) await run.sources.put(hash, bytes.value)
  return read
}

/** What becomes of a file that was read as it would be today; null where its place among the files of its document is to be found anew. */
function itemOfKnown(
  fileName: string,
  known: KnownSource,
  refused: RefusedFiles,
  { accepts }: RunSettings,
): RunItem | null {
  const refusal = refused.why(known)
  if (refusal !== null) return accepts?.(fileName) ? null : refusedItem(fileName, known.documentId, refusal)
  if (refused.waitFor(known)) return null
  const copied = known.fileName === fileName ? {} : { sameAs: known.fileName }
  return { ...unchangedItem(fileName, known.documentId), ...copied }
}

/** Makes a document of the bytes of a file, or of what was read of it before, which waits then for being stored. */
export async function interpretFile(
  run: RunContext,
  read: Omit<SourceFile, 'fingerprint' | 'runId'>,
  content: Uint8Array | ReadDocument,
  { isGiven }: Pick<Coming, 'isGiven'>,
): Promise<ReadFile> {
  const { fileName } = read
  const { accepts, versions } = run.settings
  const place = await letWait(run, fileName, content)
  if (!place.ok) return { fileName, item: failedItem(fileName, place.failure) }
  const file = { ...read, fingerprint: versions.interpretation, runId: run.id }
  const coming = { isGiven, isAccepted: isGiven && (accepts?.(fileName) ?? false) }
  return { fileName, item: null, copyOf: null, document: { file, coming, place: place.value } }
}
