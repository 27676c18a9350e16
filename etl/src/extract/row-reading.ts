import { isPercentage } from '../language/quantity/units.js'
import { type StructuredTable, squeeze, type TableRow } from '../model/index.js'
import { isEmptyMark } from '../structure/tables/cells.js'
import { isValueColumn } from '../structure/tables/columns.js'
import { type Statement, statements } from './cell-statements.js'
import { hasPlaceRows } from './place-rows.js'
import { namedParts } from './row-cells.js'
import { rowName } from './row-name.js'
import type { TableScope } from './table-scope.js'

/** A table in which sums are marked with [ ] needs no other sign of them. */
const marksSums = (table: StructuredTable) =>
  table.rows.some((row) =>
    table.columns.some(
      (column, i) => isValueColumn(column) && /^[[［{｛〔【].*[\]］}｝〕】]$/.test(squeeze(row.cells[i]?.text ?? '')),
    ),
  )

/** 2023年 | 2024年 | 2025年 */
const hasYearlyGoals = ({ columns }: StructuredTable) =>
  new Set(columns.flatMap(({ role, header, year }) => (role === 'target' && /\d/.test(header) ? [year] : []))).size >= 3

/** `2030年地区生产总值`, `电力装机（2030年）`: a year at an end of the name is the figure's. */
const datedName = /^((?:19|20)\d{2})年(?:底|末)?(?=[\u4e00-\u9fff]{3})(?!度)|[（(]((?:19|20)\d{2})年?[）)]$/

/** A row with all that its cells share. */
export interface RowReading {
  table: StructuredTable
  row: TableRow
  scope: TableScope
  label: string
  /** Without the year at an end of it, which is `dated`. */
  name: string
  dated: number | null
  unit: string | null
  /** The brackets behind the name say that its values are sums. */
  summed: boolean
  /** 污水处理率（城市/县城）: the name and what its values are for. */
  parts: ReturnType<typeof namedParts>
  isPlace: boolean
  /** What each cell states, by column. */
  cells: Statement[][]
  rowHasSum: boolean
  yearByYear: boolean
  /** No mark tells which cells are sums. */
  unmarked: boolean
  /** The cell of the year that the plan starts from is empty. */
  fromNought: boolean
  reportsOneYear: boolean
}

/** 城市≥20% | 设区市≥25: what is told of one part in per cent is so of the others. */
function withSharedRate(cells: Statement[][]): Statement[][] {
  const rate = cells.flat().find(({ label, cell }) => label !== '' && isPercentage(cell.amount.unit))?.cell.amount.unit
  if (rate === undefined) return cells
  return cells.map((said) =>
    said.map((each) => {
      const { label, cell } = each
      const takes = label !== '' && cell.amount.unit === null
      return takes ? { ...each, cell: { ...cell, amount: { ...cell.amount, unit: rate } } } : each
    }),
  )
}

/** Reads a row of a table of indicators: its name, and what its cells state. */
export function readRow(table: StructuredTable, row: TableRow, scope: TableScope): RowReading {
  const printed = rowName(table, row)
  const [, before, behind] = datedName.exec(printed.name) ?? []
  const dated = before ?? behind
  const name = dated === undefined ? printed.name : printed.name.replace(datedName, '')
  const parts = namedParts(name)
  const cells = withSharedRate(
    table.columns.map((column, i) =>
      isValueColumn(column) ? statements(row.cells[i]?.text ?? '', parts.parts, name) : [],
    ),
  )
  // — | 500: nothing was there before.
  const fromNought = table.columns.some(({ role }, i) => role === 'base' && isEmptyMark(row.cells[i]?.text ?? ''))
  const { period } = scope
  return {
    table,
    row,
    scope,
    label: printed.label,
    name,
    dated: dated === undefined ? null : Number(dated),
    unit: printed.unit ?? scope.unit,
    summed: printed.sum,
    parts,
    isPlace: hasPlaceRows(table),
    cells,
    // A marked cell of its own column 累计 tells nothing of the others.
    rowHasSum: cells.some((found, i) => found[0]?.cell.cumulative && table.columns[i]?.role !== 'change'),
    yearByYear: hasYearlyGoals(table),
    unmarked: !marksSums(table) || fromNought,
    fromNought,
    reportsOneYear: table.kind === 'INDICATOR_RESULTS' && period !== null && period.start === period.end,
  }
}
