import type { Reader } from '../../model/index.js'

const mark = '%PDF-'

/** Some programs write a few bytes before the mark of a PDF. */
const holdsMark = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 1024)).includes(mark, 0, 'latin1')

export const pdfReader: Reader = {
  format: 'pdf',
  version: '1',
  accepts: holdsMark,
  // pdf.js is loaded with the first PDF.
  read: async (fileName, bytes) => (await import('./read-pdf.js')).readPdf(fileName, bytes),
}
