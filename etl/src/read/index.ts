import { fail, type ReadDocument, type Reader, type Result } from '../model/index.js'
import { docxReader } from './docx/index.js'
import { htmlReader } from './html/html-reader.js'
import { mhtReader } from './mht/mht-reader.js'
import { pdfReader } from './pdf/pdf-reader.js'
import { rtfReader } from './rtf/rtf-reader.js'
import type { ScannedFile } from './scans/scanned-file.js'
import { textReader } from './txt/text-reader.js'

/** Every known format, asked in this order; text comes last. A new format is one file and one entry here. */
export const readers: readonly Reader[] = [pdfReader, docxReader, rtfReader, mhtReader, htmlReader, textReader]

/** Stage read: the bytes of one file become lines and grids of cells. Never throws for bad input. */
export async function readDocument(fileName: string, file: Uint8Array | ScannedFile): Promise<Result<ReadDocument>> {
  if ('pages' in file) return (await import('./pdf/read-pdf.js')).readPdf(fileName, file.bytes, file.pages)
  const bytes = file
  if (bytes.length === 0) return fail('EMPTY', `${fileName} is an empty file: check that it was saved completely.`)
  const reader = readers.find((candidate) => candidate.accepts(bytes))
  if (!reader) {
    const known = readers.map((candidate) => candidate.format).join(', ')
    return fail(
      'UNSUPPORTED_FORMAT',
      `${fileName} is of a format that can't be read (known: ${known}): convert it first.`,
    )
  }
  return reader.read(fileName, bytes)
}
