import type { Cell, Column } from '../../tables/column.js'
import type { Format, FormatOptions } from '../format.js'
import { type Part, zipped } from '../zip.js'
import { MOST_CHARACTERS } from './cell-xml.js'
import { guideSheet } from './guide.js'
import { rowWriter, sheetEnd, sheetStart, widthsOf } from './sheet-xml.js'
import { type Sheet, sheetPath, workbookParts } from './workbook-xml.js'

/** Rows of a sheet of Excel, the heading among them. */
export const MOST_ROWS = 1_048_576

/**
 * A workbook of Excel (ECMA-376): numbers, truth values, dates and times as such, ids and codes as texts, null as an empty cell.
 * The rows are on the first sheet, on further ones where Excel has no room for more; the last one explains the columns.
 */
export const xlsx: Format = {
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  attachment: true,
  encode: (columns, batches, options) => zipped(parts(columns, batches, options, MOST_ROWS)),
}

/** The files in the archive of a workbook whose sheets have so many rows at most. */
export async function* parts(
  columns: readonly Column[],
  batches: AsyncIterable<Cell[][]>,
  options: FormatOptions,
  most: number,
): AsyncIterable<Part> {
  const rows = new Rows(batches)
  const cut = new Map<string, number>()
  const sheets: Sheet[] = []
  try {
    do {
      const number = sheets.length + 1
      const name = number === 1 ? options.table.name : `${options.table.name} ${number}`
      const sheet: Sheet = { name, columns: columns.length, rows: 1 }
      yield { name: sheetPath(number), content: sheetOf(columns, rows, sheet, most, cut) }
      sheets.push(sheet)
    } while (await rows.areLeft())
  } finally {
    await rows.close()
  }
  const guide = guideSheet(columns, options, { sheets: sheets.length, cut })
  sheets.push(guide.sheet)
  yield { name: sheetPath(sheets.length), content: [guide.xml] }
  for (const [name, xml] of workbookParts(sheets)) yield { name, content: [xml] }
}

/** One sheet in pieces; `sheet` and `cut` tell afterwards what became of it. */
async function* sheetOf(
  columns: readonly Column[],
  rows: Rows,
  sheet: Sheet,
  most: number,
  cut: Map<string, number>,
): AsyncIterable<string> {
  const headings = columns.map(({ name }) => name)
  const write = rowWriter(columns)
  let some = await rows.next(most - sheet.rows)
  yield sheetStart(headings, widthsOf(headings, some))
  for (; some.length > 0; some = await rows.next(most - sheet.rows)) {
    countCut(columns, some, cut)
    const first = sheet.rows + 1
    sheet.rows += some.length
    yield some.map((row, i) => write(row, first + i)).join('')
  }
  yield sheetEnd(columns.length, sheet.rows)
}

function countCut(columns: readonly Column[], rows: readonly Cell[][], cut: Map<string, number>): void {
  for (const row of rows)
    for (const [i, cell] of row.entries())
      if (typeof cell === 'string' && cell.length > MOST_CHARACTERS) {
        const name = columns[i]?.name ?? ''
        cut.set(name, (cut.get(name) ?? 0) + 1)
      }
}

/** Rows that come in batches, taken as many as a sheet has room for. */
class Rows {
  readonly #batches: AsyncIterator<Cell[][]>
  #left: Cell[][] = []

  constructor(batches: AsyncIterable<Cell[][]>) {
    this.#batches = batches[Symbol.asyncIterator]()
  }

  /** Some of the rows that are left, at most so many; none where nothing is left or wanted. */
  async next(most: number): Promise<Cell[][]> {
    if (most === 0 || !(await this.areLeft())) return []
    return this.#left.splice(0, most)
  }

  async areLeft(): Promise<boolean> {
    while (this.#left.length === 0) {
      const { done, value } = await this.#batches.next()
      if (done) return false
      this.#left = [...value]
    }
    return true
  }

  /** Nobody wants what is left. */
  async close(): Promise<void> {
    await this.#batches.return?.()
  }
}
