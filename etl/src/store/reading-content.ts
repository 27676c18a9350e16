import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import type { ReadDocument, UnreadPart } from '../model/index.js'

/** Of Brotli, from 0 (fast) to 11 (small). */
const QUALITY = 5

/** What was read of a file beside its text, which its source holds. */
export function packReading({ text: _text, ...rest }: ReadDocument): Uint8Array<ArrayBuffer> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY }
  return new Uint8Array(brotliCompressSync(JSON.stringify(rest), { params }))
}

/** What was read, or null where it is of a model that this version does not know. */
export function unpackReading(text: string, content: Uint8Array): ReadDocument | null {
  const rest = JSON.parse(brotliDecompressSync(content).toString()) as Omit<ReadDocument, 'text'>
  return rest.version === 2 ? { ...rest, text, unread: rest.unread.map(withReason) } : null
}

/** Readings of earlier versions have a sentence in place of a reason. */
const withReason = (part: UnreadPart | (Omit<UnreadPart, 'because'> & { message: string })): UnreadPart =>
  'because' in part
    ? part
    : { because: { code: 'as-written', args: { message: part.message } }, start: part.start, end: part.end }
