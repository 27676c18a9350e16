import type { ReadDocument, Result } from '../../model/index.js'
import { CompoundFile } from '../doc/compound-file.js'
import { encrypted } from '../docx/refusals.js'
import { isCompoundFile, refuseCompoundFile } from '../docx/refused-formats.js'
import type { Reader } from '../reader.js'
import { sheetsDocument } from '../xlsx/sheets-document.js'
import { sheetCells } from './sheet.js'
import { readGlobals } from './workbook.js'

const bookStream = Buffer.from('Workbook', 'utf16le')
const wordStream = Buffer.from('WordDocument', 'utf16le')

/** A Word document may hold a workbook. */
const isWorkbook = (bytes: Uint8Array): boolean => {
  if (!isCompoundFile(bytes)) return false
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return file.includes(bookStream) && !file.includes(wordStream)
}

/**
 * Reads a workbook of Excel 97 to 2003 (.xls, and .et of WPS, which writes the same): the tables of the sheets that are
 * shown, numbers as their formats show them.
 */
export function readXls(fileName: string, bytes: Uint8Array): Result<ReadDocument> {
  const stream = new CompoundFile(bytes).stream('Workbook')
  const book = stream && readGlobals(stream)
  if (!stream || book === null) return refuseCompoundFile(fileName, bytes)
  if (book === 'encrypted') return encrypted(fileName)
  return sheetsDocument(
    fileName,
    book.sheets.map((at) => sheetCells(stream, at, book)),
    'xls',
  )
}

export const xlsReader: Reader = { format: 'xls', version: '1', accepts: isWorkbook, read: readXls }
