import { cellType } from '../language/cell-type.js'
import { isFlow } from '../language/grammar/growth.js'
import { parseCell } from '../language/quantity/cell-value.js'
import { isUnit } from '../language/quantity/unit-words.js'
import type { Basis, Figure, FrontMatter, ReadDocument, StructuredTable, TableRow } from '../model/index.js'
import { squeeze } from '../model/index.js'
import { evidenceOf } from './evidence.js'
import { givesPoints } from './points.js'
import { leadOf, type TableScope, tableScope } from './table-scope.js'

const rule = { name: 'measured-table-cell', version: '1' }

/** What a column counts: 投资规模 in 亿元; name '' where only the table tells. */
interface Measure {
  at: number
  name: string
  unit: string | null
}

/** A table of kinds or of years, each with several measures, or of years with one measure of several kinds. */
interface Measured {
  labelAt: number
  unitAt: number
  ofYears: boolean
  columns: Measure[]
  /** What the cells count where their columns are kinds: 分年度投资计划（万元） in the corner. */
  whole: Measure | null
}

const total = /^(?:合计|总计|共计|总数)$/
const yearLabel = /^((?:19|20)\d{2})年?(?:度)?$/
const measureWord = /(?:数|数量|人数|个数|量|额|规模|面积|里程|长度|比例|率|比重|产值|收入|投资|资金|能力)$/
/** 单价, 补贴标准, 进度 and what tells of a single project is no measure of its kind. */
const noMeasure = /单价|价格|标准|得分|分值|权重|进度|完成率|年限|时间|日期|电话|编号|代码|序号|备注/
const singleThings = /^(?:项目|工程|企业|单位|课程|产品|设备)?名称$|姓名|电话|地址/

const cellsAt = ({ rows }: StructuredTable, at: number): string[] =>
  rows.filter(({ kind }) => kind === 'row').flatMap((row) => squeeze(row.cells[at]?.text ?? '') || [])

const share = (cells: readonly string[], holds: (cell: string) => boolean) =>
  cells.length < 2 ? 0 : cells.filter(holds).length / cells.length

const isNumber = (cell: string) => ['value', 'empty'].includes(cellType(cell)) && !yearLabel.test(`${cell}年`)
const isLabel = (cell: string) => /[\u4e00-\u9fff]/.test(cell) && cellType(cell) === 'text' && !/[。；]/.test(cell)

/** 投资规模（亿元） → 投资规模, 亿元; 分年度投资计划（万元） → 投资, 万元. */
function measureOf(header: string, at: number): Measure {
  const printed = /[（(](?:单位[：:])?([^（）()]{1,10})[）)]$/.exec(header)?.[1] ?? null
  const unit = printed !== null && isUnit(printed) ? printed : null
  const words = unit === null ? header : header.replace(/[（(][^（）()]*[）)]$/, '')
  return { at, unit, name: words.replace(/^分?年度/, '').replace(/(?:计划|安排|情况|统计)?表?$/, '') }
}

/** Columns of a table of neither indicators nor tasks; null where its rows are neither kinds nor years, or nothing tells what is counted. */
function measured(table: StructuredTable): Measured | null {
  const { columns } = table
  if (givesPoints(table) || columns.some(({ header }) => singleThings.test(header))) return null
  const years = columns.findIndex((_column, at) => share(cellsAt(table, at), (cell) => yearLabel.test(cell)) > 0.6)
  const labels = columns.findIndex((_column, at) => share(cellsAt(table, at), isLabel) > 0.8)
  const labelAt = years >= 0 ? years : labels
  if (labelAt < 0) return null
  const unitAt = columns.findIndex(({ header }) => /^(?:计量)?单位$/.test(header))
  const found = columns.flatMap(({ header }, at) => {
    const isValues =
      at > labelAt && header !== '' && !noMeasure.test(header) && share(cellsAt(table, at), isNumber) > 0.8
    return isValues ? [measureOf(header, at)] : []
  })
  const others = columns.filter(
    ({ header }, at) =>
      at > labelAt &&
      at !== unitAt &&
      header !== '' &&
      !/备注|说明/.test(header) &&
      !found.some((each) => each.at === at),
  )
  if (found.length === 0 || others.length > 0) return null
  const corner = columns
    .slice(0, labelAt)
    .flatMap(({ header }, at) => (cellsAt(table, at).length < 2 ? measureOf(header, at) : []))
  const whole = corner.find(({ name }) => measureWord.test(name)) ?? null
  const told = found.every(
    ({ name, unit }) => unit !== null || measureWord.test(name) || (unitAt >= 0 && labelAt !== unitAt),
  )
  return told || (years >= 0 && whole !== null)
    ? { labelAt, unitAt, ofYears: years >= 0, columns: found, whole: told ? null : whole }
    : null
}

