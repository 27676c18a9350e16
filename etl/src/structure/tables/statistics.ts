import { cellType } from '../../language/cell-type.js'
import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import type { Period } from '../../language/time/five-year-plans.js'
import type { TableColumn, TableRow } from '../../model/index.js'

/** 较年初增加（亿元） */
const sinceJanuary = pattern`(?:比|较)年初.{0,2}${words('since-january')}`
/** 比上年增长（%）, 同比增减: growth against the year before. */
const overLastYear = pattern`^${words('against-last')}?(?:上|去)年(?:同期|末)?.{0,4}(?:${words('rose-or-fell')}|[±+])|^${sinceJanuary}|^同比`
/** 增速, 增长（%）: growth, over what time the table tells. */
const growth = pattern`^${words('growth-word')}|^涨跌`
/** 绝对数, 年末数: that of the row, and nothing more. */
const absolute = pattern`^(?:${words('absolute-header')}|(?:年|期)末.{0,3}数)(?:[（(].*[）)])?$`
/** 计划增长, 预期: aimed at. */
const aimed = pattern`${words('aimed-at')}`

const isPlanned = (header: string) => aimed.test(header) || header.includes('规划')
export const isOverLastYear = (header: string) => overLastYear.test(header) && !isPlanned(header)
export const isYearlyGrowth = (header: string) =>
  isOverLastYear(header) || (growth.test(header) && !isPlanned(header) && !header.includes('年均'))
export const isAbsolute = (header: string) => absolute.test(header)

const ofYears = ({ role }: TableColumn) => ['target', 'base', 'past-target', 'result'].includes(role)

const holdsValues = (cells: readonly string[]) => {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const values = filled.filter((cell) => ['value', 'empty'].includes(cellType(cell)))
  return filled.length >= 2 && values.length > filled.length * 0.6
}

/**
 * 指标 | 单位 | 绝对数 | 比上年增长（%）: every column of values holds results of the year reported on. Beside columns of years a
 * growth is that of the year left of it. body: the cells of each column, none where they are not known yet.
 */
export function withStatistics(
  columns: readonly TableColumn[],
  body: readonly (readonly string[])[],
  period: Period | null,
): TableColumn[] {
  const isGrowth = ({ header }: TableColumn) => isOverLastYear(header)
  const reports = columns.some(({ header }) => isYearlyGrowth(header) || isAbsolute(header))
  if (!reports) return [...columns]
  const year = period !== null && period.start === period.end ? period.end : null
  if (columns.some((column) => ofYears(column) && !isGrowth(column)))
    return columns.map((column, i) => {
      const left = columns.slice(0, i).findLast(ofYears)
      return isGrowth(column) && left ? { ...column, role: left.role, year: left.year } : column
    })
  const nameAt = columns.findIndex(({ role }) => role === 'name' || role === 'other')
  return columns.map((column, i) => {
    const counts = i > nameAt && ['other', 'name', 'change', 'result'].includes(column.role)
    const holds =
      body.length === 0 ? isYearlyGrowth(column.header) || isAbsolute(column.header) : holdsValues(body[i] ?? [])
    return counts && holds ? { ...column, role: 'result', year } : column
  })
}

/** 城市, 农村 beside 全市: whose the values are. */
const whose = pattern`^${words('whose-column')}$`

/**
 * The columns of a table in a document that reports alone, such as a communiqué: every column of values beside names holds
 * results, whatever year it is of, unless its header says that it was aimed at. year: that the document reports on.
 */
export function reportedColumns(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  year: number | null,
): TableColumn[] {
  const nameAt = columns.findIndex(({ role }) => role === 'name')
  if (nameAt < 0) return [...columns]
  const latest = Math.max(...columns.map((column) => column.year ?? 0)) || year
  return columns.map((column, i) => {
    const { header, role } = column
    const counts =
      ['target', 'change', 'base', 'result'].includes(role) ||
      whose.test(header) ||
      (role === 'other' && isYearlyGrowth(header))
    const cells = rows.filter(({ kind }) => kind === 'row').map((row) => row.cells[i]?.text ?? '')
    if (i <= nameAt || !counts || aimed.test(header) || !holdsValues(cells)) return column
    return { ...column, role: 'result', year: column.year ?? latest }
  })
}
