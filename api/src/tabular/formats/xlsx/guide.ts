import { columnWords } from '../../../domain/labels/labels.js'
import type { Column } from '../../tables/column.js'
import type { FormatOptions } from '../format.js'
import { MOST_CHARACTERS, textXml } from './cell-xml.js'
import { lettersOf, sheetEnd, sheetStart } from './sheet-xml.js'
import { STYLES } from './styles.js'
import type { Sheet } from './workbook-xml.js'

const HEADINGS = ['column', '中文', 'English', 'type', 'meaning']
const WIDTHS = [30, 24, 30, 10, 100]

/** What the table's own sheets could not hold as it is. */
export interface Shortfalls {
  /** Sheets that the rows are on. */
  sheets: number
  /** Cells that were cut, by their column. */
  cut: ReadonlyMap<string, number>
}

/** The sheet after those of the rows: what each column means, then what else there is to know of the file. */
export function guideSheet(
  columns: readonly Column[],
  { table, citation }: FormatOptions,
  shortfalls: Shortfalls,
): { sheet: Sheet; xml: string } {
  const meanings = columns.map(({ name, type, description, values }) => {
    const { zh, en } = columnWords(table.name, name)
    return [name, zh, en, type, `${description}${values ? ` One of ${values.join(', ')}.` : ''}`]
  })
  const notes = [table.description, citation, ...TIMES, ...notesOn(shortfalls)]
  const rows = [...meanings, ...notes.map((note) => ['', '', '', '', note])]
  const written = rows.map((row, i) => rowXml(row, i + 2))
  const sheet = { name: 'columns', columns: HEADINGS.length, rows: meanings.length + 1 }
  return { sheet, xml: sheetStart(HEADINGS, WIDTHS) + written.join('') + sheetEnd(sheet.columns, sheet.rows) }
}

const TIMES = [
  'An empty cell is null: what that means tells the column. Times are UTC.',
  '空单元格表示没有值，含义见各列说明；时间为协调世界时（UTC）。',
]

function notesOn({ sheets, cut }: Shortfalls): string[] {
  const split = [
    `A sheet of Excel holds 1,048,576 rows: this table goes on over ${sheets} sheets.`,
    `Excel 每张工作表最多 1,048,576 行，本表分为 ${sheets} 张。`,
  ]
  const short = [...cut].flatMap(([column, cells]) => [
    `${column}: ${cells} texts are longer than a cell may be (${MOST_CHARACTERS} characters) and end in […]; they are whole in the other formats.`,
    `${column}：${cells} 处文字超过单元格上限（${MOST_CHARACTERS} 字符），以 […] 结尾；其他格式中是完整的。`,
  ])
  return [...(sheets > 1 ? split : []), ...short]
}

const rowXml = (texts: readonly string[], number: number): string =>
  `<row r="${number}">${texts
    .map((text, i) => (text === '' ? '' : textXml(`${lettersOf(i)}${number}`, text, STYLES.wrapped)))
    .join('')}</row>`
