import type { Reader } from '../reader.js'

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** Some programs write something before the mark of a PDF, or none; its end tells where its table of parts begins. */
const isPdf = (bytes: Uint8Array) =>
  latin1(bytes.subarray(0, 1024)).includes('%PDF-') || /startxref\s+\d+\s+%%EOF\s*$/.test(latin1(bytes.subarray(-1024)))

export const pdfReader: Reader = {
  format: 'pdf',
  version: '1',
  accepts: isPdf,
  // pdf.js is loaded with the first PDF.
  read: async (fileName, bytes, recognised) => (await import('./read-pdf.js')).readPdf(fileName, bytes, recognised),
}
