import { fiveYearPeriod, fiveYearPlansIn, type Period } from '../../language/time/period.js'
import { type ColumnRole, squeeze, type TableColumn } from '../../model/index.js'

/** A header's words that name its role, asked in this order. */
const words: [RegExp, ColumnRole][] = [
  [/^序号$|^编号$/, 'number'],
  [/完成时[限间]|完成期限|时间节点|时间要求|^时限/, 'deadline'],
  [/(?:责任|牵头|配合|负责|参与|主办|协办)(?:单位|部门)|责任主体/, 'responsible'],
  [/任务|工作内容|重点工作|主要举措/, 'task'],
  [/^(?:计量)?单位$/, 'unit'],
  [/属性|指标性质|^性质$/, 'attribute'],
]
const nameWords = /指标|名称|项目|类别|领域|分类/
const baseWords = /基数|基期|现状|基准|基础值/
const resultWords = /完成|实际|实现|达到值|预计/
const goalWords = /目标|规划|计划|预期值/

/** What a value column holds, told by its header and the period of the plan. */
function valueRole(header: string, year: number | null, past: boolean, period: Period | null): ColumnRole {
  const told = goalWords.test(header) || resultWords.test(header) || baseWords.test(header)
  // `“十四五”目标` over `累计` and `年均`: goals, as the upper heading says.
  if (/年均|累计|增速|增幅|年增长/.test(header) && !(told && /(?:累计|年均)$/.test(header))) return 'change'
  if (past && goalWords.test(header) && !resultWords.test(header)) return 'past-target'
  if (baseWords.test(header)) return 'base'
  if (resultWords.test(header)) return 'result'
  if (year !== null && period !== null) return year >= period.start ? 'target' : 'base'
  return goalWords.test(header) ? 'target' : 'other'
}

/** Reads one header cell. period: of the document, to tell a base year from a goal year. */
export function readColumn(cell: string, period: Period | null): TableColumn {
  const header = squeeze(cell)
  for (const [pattern, role] of words) if (pattern.test(header)) return { header, role, year: null }
  // 总投资（亿元） | “十四五”投资: what a project costs, no goal.
  if (/投资(?:额|规模|估算)?(?:[（(][^）)]*[）)])?$/.test(header) && !goalWords.test(header))
    return { header, role: 'other', year: null }
  const printedYear = /(?:19|20)\d{2}/.exec(header)?.[0]
  const [plan] = fiveYearPlansIn(header)
  const planPeriod = plan === undefined ? null : fiveYearPeriod(plan)
  const year = printedYear ? Number(printedYear) : (planPeriod?.end ?? null)
  // “十三五”目标, 2020年规划目标: what the plan before this one set.
  const past = period !== null && (planPeriod?.end ?? year ?? period.start) < period.start
  if (year === null && nameWords.test(header) && !goalWords.test(header.replace('指标', '')))
    return { header, role: 'name', year: null }
  const role = valueRole(header, year, past, period)
  if ((role === 'target' || role === 'change') && year === null) return { header, role, year: period?.end ?? null }
  return { header, role, year }
}

/** 经济发展 in a column 类别 beside the column of the indicators' names. */
const categoryHeader = /^(?:指标)?(?:类别|领域|分类|类型|维度|方面)$|^一级指标$/

/** 工作目标 beside 责任单位, no year in sight: a task in words. */
const taskGoal = /^(?:工作|主要|任务)目标$|^目标任务$/

/**
 * Reads the cells of a header. Beside a column of names, one of categories is none; beside those who answer for it, a
 * goal in words is a task.
 */
export function readColumns(cells: readonly string[], period: Period | null): TableColumn[] {
  const columns = cells.map((cell) => readColumn(cell, period))
  const named = columns.some(({ header, role }) => role === 'name' && !categoryHeader.test(header))
  const charged = columns.some(({ role }) => role === 'responsible') && !/(?:19|20)\d{2}/.test(cells.join(''))
  return columns.map((column) => {
    if (named && column.role === 'name' && categoryHeader.test(column.header)) return { ...column, role: 'other' }
    if (charged && taskGoal.test(column.header)) return { ...column, role: 'task', year: null }
    return column
  })
}

export const isCategoryColumn = ({ header, role }: TableColumn) => role === 'other' && categoryHeader.test(header)

export const isValueColumn = (column: TableColumn) =>
  column.role === 'base' ||
  column.role === 'result' ||
  column.role === 'target' ||
  column.role === 'past-target' ||
  column.role === 'change'
