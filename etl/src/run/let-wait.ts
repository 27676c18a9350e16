import type { ReadDocument, Result } from '../model/index.js'
import { internalFailure } from '../model/internal-failure.js'
import type { RunContext } from './run-context.js'
import type { WaitingDocument } from './waiting-document.js'

/** Makes a document of the bytes of a file, or of what was read of it before, and lets it wait: in the spool of the run or with the queue. */
export async function letWait(
  { spool, settings: { process, shared } }: RunContext,
  fileName: string,
  content: Uint8Array | ReadDocument,
): Promise<Result<WaitingDocument['place']>> {
  if (shared !== undefined) return shared.read(fileName, content)
  const processed = await process(fileName, content)
  if (!processed.ok) return processed
  try {
    return { ok: true, value: spool.write(processed.value) }
  } catch (error) {
    return { ok: false, failure: internalFailure(fileName, 'could not be kept for storing', error) }
  }
}
