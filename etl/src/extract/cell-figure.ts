import type { CellValue } from '../language/quantity/cell-value.js'
import { type Basis, type Binding, type ColumnRole, type Figure, squeeze, type TableColumn } from '../model/index.js'
import { headedPlace, summedYears } from '../structure/tables/columns.js'
import { basisOf, beginsWithAction, namesAction } from './cell-basis.js'
import { averageName, changeName, isChange, levelName, shareName, unitOf } from './cell-change.js'
import type { Statement } from './cell-statements.js'
import { isFlowOfYear, measuredName } from './column-measure.js'
import type { Measure } from './place-rows.js'
import { bindingOf, bindingOfCell, cellOf } from './row-cells.js'
import type { RowReading } from './row-reading.js'
import { bindingOfRow } from './table-binding.js'
import { placeOf, spanStartOf, type TableScope } from './table-scope.js'

const statusOf = (role: ColumnRole) =>
  role === 'target' || role === 'change' ? 'CURRENT' : role === 'past-target' ? 'PAST' : 'ACTUAL'

/** The year that a plan's goals start from. */
const yearBefore = ({ period }: TableScope): number | null => (period === null ? null : period.start - 1)

/** The year that a mark after a value represents: 10.5*. */
const marked = ({ amount }: CellValue, { markedYears }: TableScope): number | null =>
  markedYears.get(/[*＊※△▲#]$/.exec(amount.printed)?.[0]?.replace('＊', '*') ?? '') ?? null

/**
 * 78%左右（2025年76%）: a remark of a year before the plan is where the goal starts from, and so is a value of such a year.
 * 4万亿元（2030） among the bases is a goal.
 */
function statusIn({ role, year }: TableColumn, { base, remark, year: said }: Statement, { period }: TableScope) {
  if (base) return 'ACTUAL'
  if (said !== null && period !== null && said < period.start) return 'ACTUAL'
  if (said !== null && period !== null && role === 'base' && period.start < period.end) return 'CURRENT'
  return remark && said !== null && period === null && said < (year ?? 0) ? 'ACTUAL' : statusOf(role)
}

/**
 * The name of a cell's figure before its change is added. measure: of a column of places. A remark of one year in a row of
 * yearly averages (年均增速 | 5%（2025年增5.6%）) tells no average.
 */
function nameIn({ parts, name, table }: RowReading, column: TableColumn, measure: Measure | null, said: Statement) {
  const ofRow = said.named ? '' : parts.parts.includes(said.label) ? parts.name : name
  const ofYear =
    said.remark && said.year !== null && !said.cell.annual ? levelName(ofRow, said.cell).replace('年均', '') : ofRow
  return measure?.name ?? (isChange(column) ? ofYear : measuredName(ofYear, column.header, table.title))
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
const tellsOfSpan = (basis: Basis, column: TableColumn, words: string) =>
  basis === 'CUMULATIVE' || (basis === 'ANNUAL' && (isChange(column) || /年均/.test(column.header + squeeze(words))))

/** 5%左右（2025年增5.6%）: a year before the span of its column has none of it. */
const upTo = (year: number | null, start: number | null) =>
  start !== null && year !== null && year < start ? null : start

const bindingIn = ({ table, row, scope }: RowReading, cell: string): Binding | null =>
  bindingOf(cellOf(table, row, 'attribute')) ??
  bindingOfCell(cell) ??
  bindingOfRow(table, row, scope.bindings) ??
  scope.binding

type CellFigure = Pick<
  Figure,
  'status' | 'indicatorName' | 'amount' | 'basis' | 'year' | 'spanStart' | 'place' | 'binding' | 'rowLabel'
>

/** What is done adds up over a plan; none of it, or that of one year named with it (出入境人次（2030）), does not. */
function addsUpIn(
  { unmarked, dated }: RowReading,
  name: string,
  unit: string | null,
  { label, cell, year }: Statement,
) {
  // 每百户≥30平方米: a level, whatever the row's name begins with.
  if (!unmarked || cell.amount.value === 0 || label.startsWith('每')) return false
  return dated === null && year === null ? namesAction(name, unit) : beginsWithAction(name) && namesAction(name, unit)
}

/** The name of a row or of a thing in it, with what the cell says of its change or its share. */
function saidIn({ unit }: RowReading, column: TableColumn, name: string, { cell, named }: Statement): string {
  if (isChange(column)) return changeName(name, cell, column.header)
  return named ? name : shareName(name, cell, unit)
}

/** What one statement of a cell says. measure: of a column of places; text: all of the cell. */
export function cellFigure(
  row: RowReading,
  column: TableColumn,
  measure: Measure | null,
  text: string,
  statement: Statement,
): CellFigure {
  const { scope } = row
  const { label: part, cell } = statement
  const { amount } = cell
  const status = statusIn(column, statement, scope)
  const name = nameIn(row, column, measure, statement)
  const unit = amount.ratio === null ? unitOf(cell, measure?.unit ?? row.unit, column) : null
  const ofYear = row.reportsOneYear && column.role === 'result' && isFlowOfYear(name, unit)
  const span = summedYears(column, row.table.columns)
  const whole = part + name
  const told = { ...row, name: whole, addsUp: addsUpIn(row, whole, unit, statement), ofYear }
  const basis = span ? 'CUMULATIVE' : basisOf(cell, column, told, scope)
  const year = yearIn(row, column, statement, status)
  const start =
    span?.start ??
    (tellsOfSpan(basis, column, row.label + text.replace(/[；;].*/s, '')) ? spanStartOf(column, scope) : null)
  const said = saidIn(row, column, name, statement)
  return {
    status,
    indicatorName: cell.annual ? averageName(part + said) : part + said,
    amount: { ...amount, unit },
    basis,
    year,
    spanStart: upTo(year, start),
    place: placeOf(row.isPlace ? row.label : headedPlace(column.header), scope),
    binding: status === 'ACTUAL' ? null : bindingIn(row, text),
    rowLabel: part + row.label,
  }
}
