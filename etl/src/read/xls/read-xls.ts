import type { ReadDocument, Result } from '../../model/index.js'
import { CompoundFile } from '../doc/compound-file.js'
import { encrypted } from '../docx/refusals.js'
import { refuseCompoundFile } from '../docx/refused-formats.js'
import { sheetsDocument } from '../xlsx/sheets-document.js'
import { sheetCells } from './sheet.js'
import { readGlobals } from './workbook.js'

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
