import { fail, type ReadDocument, type Result, type SourceFormat } from '../../model/index.js'
import { limits } from '../docx/limits.js'
import { tooLarge } from '../docx/refusals.js'
import { writeDocument } from '../docx/write-document.js'
import { sheetBlocks } from './sheet-blocks.js'
import type { SheetCell } from './shown-cells.js'

/** The sheets of a workbook, behind each other, as one document. */
export function sheetsDocument(
  fileName: string,
  sheets: readonly (readonly SheetCell[])[],
  format: SourceFormat,
): Result<ReadDocument> {
  if (sheets.reduce((sum, cells) => sum + cells.length, 0) > limits.cells)
    return tooLarge(fileName, `its sheets have more than ${limits.cells} filled cells`)
  const read = writeDocument(fileName, sheets.flatMap(sheetBlocks), format)
  if (read.ok && read.value.lines.length === 0)
    return fail('EMPTY', `${fileName} shows no filled cells: check that the right workbook was given.`)
  return read
}
