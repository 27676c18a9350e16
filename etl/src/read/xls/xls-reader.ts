import { isCompoundFile } from '../docx/refused-formats.js'
import type { Reader } from '../reader.js'

const bookStream = Buffer.from('Workbook', 'utf16le')
const wordStream = Buffer.from('WordDocument', 'utf16le')

/** A Word document may hold a workbook. */
const isWorkbook = (bytes: Uint8Array): boolean => {
  if (!isCompoundFile(bytes)) return false
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return file.includes(bookStream) && !file.includes(wordStream)
}

export const xlsReader: Reader = {
  format: 'xls',
  version: '1',
  accepts: isWorkbook,
  read: async (fileName, bytes) => (await import('./read-xls.js')).readXls(fileName, bytes),
}
