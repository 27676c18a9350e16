import { matchesOf } from '@plangraph/figures'
import { fiveYearPeriod, fiveYearPlansIn } from '../language/time/five-year-plans.js'
import {
  type ExtractedFinding,
  type Figure,
  type FrontMatter,
  type MappedText,
  type ReadDocument,
  type StructuredTable,
  squeeze,
  type TableColumn,
} from '../model/index.js'
import { headingMark } from '../structure/headings.js'
import { isValueColumn } from '../structure/tables/columns.js'
import { incompleteRow, mostHaveAttributes, unclearTable, unreadTable } from './incomplete-row.js'
import { hasPlaceRows } from './place-rows.js'
import { countsPlaces, rowFigures } from './row-figures.js'
import { leadOf, tableScope } from './table-scope.js'

/** 各县区2023年城镇新增就业目标: the one year that a title names; null for none or several. */
function captionYear(title: string | null): number | null {
  const years = new Set(
    matchesOf(title ?? '', /(?<![-—–~～至\d])((?:19|20)\d{2})年(?![-—–~～至])/g).map((match) => match[1]),
  )
  const [year] = years
  return years.size === 1 ? Number(year) : null
}

/** The title of a table; for one of places without it the line before, where that is short and neither sentence nor heading. */
function titleOf(read: ReadDocument, table: StructuredTable): string | null {
  if (table.title !== null || !hasPlaceRows(table)) return table.title
  const lead = squeeze(leadOf(read, table))
  return lead.length > 40 || /[，。；：]/.test(lead) || headingMark(lead) !== null ? null : lead
}

/** “十三五”指标完成情况: the plan before this one, of which a title tells; null for any other title. */
function planBefore(title: string | null, { periodStart }: FrontMatter): number | null {
  const plans = title === null ? [] : fiveYearPlansIn(title)
  const [plan] = plans
  const end = plan === undefined || plans.length > 1 ? null : fiveYearPeriod(plan).end
  return end !== null && periodStart !== null && end < periodStart ? end : null
}

/** A column of a table that tells of the plan before: its goals are past, and its results of its end. */
const ofPlanBefore = (column: TableColumn, end: number): TableColumn =>
  column.role === 'target' ? { ...column, role: 'past-target', year: end } : { ...column, year: column.year ?? end }

/** The table with the years of its title for the columns of goals and results whose headers name none. */
function captioned(read: ReadDocument, table: StructuredTable, front: FrontMatter): StructuredTable {
  const { periodStart } = front
  const title = titleOf(read, table)
  const year = captionYear(title)
  const before = planBefore(title, front)
  const columns = table.columns.map((column) => {
    const open = !/\d|十.{0,2}五/.test(column.header)
    const isValue = column.role === 'result' || column.role === 'target'
    if (open && isValue && before !== null) return ofPlanBefore(column, before)
    const fits =
      column.role === 'result' || (column.role === 'target' && (periodStart === null || (year ?? 0) >= periodStart))
    return open && fits && year !== null ? { ...column, year } : column
  })
  return { ...table, title, columns }
}

/**
 * The result in a goal's row that it starts from, the latest before its year: of the same place, part (城市/县城) and basis
 * (累计 | 年均) where the row has several.
 */
function baseOf<Entry extends { figure: Figure }>(goal: Figure, row: readonly Entry[]): Entry | undefined {
  const before = row.filter(
    ({ figure }) => figure.status === 'ACTUAL' && figure.place === goal.place && (figure.year ?? 0) < (goal.year ?? 0),
  )
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

/** Whether a figure is read from a sentence within a cell. */
const saidIn = (sentences: readonly Figure[]) => (cell: MappedText | undefined) => {
  const start = cell?.offsets[0] ?? 0
  const end = cell?.offsets.at(-1) ?? 0
  return sentences.some(({ evidence }) => evidence.end > start && evidence.end <= end + 1)
}

/**
 * Figures and findings of one table of indicators. References between figures are indexes into the result. sentences: figures
 * that are read from the sentences of its cells.
 */
export function tableFigures(
  read: ReadDocument,
  printed: StructuredTable,
  tableAt: number,
  front: FrontMatter,
  sentences: readonly Figure[] = [],
): { figures: Figure[]; findings: ExtractedFinding[] } {
  const table = captioned(read, printed, front)
  if (table.kind !== 'INDICATOR_TARGETS' && table.kind !== 'INDICATOR_RESULTS') return { figures: [], findings: [] }
  const rows = table.rows.flatMap((row, i) =>
    row.kind === 'row' && row.cells.some((cell) => cell.text !== '') ? [{ row, i }] : [],
  )
  if (rows.length === 0) return { figures: [], findings: [unreadTable(read, table, tableAt)] }
  const scopeOfRows = { attributed: mostHaveAttributes(table), isSaid: saidIn(sentences) }
  const scope = tableScope(read, table, front)
  const unclear =
    hasPlaceRows(table) && !table.columns.some((column) => isValueColumn(column) && countsPlaces(table, column))
  if (unclear) return { figures: [], findings: [unclearTable(read, table, tableAt, rows.length)] }
  const figures = rows.flatMap(({ i }) => rowFigures(read, table, tableAt, i, scope))
  return {
    figures: linkRows(figures, table),
    findings: rows.flatMap(({ row, i }) => incompleteRow(read, table, tableAt, row, i, scopeOfRows)),
  }
}
