import type { Grid, ReadDocument } from '../../etl/src/model/index.js'
import { type ZipPart, zip } from '../read/docx/zip.js'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (targets: readonly (readonly [type: string, target: string])[]) =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

export interface SheetXml {
  /** What is between the tags of the worksheet. */
  content: string
  /** Attributes of its entry in the workbook: state="hidden". */
  entry?: string
}

/** A workbook of sheets. strings: its shared strings, styles: what is in the style sheet, as XML. */
export function workbookFile(
  sheets: readonly SheetXml[],
  { strings = '', styles = '', properties = '' }: { strings?: string; styles?: string; properties?: string } = {},
): Uint8Array {
  const entries = sheets.map(
    ({ entry = '' }, i) => `<sheet name="附表${i + 1}" sheetId="${i + 1}" ${entry} r:id="rId${i + 1}"/>`,
  )
  const parts: ZipPart[] = [
    { name: '[Content_Types].xml', content: `${declaration}<Types/>` },
    { name: '_rels/.rels', content: relations([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `${declaration}<workbook ${main} xmlns:r="${office}">${properties}<sheets>${entries.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ...sheets.map((_sheet, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
        ['sharedStrings', 'sharedStrings.xml'],
        ['styles', '/xl/styles.xml'],
      ]),
    },
    { name: 'xl/sharedStrings.xml', content: `${declaration}<sst ${main}>${strings}</sst>` },
    { name: 'xl/styles.xml', content: `${declaration}<styleSheet ${main}>${styles}</styleSheet>` },
    ...sheets.map(({ content }, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content: `${declaration}<worksheet ${main}>${content}</worksheet>`,
    })),
  ]
  return zip(parts)
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A: 0, AB: 27. */
export const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** Every table of a document as a sheet of its own. */
export const writeXlsx = (read: ReadDocument): Uint8Array =>
  workbookFile(read.grids.map((grid) => ({ content: sheetOf(read, grid) })))

function sheetOf(read: ReadDocument, { cells, rowCount }: Grid): string {
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const inRow = cells.filter((cell) => cell.row === row)
    const written = inRow.map(({ column, start, end }) => {
      const text = escaped(read.text.slice(start, end))
      return `<c r="${letters(column)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
    })
    return `<row r="${row + 1}">${written.join('')}</row>`
  })
  const merges = cells
    .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
    .map(({ row, column, rowSpan, columnSpan }) => {
      const last = `${letters(column + columnSpan - 1)}${row + rowSpan}`
      return `<mergeCell ref="${letters(column)}${row + 1}:${last}"/>`
    })
  return `<sheetData>${rows.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells>`
}