/** Goals or results, as the words around a table say, or its document; null where neither does. */
function statusOf(table: StructuredTable, lead: string, { kind }: FrontMatter): 'CURRENT' | 'ACTUAL' | null {
  const words = [lead, table.title ?? '', ...table.columns.map(({ header }) => header)].join(' ')
  if (kind === 'REPORT') return /计划|目标|安排|预计/.test(words) ? 'CURRENT' : 'ACTUAL'
  if (/完成|实际|决算|现状|实现/.test(words)) return 'ACTUAL'
  return /计划|目标|任务|规划|安排|分解|投资|资金|预算/.test(words) ? 'CURRENT' : null
}

/** Sums of money and counts of what is done add up over a plan, and are of one year in a row of years or a yearly report. */
function basisOf(name: string, unit: string | null, year: boolean, scope: TableScope): Basis {
  if (/[%％‰]/.test(unit ?? '') || /[率比度]$|比例$|比重$/.test(name)) return 'POINT'
  if (!/投资|资金|项目|工程|任务|建设|新增|改造|个数|产量|收入|支出/.test(name) && !isFlow(name)) return 'POINT'
  const oneYear = scope.period !== null && scope.period.start === scope.period.end
  return year || oneYear ? 'ANNUAL' : 'CUMULATIVE'
}

/** 交通 + 投资规模, 合计 of all; in rows of years the column alone is the kind. */
function nameOf(label: string, column: Measure, { ofYears, whole }: Measured): string {
  const kind = ofYears ? (whole === null ? '' : column.name) : label
  const counted = whole?.name ?? column.name
  if (total.test(kind)) return `${counted}合计`
  return kind.endsWith(counted) ? kind : kind + counted
}

function rowFigures(row: TableRow, shape: Measured, scope: TableScope, years: readonly number[]) {
  const cell = (at: number) => squeeze(row.cells[at]?.text ?? '')
  const label =
    cell(shape.labelAt) ||
    row.cells
      .slice(0, shape.labelAt)
      .map(({ text }) => squeeze(text))
      .find(isLabel) ||
    ''
  const ownYear = yearLabel.exec(label)?.[1]
  if (label === '' || (shape.ofYears && ownYear === undefined && !total.test(label))) return []
  return shape.columns.flatMap((column) => {
    const value = parseCell(cell(column.at))
    if (!value) return []
    const name = nameOf(label, column, shape)
    const unit =
      value.amount.unit ??
      column.unit ??
      shape.whole?.unit ??
      (shape.unitAt < 0 ? scope.unit : cell(shape.unitAt) || null)
    const basis = basisOf(name, unit, ownYear !== undefined, scope)
    const last = shape.ofYears ? (years.at(-1) ?? null) : (scope.period?.end ?? null)
    const first = shape.ofYears ? (years[0] ?? null) : (scope.period?.start ?? null)
    return [
      {
        indicatorName: name,
        amount: { ...value.amount, unit },
        basis,
        year: ownYear === undefined ? last : Number(ownYear),
        spanStart: basis === 'CUMULATIVE' ? first : null,
        label,
      },
    ]
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
  const shape = table.kind === 'OTHER' ? measured(table) : null
  const status = shape ? statusOf(table, leadOf(read, table), front) : null
  if (!shape || status === null) return []
  const scope = tableScope(read, table, front)
  const years = cellsAt(table, shape.labelAt)
    .flatMap((cell) => yearLabel.exec(cell)?.[1] ?? [])
    .map(Number)
    .sort()
  return table.rows.flatMap((row, i) =>
    row.kind === 'group'
      ? []
      : rowFigures(row, shape, scope, years).map(({ label, ...figure }): Figure => {
          const past = scope.period !== null && (figure.year ?? scope.period.start) < scope.period.start
          return {
            ...figure,
            status: past ? 'ACTUAL' : status,
            place: null,
            binding: null,
            rowLabel: label,
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
