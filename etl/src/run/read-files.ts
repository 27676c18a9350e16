import { type DocumentReferences, documentReferences } from '../identity/resolve-documents.js'
import { sha256 } from '../model/hash.js'
import { inParallel } from '../model/in-parallel.js'
import type { Failure } from '../model/index.js'
import { internalFailure } from '../model/internal-failure.js'
import type { SourceFile } from '../store/row-context.js'
import type { SpooledDocument } from './document-spool.js'
import type { RunContext } from './run-context.js'
import { failedItem, unchangedItem } from './run-item.js'
import type { InputFile, RunItem } from './run-types.js'

/** A document that waits in the spool for its ids and for being stored. */
export interface WaitingDocument {
  file: SourceFile
  references: DocumentReferences
  spooled: SpooledDocument
}

/** A file after reading: either it has its item already, or its document waits. */
export type ReadFile = { fileName: string } & ({ item: RunItem } | { item: null; document: WaitingDocument })

/**
 * Reads the files, several at a time: those that are known with the same content and the same rules are left alone, the
 * documents of the others go into the spool.
 */
export function readFiles(run: RunContext, files: readonly InputFile[]): Promise<ReadFile[]> {
  const { parallel, onProgress } = run.settings
  return inParallel(files, parallel, async (input, index) => {
    const { fileName } = input
    onProgress?.({ index, fileName, stage: 'reading' })
    const read = await readFile(run, input)
    onProgress?.({ index, fileName, stage: 'waiting' })
    return read
  })
}

async function readFile({ id: runId, db, spool, places, settings }: RunContext, input: InputFile): Promise<ReadFile> {
  const { fileName } = input
  const { fingerprint, vocabulary } = settings
  const failed = (failure: Failure): ReadFile => ({ fileName, item: failedItem(fileName, failure) })
  const bytes = await input.read()
  if (!bytes.ok) return failed(bytes.failure)
  const hash = sha256(bytes.value)
  const known = await db.source.findFirst({ where: { fileName, sha256: hash, fingerprint } })
  if (known) return { fileName, item: unchangedItem(fileName, known.documentId) }
  const read = await settings.process(fileName, bytes.value)
  if (!read.ok) return failed(read.failure)
  const file = { fileName, sha256: hash, byteLength: bytes.value.length, fingerprint, runId }
  try {
    const references = documentReferences(read.value, places, vocabulary)
    return { fileName, item: null, document: { file, references, spooled: await spool.write(read.value) } }
  } catch (error) {
    return failed(internalFailure(fileName, 'could not be kept for storing', error))
  }
}
