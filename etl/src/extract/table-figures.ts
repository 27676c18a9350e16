import { isGrowth } from '../language/grammar/growth.js'
import type { CellValue } from '../language/quantity/cell-value.js'
import type {
  Basis,
  ColumnRole,
  ExtractedFinding,
  Figure,
  ReadDocument,
  StructuredTable,
  TableRow,
} from '../model/index.js'
import { isValueColumn } from '../structure/tables/columns.js'
import { evidenceOf } from './evidence.js'
import { incompleteRow, mostHaveAttributes, unreadTable } from './incomplete-row.js'
import { bindingOf, cellOf, namedParts, statements } from './row-cells.js'
import { rowName } from './row-name.js'

const tableRule = { name: 'indicator-table-cell', version: '1' }

const statusOf = (role: ColumnRole) =>
  role === 'target' || role === 'change' ? 'CURRENT' : role === 'past-target' ? 'PAST' : 'ACTUAL'

/**
 * Basis of a cell: a marked cell is a sum over the period; an unmarked base or result beside a marked goal is the flow
 * of its one year; growth rates are yearly; all else is a level.
 */
function basisOf(cell: CellValue, name: string, header: string, rowHasSum: boolean): Basis {
  if (
    cell.cumulative ||
    /累计/.test(name) ||
    // In a column 年均增速[累计] only a marked cell is a sum.
    (/累计/.test(header) && !/年均|增速/.test(header))
  )
    return 'CUMULATIVE'
  if (cell.annual || /年均|每年|增速|年增长/.test(header) || isGrowth(name)) return 'ANNUAL'
  return rowHasSum ? 'ANNUAL' : 'POINT'
}

/** A cell of the column 年均/累计 tells of change: 营业收入 8000 | 14.6% → 营业收入年均增长. */
function changeName(name: string, cell: CellValue): string {
  // 城镇调查失业率 5.6 | — | ＜5.5: a rate itself, every year.
  if (!cell.cumulative && /率$/.test(name) && cell.amount.comparator !== 'EQ') return name
  if (isGrowth(name) || /(?:降低|下降|减少|提高|增加)$/.test(name)) return name
  return name + (cell.cumulative ? '累计提高' : '年均增长')
}

/** Unit of a cell: its own, else the row's, multiplied by the cell's own scale: 12万 in a row of 人 counts 万人. */
function unitOf(cell: CellValue, rowUnit: string | null, header: string): string | null {
  // 地区生产总值（亿元） 3500 | 8: the column 年均增长（%） has a unit of its own.
  if (/[（(][%％][）)]/.test(header)) return '%'
  const { unit } = cell.amount
  if (unit === null) return rowUnit
  if (!/^[十百千万亿]+$/.test(unit)) return unit
  return rowUnit?.startsWith(unit) ? rowUnit : unit + (rowUnit ?? '')
}

/** Figures of one row, in column order. */
function rowFigures(
  read: ReadDocument,
  table: StructuredTable,
  tableAt: number,
  row: TableRow,
  rowAt: number,
): Figure[] {
  const { name, label, unit } = rowName(table, row)
  const parts = namedParts(name)
  const cells = table.columns.map((column, i) =>
    isValueColumn(column) ? statements(row.cells[i]?.text ?? '', parts.parts) : [],
  )
  // A marked cell of its own column 累计 tells nothing of the others.
  const rowHasSum = cells.some((found, i) => found[0]?.cell.cumulative && table.columns[i]?.role !== 'change')
  const { start, end } = row
  const shared = {
    per: null,
    origin: 'TABLE' as const,
    section: table.section,
    table: tableAt,
    row: rowAt,
    task: null,
    partOf: null,
    baseline: null,
    evidence: evidenceOf(read, start, end, 'row'),
    rule: tableRule.name,
    ruleVersion: tableRule.version,
    confidence: 1,
  }
  return table.columns.flatMap((column, i) =>
    (cells[i] ?? []).map(({ label: place, cell }): Figure => {
      const { amount } = cell
      const status = statusOf(column.role)
      const own = parts.parts.includes(place) ? parts.name : name
      return {
        ...shared,
        status,
        indicatorName: place + (column.role === 'change' ? changeName(own, cell) : own),
        amount: { ...amount, unit: amount.ratio === null ? unitOf(cell, unit, column.header) : null },
        basis: basisOf(cell, name, column.header, rowHasSum),
        year: column.year,
        spanStart: null,
        place: null,
        binding: status !== 'ACTUAL' ? bindingOf(cellOf(table, row, 'attribute')) : null,
        rowLabel: place + label,
      }
    }),
  )
}

/**
 * The result in a goal's row that it starts from, the latest before its year: of the same part (城市/县城) and basis
 * (累计 | 年均) where the row has several.
 */
function baseOf<Entry extends { figure: Figure }>(goal: Figure, row: readonly Entry[]): Entry | undefined {
  const before = row.filter(({ figure }) => figure.status === 'ACTUAL' && (figure.year ?? 0) < (goal.year ?? 0))
  const named = before.filter(({ figure }) => figure.indicatorName === goal.indicatorName)
  const candidates = named.length > 0 ? named : before
  return candidates.findLast(({ figure }) => figure.basis === goal.basis) ?? candidates.at(-1)
}

/** Joins goals to the base in their row, and 其中 / （1） rows to the row they are part of. */
function linkRows(figures: readonly Figure[], table: StructuredTable): Figure[] {
  const byRow = new Map<number, { figure: Figure; at: number }[]>()
  for (const [at, figure] of figures.entries()) {
    const row = figure.row as number
    byRow.set(row, [...(byRow.get(row) ?? []), { figure, at }])
  }
  return figures.map((part) => {
    const row = part.row as number
    const parentRow = table.rows[row]?.parent ?? null
    const base = baseOf(part, byRow.get(row) ?? [])
    const whole =
      parentRow === null
        ? undefined
        : byRow.get(parentRow)?.find(({ figure }) => figure.status === part.status && figure.year === part.year)
    return { ...part, baseline: part.status === 'CURRENT' ? (base?.at ?? null) : null, partOf: whole?.at ?? null }
  })
}

/** Figures and findings of one table of indicators. References between figures are indexes into the result. */
export function tableFigures(
  read: ReadDocument,
  table: StructuredTable,
  tableAt: number,
): { figures: Figure[]; findings: ExtractedFinding[] } {
  if (table.kind !== 'INDICATOR_TARGETS' && table.kind !== 'INDICATOR_RESULTS') return { figures: [], findings: [] }
  const rows = table.rows.flatMap((row, i) =>
    row.kind === 'row' && row.cells.some((cell) => cell.text !== '') ? [{ row, i }] : [],
  )
  if (rows.length === 0) return { figures: [], findings: [unreadTable(read, table, tableAt)] }
  const attributed = mostHaveAttributes(table)
  const figures = rows.flatMap(({ row, i }) => rowFigures(read, table, tableAt, row, i))
  return {
    figures: linkRows(figures, table),
    findings: rows.flatMap(({ row, i }) => incompleteRow(read, table, tableAt, row, i, attributed)),
  }
}
