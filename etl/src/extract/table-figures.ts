import { isFlow, isGrowth } from '../language/grammar/growth.js'
import { lexicon } from '../language/lexicon/lexicon.js'
import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import type { CellValue } from '../language/quantity/cell-value.js'
import {
  type Basis,
  type ColumnRole,
  type ExtractedFinding,
  type Figure,
  type FrontMatter,
  type ReadDocument,
  type StructuredTable,
  squeeze,
  type TableColumn,
  type TableRow,
} from '../model/index.js'
import { isEmptyMark } from '../structure/tables/cells.js'
import { isSpanChange } from '../structure/tables/column-role.js'
import { headedPlace, isValueColumn } from '../structure/tables/columns.js'
import { isYearlyGrowth } from '../structure/tables/statistics.js'
import { headerUnit, isFlowOfYear, measuredName } from './column-measure.js'
import { evidenceOf } from './evidence.js'
import { incompleteRow, mostHaveAttributes, unclearTable, unreadTable } from './incomplete-row.js'
import { hasPlaceRows, placeMeasure } from './place-rows.js'
import { bindingOf, bindingOfCell, cellOf, namedParts, statements } from './row-cells.js'
import { rowName } from './row-name.js'
import { placeOf, spanStartOf, type TableScope, tableScope } from './table-scope.js'

const tableRule = { name: 'indicator-table-cell', version: '2' }

const statusOf = (role: ColumnRole) =>
  role === 'target' || role === 'change' ? 'CURRENT' : role === 'past-target' ? 'PAST' : 'ACTUAL'

/** What the cells of a row share. */
interface RowScope {
  name: string
  /** A cell beside it is marked as a sum. */
  rowHasSum: boolean
  /** Its name tells of an action, and no cell of the table is marked as a sum: actions add up over the plan. */
  addsUp: boolean
  /** Its table has a column of goals for each of several years: also the last is of that year alone. */
  yearByYear: boolean
  /** In a table of results of a report on one year: what that year brought. */
  ofYear: boolean
}

const byYear = pattern`${words('yearly-header')}|每年`

/** Growth over a year, or what a cell, its header or its report says to be of one year. */
const isYearly = (cell: CellValue, { header }: TableColumn, { name, ofYear }: RowScope) =>
  cell.annual || ofYear || byYear.test(header) || isYearlyGrowth(header) || isGrowth(name) || /上涨$/.test(name)

/**
 * Basis of a cell: a marked cell is a sum over the period; an unmarked base or result beside a marked goal is the flow
 * of its one year; growth rates are yearly; what is done adds up over a plan, and is that of one year where its column
 * is for a year within; all else is a level.
 */
function basisOf(cell: CellValue, column: TableColumn, row: RowScope, { period }: TableScope): Basis {
  const { header, role, year } = column
  if (
    cell.cumulative ||
    isSpanChange(header) ||
    /累计/.test(row.name) ||
    // In a column 年均增速[累计] only a marked cell is a sum.
    (/累计/.test(header) && !/年均|增速/.test(header))
  )
    return 'CUMULATIVE'
  if (isYearly(cell, column, row)) return 'ANNUAL'
  if (row.addsUp && role === 'base') return 'ANNUAL'
  if (row.addsUp && role !== 'other' && period !== null && year !== null) {
    const within = period.start < period.end && year >= period.start && (year < period.end || row.yearByYear)
    return within || period.start === period.end ? 'ANNUAL' : 'CUMULATIVE'
  }
  return row.rowHasSum ? 'ANNUAL' : 'POINT'
}

const namesChange = pattern`(?:${words('change-told')}|降低)$`

/** A cell of the column 年均/累计 tells of change: 营业收入 8000 | 14.6% → 营业收入年均增长. */
function changeName(name: string, cell: CellValue, header: string): string {
  // 城镇调查失业率 5.6 | — | ＜5.5: a rate itself, every year.
  if (!cell.cumulative && /率$/.test(name) && cell.amount.comparator !== 'EQ') return name
  if (isGrowth(name) || namesChange.test(name)) return name
  if (isSpanChange(header)) return `${name}增减`
  return name + (cell.cumulative ? '累计提高' : '年均增长')
}

const isChange = ({ header, role }: TableColumn) => role === 'change' || (role === 'result' && isSpanChange(header))

const pace = pattern`${words('yearly-header')}|增幅`

