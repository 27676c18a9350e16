import { countBelow } from '../docx/used-columns.js'

/** A filled cell as it is shown; row, column: 1-based places in the sheet, hidden rows not counted. */
export interface SheetCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  text: string
}

/** A sheet as its file tells it, whatever the format; rows and columns count from 1. */
export interface Sheet {
  /** In their order. */
  rows: readonly SheetRow[]
  isHidden: (column: number) => boolean
  /** The last row and column of merged cells by the place of their first one: `3 2`, row and column. */
  merges: ReadonlyMap<string, { bottom: number; right: number }>
}

export interface SheetRow {
  row: number
  hidden: boolean
  /** In their order; cells without text may be left out. */
  cells: readonly { column: number; text: string }[]
}

/** The cells that a sheet shows, row by row; hidden rows and columns are left out. */
export function shownCells({ rows, isHidden, merges }: Sheet): SheetCell[] {
  const hidden = rows.filter((row) => row.hidden).map(({ row }) => row)
  const shownRow = (row: number) => row - countBelow(hidden, row)
  return rows
    .filter((row) => !row.hidden)
    .flatMap(({ row, cells }) =>
      cells.flatMap(({ column, text }) => {
        if (text === '' || isHidden(column)) return []
        const { bottom = row, right = column } = merges.get(`${row} ${column}`) ?? {}
        const [rowSpan, columnSpan] = [shownRow(bottom + 1) - shownRow(row), right - column + 1]
        return [{ row: shownRow(row), column, rowSpan, columnSpan, text }]
      }),
    )
}
