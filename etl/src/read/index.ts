import { fail, type ReadDocument, type Reader, type Result } from '../model/index.js'
import { textReader } from './text-reader.js'

export { isPageFurniture } from './page-furniture.js'

/** Every known format, asked in this order. A new format is one file and one entry here. */
export const readers: readonly Reader[] = [textReader]

/** Stage read: the bytes of one file become pages of lines. Never throws for bad input. */
export function readDocument(fileName: string, bytes: Uint8Array): Result<ReadDocument> {
  if (bytes.length === 0) return fail('EMPTY', `${fileName} is an empty file: check that it was saved completely.`)
  const reader = readers.find((candidate) => candidate.accepts(fileName, bytes))
  if (!reader) {
    const known = readers.map((candidate) => candidate.format).join(', ')
    return fail(
      'UNSUPPORTED_FORMAT',
      `${fileName} is of a format that can't be read (known: ${known}): convert it first.`,
    )
  }
  return reader.read(fileName, bytes)
}
