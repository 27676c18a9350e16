import type { Catalogue, Regions } from '../catalogue/types.js'
import { checkDocument } from '../check/index.js'
import { extractDocument } from '../extract/index.js'
import { type Failure, type NormalizedDocument, ok, type ReadDocument, type Result } from '../model/index.js'
import { internalFailure } from '../model/internal-failure.js'
import { normalizeDocument } from '../normalize/index.js'
import { readDocument } from '../read/index.js'
import type { ScannedFile } from '../read/scans/scanned-file.js'
import { structureDocument } from '../structure/index.js'
import { isTranscription } from '../transcribe/is-transcription.js'

/** The stages from the text of one file to its normalized figures: structure, extract, normalize, check. Pure. */
export function interpret(
  fileName: string,
  read: ReadDocument,
  catalogue: Catalogue,
  regions: Regions,
): Result<NormalizedDocument> {
  const structure = structureDocument(read, regions)
  if (!structure.ok) return { ok: false, failure: named(fileName, structure.failure) }
  const normalized = normalizeDocument(extractDocument(read, structure.value, regions), catalogue, regions)
  return ok(checkDocument(normalized, catalogue, regions))
}

/**
 * All stages from the bytes of one file on, or from what was read of it before; a YAML file is the transcription of a document that is not at hand and only
 * needs normalizing. Bad input and defects alike come back as failures, so that one file never stops the others.
 */
export async function processFile(
  fileName: string,
  content: Uint8Array | ReadDocument | ScannedFile,
  catalogue: Catalogue,
  regions: Regions,
): Promise<Result<NormalizedDocument>> {
  try {
    if (isTranscription(fileName)) {
      // What reads YAML takes as long to load as most files to read.
      const { transcribeFile } = await import('../transcribe/index.js')
      return transcribeFile(fileName, bytesOf(content), catalogue, regions)
    }
    const read = isRead(content) ? ok(content) : await readDocument(fileName, content)
    return read.ok ? interpret(fileName, read.value, catalogue, regions) : read
  } catch (error) {
    return { ok: false, failure: internalFailure(fileName, 'could not be processed', error) }
  }
}

/** Structure knows no file names, but a message about a failure needs one. */
const named = (fileName: string, { kind, message }: Failure): Failure => ({ kind, message: `${fileName}: ${message}` })

const isRead = (content: Uint8Array | ReadDocument | ScannedFile): content is ReadDocument => 'text' in content

/** A transcription is read with its figures, so that its text is all that there is of it. */
function bytesOf(content: Uint8Array | ReadDocument | ScannedFile): Uint8Array {
  if (isRead(content)) return new TextEncoder().encode(content.text)
  return 'pages' in content ? content.bytes : content
}
