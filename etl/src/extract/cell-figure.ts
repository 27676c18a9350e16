import type { CellValue } from '../language/quantity/cell-value.js'
import type { Amount, Basis, Binding, ColumnRole, Figure, TableColumn } from '../model/index.js'
import { headedPlace, summedYears } from '../structure/tables/columns.js'
import { basisOf, namesAction } from './cell-basis.js'
import { changeName, isChange, unitOf } from './cell-change.js'
import { isFlowOfYear, measuredName } from './column-measure.js'
import type { Measure } from './place-rows.js'
import { bindingOf, bindingOfCell, cellOf, type Statement } from './row-cells.js'
import type { RowReading } from './row-reading.js'
import { placeOf, spanStartOf, type TableScope } from './table-scope.js'

const statusOf = (role: ColumnRole) =>
  role === 'target' || role === 'change' ? 'CURRENT' : role === 'past-target' ? 'PAST' : 'ACTUAL'

/** The year that a plan's goals start from. */
const yearBefore = ({ period }: TableScope): number | null => (period === null ? null : period.start - 1)

/** The year that a mark after a value represents: 10.5*. */
const marked = ({ amount }: CellValue, { markedYears }: TableScope): number | null =>
  markedYears.get(/[*＊※△▲#]$/.exec(amount.printed)?.[0]?.replace('＊', '*') ?? '') ?? null

/** 78%左右（2025年76%）: a remark of an earlier year is where the goal starts from. */
function statusIn({ role, year }: TableColumn, { base, remark, year: said }: Statement): Figure['status'] {
  const isBase = base || (remark && said !== null && said < (year ?? 0))
  return isBase ? 'ACTUAL' : statusOf(role)
}

/** The name of a cell's figure before its change is added. measure: of a column of places. */
function nameIn({ parts, name, table }: RowReading, column: TableColumn, measure: Measure | null, part: string) {
  const ofRow = parts.parts.includes(part) ? parts.name : name
  return measure?.name ?? (isChange(column) ? ofRow : measuredName(ofRow, column.header, table.title))
}

function yearIn(
  { scope, dated }: RowReading,
  column: TableColumn,
  { cell, year, base }: Statement,
  status: Figure['status'],
): number | null {
  const own = year ?? marked(cell, scope)
  if (own !== null) return own
  if (base) return yearBefore(scope)
  return status === 'CURRENT' && dated !== null ? dated : column.year
}

/** Sums and yearly averages tell of a span of years. */
const tellsOfSpan = (basis: Basis, column: TableColumn, name: string, { printed }: Amount) =>
  basis === 'CUMULATIVE' || (basis === 'ANNUAL' && (isChange(column) || /年均/.test(name + column.header + printed)))

const bindingIn = ({ table, row, scope }: RowReading, cell: string): Binding | null =>
  bindingOf(cellOf(table, row, 'attribute')) ?? bindingOfCell(cell) ?? scope.binding

type CellFigure = Pick<
  Figure,
  'status' | 'indicatorName' | 'amount' | 'basis' | 'year' | 'spanStart' | 'place' | 'binding' | 'rowLabel'
>

/** What one statement of a cell says. measure: of a column of places; text: all of the cell. */
export function cellFigure(
  row: RowReading,
  column: TableColumn,
  measure: Measure | null,
  text: string,
  statement: Statement,
): CellFigure {
  const { rowHasSum, yearByYear, unmarked, reportsOneYear, scope } = row
  const { label: part, cell } = statement
  const { amount } = cell
  const status = statusIn(column, statement)
  const name = nameIn(row, column, measure, part)
  const unit = amount.ratio === null ? unitOf(cell, measure?.unit ?? row.unit, column) : null
  const addsUp = unmarked && namesAction(name, unit)
  const ofYear = reportsOneYear && column.role === 'result' && isFlowOfYear(name, unit)
  const summed = summedYears(column, row.table.columns)
  const told = basisOf(cell, column, { name, rowHasSum, addsUp, yearByYear, ofYear }, scope)
  const basis = summed ? 'CUMULATIVE' : told
  return {
    status,
    indicatorName: part + (isChange(column) ? changeName(name, cell, column.header) : name),
    amount: { ...amount, unit },
    basis,
    year: yearIn(row, column, statement, status),
    spanStart: summed?.start ?? (tellsOfSpan(basis, column, name, amount) ? spanStartOf(column, scope) : null),
    place: placeOf(row.isPlace ? row.label : headedPlace(column.header), scope),
    binding: status === 'ACTUAL' ? null : bindingIn(row, text),
    rowLabel: part + row.label,
  }
}