/** Unit of a cell: its own, else the row's, multiplied by the cell's own scale: 12万 in a row of 人 counts 万人. */
function unitOf(cell: CellValue, rowUnit: string | null, column: TableColumn): string | null {
  const { header } = column
  const { unit } = cell.amount
  // 地区生产总值（亿元） 3500 | 8: the column 年均增长（%） has a unit of its own.
  const ofHeader = headerUnit(header)
  if (ofHeader !== null && (unit === null || /[%％]/.test(ofHeader))) return ofHeader
  // Yearly growth is printed in per cent, whatever the level is counted in.
  const grows = (isYearlyGrowth(header) && !/[额量数]$/.test(header)) || (pace.test(header) && isChange(column))
  if (unit === null && grows && !cell.cumulative) return '%'
  if (unit === null) return rowUnit
  if (!/^[十百千万亿]+$/.test(unit)) return unit
  return rowUnit?.startsWith(unit) ? rowUnit : unit + (rowUnit ?? '')
}

const actionAdverb = pattern`^${words('action-adverb')}`

/** 新增就业, 改造管网, 新认定企业: a name that begins with what is done, or is newly done. */
const beginsWithAction = (name: string) => {
  if (/^新[开设签]/.test(name)) return true
  const action = name.replace(actionAdverb, '')
  const word = lexicon.longestAt(action, 0)
  const done = action.startsWith('新') && (word?.word.length ?? 1) === 1 ? lexicon.longestAt(action, 1) : undefined
  const act = done?.act ?? word?.act
  return act !== undefined && ['creates', 'does', 'bears', 'changes'].includes(act)
}

const extentOfAction = pattern`${words('extended-action')}${words('action-extent')}?$`

/** 新增就业, 改造管网, 零碳工厂培育建设数量: what is done, not what there is. No rate adds up. */
const namesAction = (name: string, unit: string | null) =>
  !/[%％‰]|百分点/.test(unit ?? '') &&
  !/[率比度]$|规模$/.test(name) &&
  (beginsWithAction(name) || isFlow(name) || extentOfAction.test(name))

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

/** 各县区2023年城镇新增就业目标: the one year that a title names; null for none or several. */
function captionYear(title: string | null): number | null {
  const years = new Set(
    [...(title ?? '').matchAll(/(?<![-—–~～至\d])((?:19|20)\d{2})年(?![-—–~～至])/g)].map((match) => match[1]),
  )
  const [year] = years
  return years.size === 1 ? Number(year) : null
}

/** The table with the year of its title for the columns of goals and results whose headers name none. */
function captioned(table: StructuredTable, { periodStart }: FrontMatter): StructuredTable {
  const year = captionYear(table.title)
  if (year === null) return table
  const columns = table.columns.map((column) => {
    const open = !/\d|十.{0,2}五/.test(column.header)
    const fits = column.role === 'result' || (column.role === 'target' && (periodStart === null || year >= periodStart))
    return open && fits ? { ...column, year } : column
  })
  return { ...table, columns }
}

/** `2030年地区生产总值`, `电力装机（2030年）`: a year at an end of the name is the figure's. */
const datedName = /^((?:19|20)\d{2})年(?:底|末)?(?=[\u4e00-\u9fff]{3})(?!度)|[（(]((?:19|20)\d{2})年?[）)]$/

