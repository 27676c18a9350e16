import { isFlow } from '../language/grammar/growth.js'
import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { parseCell } from '../language/quantity/cell-value.js'
import {
  type Basis,
  type Figure,
  type FrontMatter,
  type ReadDocument,
  type StructuredTable,
  squeeze,
  type TableRow,
} from '../model/index.js'
import { evidenceOf } from './evidence.js'
import { cellsAt, isLabel, type Measure, type MeasuredShape, measuredShape, yearOfLabel } from './measured-shape.js'
import { leadOf, type TableScope, tableScope } from './table-scope.js'

const rule = { name: 'measured-table-cell', version: '1' }

const total = pattern`^${words('total-row')}$`
const reached = pattern`${words('table-behind')}|基[期准数]`
const aimedAt = pattern`${words('table-ahead')}`
const aheadInReport = pattern`${words('report-ahead')}`
const addsUp = pattern`${words('adds-up')}`

/** Goals or results, as the words around a table say, or its document; null where neither does. */
function statusOf(
  table: StructuredTable,
  title: string,
  { kind, periodStart, periodEnd }: FrontMatter,
): 'CURRENT' | 'ACTUAL' | null {
  const around = [title, ...table.columns.map(({ header }) => header)].join(' ')
  if (kind === 'REPORT') return aheadInReport.test(around) ? 'CURRENT' : 'ACTUAL'
  if (reached.test(around)) return 'ACTUAL'
  // 2020年实际, 2025年目标: the rows say it.
  const told = cellsAt(table, 0).some((cell) => (yearOfLabel(cell)?.word ?? '') !== '')
  // 2020年, 2025年 in a plan: as columns of years, those of the plan are its goals.
  const ofPlan = cellsAt(table, 0).some(yearOfLabel) && periodStart !== null && periodStart < (periodEnd ?? 0)
  return told || ofPlan || aimedAt.test(around) ? 'CURRENT' : null
}

/** Sums of money and counts of what is done add up over a plan, and are of one year in a row of years or a yearly report. */
function basisOf(name: string, unit: string | null, year: boolean, scope: TableScope): Basis {
  if (/[%％‰]/.test(unit ?? '') || /[率比度]$|比例$|比重$/.test(name)) return 'POINT'
  if (!addsUp.test(name) && !isFlow(name)) return 'POINT'
  const oneYear = scope.period !== null && scope.period.start === scope.period.end
  return year || oneYear ? 'ANNUAL' : 'CUMULATIVE'
}

/** 交通项目 + 投资规模, 合计 of all; in rows of years the column alone is the kind. */
function nameOf(label: string, column: Measure, { ofYears, projectsOf, whole }: MeasuredShape): string {
  const kind = ofYears ? (whole === null ? '' : column.name) : label
  const counted = whole?.name ?? column.name
  if (total.test(kind)) return `${counted}合计`
  if (kind.endsWith(counted)) return kind
  const itself = projectsOf === null || kind === '' || counted.includes('项目') || counted.startsWith('占')
  return itself ? kind + counted : `${projectsOf}${kind}项目${counted}`
}

/** The years of a table: those of its rows, else of its document. */
function spanOf({ ofYears }: MeasuredShape, { period }: TableScope, years: readonly number[]) {
  if (ofYears) return { start: years[0] ?? null, end: years.at(-1) ?? null }
  return { start: period?.start ?? null, end: period?.end ?? null }
}

type MeasuredCell = Pick<Figure, 'indicatorName' | 'amount' | 'basis' | 'year' | 'spanStart' | 'status' | 'rowLabel'>

/** The cells of one row. status: of the table; years: of all of its rows, in order. */
function rowCells(
  row: TableRow,
  shape: MeasuredShape,
  scope: TableScope,
  status: 'CURRENT' | 'ACTUAL',
  years: readonly number[],
): MeasuredCell[] {
  const cell = (at: number) => squeeze(row.cells[at]?.text ?? '')
  const before = row.cells.slice(0, shape.labelAt).map(({ text }) => squeeze(text))
  const label = cell(shape.labelAt) || before.find(isLabel) || ''
  const own = yearOfLabel(label)
  if (label === '' || (shape.ofYears && !own && !total.test(label))) return []
  const span = spanOf(shape, scope, years)
  const year = own?.year ?? span.end
  const isPast =
    reached.test(own?.word ?? '') || (scope.period !== null && (year ?? scope.period.start) < scope.period.start)
  return shape.columns.flatMap((column): MeasuredCell[] => {
    const value = parseCell(row.cells[column.at]?.text ?? '')
    if (!value) return []
    const indicatorName = nameOf(label, column, shape)
    const ofRow = shape.unitAt < 0 ? scope.unit : cell(shape.unitAt) || null
    const unit = value.amount.unit ?? column.unit ?? shape.whole?.unit ?? ofRow
    // 2025年目标 at the end of a plan is what the plan comes to.
    const ofYear = own !== null && !(aimedAt.test(own.word) && own.year === scope.period?.end)
    const basis = basisOf(indicatorName, unit, ofYear, scope)
    const start = own ? (scope.period?.start ?? null) : span.start
    const amount = { ...value.amount, unit }
    const sum = basis === 'CUMULATIVE' ? start : null
    return [{ indicatorName, amount, basis, year, spanStart: sum, status: isPast ? 'ACTUAL' : status, rowLabel: label }]
  })
}

/**
 * Figures of a table of kinds (项目类型 | 项目个数 | 投资规模) or of years (年度 | 交通 | 水利, 年份 | 新增就业（万人）) that no header
 * calls one of goals: each cell is what its row and its column say. Nothing where the table does not tell what it counts.
 */
export function measuredFigures(
  read: ReadDocument,
  table: StructuredTable,
  tableAt: number,
  front: FrontMatter,
): Figure[] {
  if (table.kind !== 'OTHER') return []
  const title = table.title ?? leadOf(read, table)
  const shape = measuredShape(table, squeeze(title))
  const status = shape && statusOf(table, title, front)
  if (!shape || !status) return []
  const scope = tableScope(read, table, front)
  const years = cellsAt(table, shape.labelAt)
    .flatMap((cell) => yearOfLabel(cell)?.year ?? [])
    .sort((a, b) => a - b)
  return table.rows.flatMap((row, i) =>
    row.kind === 'group'
      ? []
      : rowCells(row, shape, scope, status, years).map((figure): Figure => {
          return {
            ...figure,
            place: null,
            binding: null,
            per: null,
            origin: 'TABLE',
            section: table.section,
            table: tableAt,
            row: i,
            task: null,
            partOf: null,
            baseline: null,
            evidence: evidenceOf(read, row.start, row.end, 'row'),
            rule: rule.name,
            ruleVersion: rule.version,
            confidence: 1,
          }
        }),
  )
}
