import { fail, type ReadDocument, type Result } from '../../model/index.js'
import { openArchive } from '../docx/archive.js'
import { limits } from '../docx/limits.js'
import { tooLarge } from '../docx/refusals.js'
import { writeDocument } from '../docx/write-document.js'
import type { Reader } from '../reader.js'
import { partNames } from '../zip/names.js'
import { sheetCells } from './sheet.js'
import { sheetBlocks } from './sheet-blocks.js'
import { readWorkbook } from './workbook.js'

/** Reads a workbook (.xlsx): the tables of the sheets that are shown, numbers as their formats show them. */
export async function readXlsx(fileName: string, bytes: Uint8Array): Promise<Result<ReadDocument>> {
  const archive = await openArchive(fileName, bytes)
  if (!archive.ok) return archive
  const book = await readWorkbook(fileName, archive.value)
  if (!book.ok) return book
  if (book.value === null)
    return fail(
      'UNSUPPORTED_FORMAT',
      `${fileName} is a workbook that can't be read: save it as .xlsx with Excel or WPS.`,
    )
  const { sheets, ...shared } = book.value
  const cells = sheets.map((sheet) => sheetCells(sheet, shared))
  if (cells.reduce((sum, sheet) => sum + sheet.length, 0) > limits.cells)
    return tooLarge(fileName, `its sheets have more than ${limits.cells} filled cells`)
  const read = writeDocument(fileName, cells.flatMap(sheetBlocks), 'xlsx')
  if (read.ok && read.value.lines.length === 0)
    return fail('EMPTY', `${fileName} shows no filled cells: check that the right workbook was given.`)
  return read
}

export const xlsxReader: Reader = {
  format: 'xlsx',
  version: '1',
  accepts: (bytes) => partNames(bytes).includes('xl/workbook.xml'),
  read: readXlsx,
}
