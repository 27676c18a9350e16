import type { Catalogue, Regions } from './catalogue/index.js'
import { extractDocument } from './extract/index.js'
import { internalFailure } from './internal-failure.js'
import { type Failure, type NormalizedDocument, ok, type Result } from './model/index.js'
import { normalizeDocument } from './normalize/index.js'
import { readDocument } from './read/index.js'
import { structureDocument } from './structure/index.js'
import { isTranscription, transcribeFile } from './transcribe/index.js'

/**
 * The stages from the bytes of one file to its normalized figures: read, structure, extract, normalize; a YAML file is
 * the transcription of a document that is not at hand and only needs normalizing. Pure; bad input and defects alike come back as failures, so that one file never stops the others.
 */
export function processFile(
  fileName: string,
  bytes: Uint8Array,
  catalogue: Catalogue,
  regions: Regions,
): Result<NormalizedDocument> {
  try {
    if (isTranscription(fileName)) return transcribeFile(fileName, bytes, catalogue, regions)
    const read = readDocument(fileName, bytes)
    if (!read.ok) return read
    const structure = structureDocument(read.value)
    if (!structure.ok) return { ok: false, failure: named(fileName, structure.failure) }
    const extracted = extractDocument(read.value, structure.value)
    return ok(normalizeDocument(extracted, catalogue, regions))
  } catch (error) {
    return { ok: false, failure: internalFailure(fileName, 'could not be processed', error) }
  }
}

/** Structure knows no file names, but whoever reads of a failure needs one. */
const named = (fileName: string, { kind, message }: Failure): Failure => ({ kind, message: `${fileName}: ${message}` })
