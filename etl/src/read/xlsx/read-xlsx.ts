import { fail, type ReadDocument, type Result } from '../../model/index.js'
import { openArchive } from '../docx/archive.js'
import { sheetCells } from './sheet.js'
import { sheetsDocument } from './sheets-document.js'
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
  return sheetsDocument(
    fileName,
    sheets.map((sheet) => sheetCells(sheet, shared)),
    'xlsx',
  )
}
