import { fail, type ReadDocument, type Result } from '../../model/index.js'
import { CompoundFile } from '../doc/compound-file.js'
import { limits } from '../docx/limits.js'
import { tooLarge } from '../docx/refusals.js'
import { isCompoundFile, refuseCompoundFile } from '../docx/refused-formats.js'
import { writeDocument } from '../docx/write-document.js'
import type { Reader } from '../reader.js'
import { sheetBlocks } from '../xlsx/sheet-blocks.js'
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
  if (book === 'encrypted')
    return fail(
      'ENCRYPTED',
      `${fileName} is protected with a password: open it, remove the password and save it again.`,
    )
  const cells = book.sheets.map((at) => sheetCells(stream, at, book))
  if (cells.reduce((sum, sheet) => sum + sheet.length, 0) > limits.cells)
    return tooLarge(fileName, `its sheets have more than ${limits.cells} filled cells`)
  const read = writeDocument(fileName, cells.flatMap(sheetBlocks), 'xls')
  if (read.ok && read.value.lines.length === 0)
    return fail('EMPTY', `${fileName} shows no filled cells: check that the right workbook was given.`)
  return read
}

export const xlsReader: Reader = { format: 'xls', version: '1', accepts: isWorkbook, read: readXls }