/** Figures of one row, in column order. */
function rowFigures(
  read: ReadDocument,
  table: StructuredTable,
  tableAt: number,
  rowAt: number,
  scope: TableScope,
): Figure[] {
  const row = table.rows[rowAt] as TableRow
  const printed = rowName(table, row)
  const { label } = printed
  const placeRow = hasPlaceRows(table)
  const [, before, behind] = datedName.exec(printed.name) ?? []
  const dated = before ?? behind
  const name = dated === undefined ? printed.name : printed.name.replace(datedName, '')
  const unit = printed.unit ?? scope.unit
  const parts = namedParts(name)
  const cells = table.columns.map((column, i) =>
    isValueColumn(column) ? statements(row.cells[i]?.text ?? '', parts.parts, name) : [],
  )
  // A marked cell of its own column 累计 tells nothing of the others.
  const rowHasSum = cells.some((found, i) => found[0]?.cell.cumulative && table.columns[i]?.role !== 'change')
  // — | 500: nothing was there before.
  const fromNought = table.columns.some(({ role }, i) => role === 'base' && isEmptyMark(row.cells[i]?.text ?? ''))
  const yearByYear = hasYearlyGoals(table)
  const reportsOneYear =
    table.kind === 'INDICATOR_RESULTS' && scope.period !== null && scope.period.start === scope.period.end
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
  return table.columns.flatMap((column, i) => {
    const measure = placeRow ? placeMeasure(table, column) : null
    if (placeRow && !countsPlaces(table, column)) return []
    return (cells[i] ?? []).map(({ label: part, cell, year: said, remark, base }): Figure => {
      const { amount } = cell
      // 78%左右（2025年76%）: where the goal starts from.
      const isBase = base || (remark && said !== null && said < (column.year ?? 0))
      const status = isBase ? 'ACTUAL' : statusOf(column.role)
      const ofRow = parts.parts.includes(part) ? parts.name : name
      const named = measure?.name ?? (isChange(column) ? ofRow : measuredName(ofRow, column.header, table.title))
      const ownUnit = amount.ratio === null ? unitOf(cell, measure?.unit ?? unit, column) : null
      const addsUp = (!marksSums(table) || fromNought) && namesAction(named, ownUnit)
      const ofYear = reportsOneYear && column.role === 'result' && isFlowOfYear(named, ownUnit)
      const basis = basisOf(cell, column, { name: named, rowHasSum, addsUp, yearByYear, ofYear }, scope)
      const year =
        said ??
        marked(cell, scope) ??
        (base ? yearBefore(scope) : status === 'CURRENT' && dated ? Number(dated) : column.year)
      const average = isChange(column) || /年均/.test(named + column.header + amount.printed)
      const sums = basis === 'CUMULATIVE' || (basis === 'ANNUAL' && average)
      return {
        ...shared,
        status,
        indicatorName: part + (isChange(column) ? changeName(named, cell, column.header) : named),
        amount: { ...amount, unit: ownUnit },
        basis,
        year,
        spanStart: sums ? spanStartOf(column, scope) : null,
        place: placeRow ? placeOf(label, scope) : placeOf(headedPlace(column.header), scope),
        binding:
          status === 'ACTUAL'
            ? null
            : (bindingOf(cellOf(table, row, 'attribute')) ?? bindingOfCell(row.cells[i]?.text ?? '') ?? scope.binding),
        rowLabel: part + label,
      }
    })
  })
}

const tellsOf = pattern`${words('place-table-told')}|十.{0,2}五|(?:19|20)\d{2}`

/** True where a table of places tells what a column counts, and that it holds goals or results. */
function countsPlaces(table: StructuredTable, column: TableColumn): boolean {
  return placeMeasure(table, column) !== null && (tellsOf.test(column.header) || tellsOf.test(table.title ?? ''))
}

/** The year that a plan's goals start from. */
const yearBefore = ({ period }: TableScope): number | null => (period === null ? null : period.start - 1)

/** The year that a mark after a value represents: 10.5*. */
const marked = ({ amount }: CellValue, { markedYears }: TableScope): number | null =>
  markedYears.get(/[*＊※△▲#]$/.exec(amount.printed)?.[0]?.replace('＊', '*') ?? '') ?? null

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
  printed: StructuredTable,
  tableAt: number,
  front: FrontMatter,
): { figures: Figure[]; findings: ExtractedFinding[] } {
  const table = captioned(printed, front)
  if (table.kind !== 'INDICATOR_TARGETS' && table.kind !== 'INDICATOR_RESULTS') return { figures: [], findings: [] }
  const rows = table.rows.flatMap((row, i) =>
    row.kind === 'row' && row.cells.some((cell) => cell.text !== '') ? [{ row, i }] : [],
  )
  if (rows.length === 0) return { figures: [], findings: [unreadTable(read, table, tableAt)] }
  const attributed = mostHaveAttributes(table)
  const scope = tableScope(read, table, front)
  const unclear =
    hasPlaceRows(table) && !table.columns.some((column) => isValueColumn(column) && countsPlaces(table, column))
  if (unclear) return { figures: [], findings: [unclearTable(read, table, tableAt, rows.length)] }
  const figures = rows.flatMap(({ i }) => rowFigures(read, table, tableAt, i, scope))
  return {
    figures: linkRows(figures, table),
    findings: rows.flatMap(({ row, i }) => incompleteRow(read, table, tableAt, row, i, attributed)),
  }
}
