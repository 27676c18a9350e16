import { placeNamed } from '../../catalogue/place-names.js'
import { type CellType, cellType } from '../../language/cell-type.js'
import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { fiveYearPeriod, fiveYearPlansIn, type Period } from '../../language/time/five-year-plans.js'
import { type ColumnRole, squeeze, type TableColumn } from '../../model/index.js'
import { isOverLastYear, withStatistics } from './statistics.js'
import { withGoalsInWords, withTask } from './word-columns.js'

/** A header's words that name its role, asked in this order. */
const headers: [RegExp, ColumnRole][] = [
  [/^序号$|^编号$/, 'number'],
  [pattern`${words('deadline-header')}|^时限`, 'deadline'],
  [pattern`${words('charge', 'shared-charge')}(?:单位|部门)|责任主体`, 'responsible'],
  [pattern`${words('task-header')}`, 'task'],
  [/^(?:计量)?单位$/, 'unit'],
  [pattern`${words('attribute-header')}|^性质$`, 'attribute'],
]
const nameWords = pattern`${words('name-header', 'category-word')}`
/** 指标含义, 数据来源, 计算方法: what explains an indicator names none. */
const explains = pattern`${words('explains-header')}`
/** 设区市, 市（州）: what the cells of a column of places are. */
export const placeHeader = pattern`^(?:${words('place-kind', 'place-header')}|市[（(]州[）)]|县[（(]市、区[）)])$`
const baseWords = pattern`${words('base-word')}|基础值`
const resultWords = pattern`${words('result-header')}`
const goalWords = pattern`${words('goal-header')}`
/** 完成率, 完成比例: what share of a goal is reached, no figure of the goal's. */
const completion = pattern`${words('completed')}${words('completion-share')}|进度`
/** 分值, 补贴标准（元/人）: what something earns or costs, each time. */
const rates = pattern`${words('rate-header')}|${words('paid')}标准`
/** 原目标 beside 调整后目标: the goal that is no longer one. */
const formerWords = /^原|(?:调整|修订)前/
/** “十一五”增减情况, 2015年比2010年增长: the change over the whole span. */
const spanChange = pattern`${words('span-change')}|比.{0,8}(?:${words('change-word')}|增长|增加)`

const yearlyChange = pattern`${words('yearly-change')}`
/** 总投资（亿元）, 投资估算: what a project costs. */
const cost = pattern`投资${words('investment-end')}?(?:[（(][^）)]*[）)])?$`

export const isSpanChange = (header: string) => spanChange.test(header) && !isOverLastYear(header)

/** What a value column holds, recognised by its header and the period of the plan. */
function valueRole(header: string, year: number | null, past: boolean, period: Period | null): ColumnRole {
  if (completion.test(header) || (rates.test(header) && year === null)) return 'other'
  if (isOverLastYear(header)) return 'change'
  if (spanChange.test(header)) return past ? 'result' : 'change'
  const told = goalWords.test(header) || resultWords.test(header) || baseWords.test(header)
  // `“十四五”目标` over `累计` and `年均`: goals, as the upper heading says.
  if (yearlyChange.test(header) && !(told && /(?:累计|年均)$/.test(header))) return 'change'
  if (goalWords.test(header) && (formerWords.test(header) || (past && !resultWords.test(header)))) return 'past-target'
  if (baseWords.test(header)) return 'base'
  if (resultWords.test(header)) return 'result'
  if (year !== null && period !== null) return year >= period.start ? 'target' : 'base'
  return goalWords.test(header) ? 'target' : 'other'
}

const yearRange = /((?:19|20)\d{2})年?\s*[-—–~～至到]{1,2}\s*((?:19|20)\d{2})/

/** Year that a header names: the last of a range, the end of a five-year plan. */
function yearOf(header: string): { year: number | null; end: number | null } {
  const [plan] = fiveYearPlansIn(header)
  const planEnd = plan === undefined ? null : fiveYearPeriod(plan).end
  const printed = yearRange.exec(header)?.[2] ?? /(?:19|20)\d{2}/.exec(header)?.[0]
  const year = printed === undefined ? planEnd : Number(printed)
  return { year, end: planEnd ?? year }
}

/** Reads one header cell. period: of the document, to tell a base year from a goal year. */
export function readColumn(cell: string, period: Period | null): TableColumn {
  const header = squeeze(cell)
  for (const [form, role] of headers) if (form.test(header)) return { header, role, year: null }
  return readValueColumn(header, period)
}

/** Reads the header of a column that is none of numbers, bodies, tasks, units and attributes. */
function readValueColumn(header: string, period: Period | null): TableColumn {
  if (placeHeader.test(header) || header === '单位名称') return { header, role: 'name', year: null }
  // 总投资（亿元） | “十四五”投资: what a project costs, no goal.
  if (cost.test(header) && !goalWords.test(header)) return { header, role: 'other', year: null }
  const { year, end } = yearOf(header)
  // “十三五”目标, 2020年规划目标: what the plan before this one set.
  const past = period !== null && (end ?? period.start) < period.start
  if (year === null && explains.test(header)) return { header, role: 'other', year: null }
  if (year === null && nameWords.test(header) && !goalWords.test(header.replace('指标', '')))
    return { header, role: 'name', year: null }
  const role = valueRole(header, year, past, period)
  const ofPeriod = role === 'target' || role === 'change' || (role === 'past-target' && formerWords.test(header))
  if (ofPeriod && year === null) return { header, role, year: period?.end ?? null }
  return { header, role, year }
}

/** 经济发展 in a column 类别 beside the column of the indicators' names. */
const categoryHeader = pattern`^(?:指标)?${words('category-word', 'category-kind')}$|^一级指标$`

/** 工作目标 beside 责任单位, no year given: a task in words. */
const taskGoal = pattern`^${words('task-goal')}目标$|^目标任务$`

/** How many of a column's cells are of each type; blank cells do not count. */
function typesOf(cells: readonly string[]): { share: (...types: CellType[]) => number; filled: number } {
  const types = cells.filter((cell) => cell.trim() !== '').map(cellType)
  const share = (...wanted: CellType[]) =>
    types.length === 0 ? 0 : types.filter((type) => wanted.includes(type)).length / types.length
  return { share, filled: types.length }
}

/**
 * The column as its cells say: one of attributes or units under any header; values under 计划任务 or under a place are
 * goals; words under a header of values are none.
 */
function checked(column: TableColumn, cells: readonly string[], period: Period | null): TableColumn {
  const { share, filled } = typesOf(cells)
  if (filled < 2) return column
  if (share('attribute') > 0.6) return { ...column, role: 'attribute', year: null }
  const values = share('value', 'labelled', 'empty')
  if (column.role === 'task' && values > 0.6) return readValueColumn(column.header, period)
  const place = headedPlace(column.header)
  if (column.role === 'other' && place !== null && values > 0.6) {
    const rest = column.header.slice(0, column.header.length - place.length)
    return { ...readValueColumn(`${rest}目标`, period), header: column.header }
  }
  return column
}

const isOfPlaces = (cells: readonly string[]) => {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length >= 2 && filled.filter((cell) => placeNamed(cell) !== null).length > filled.length * 0.6
}

const notCounted = pattern`^备注|${words('not-counted')}`

/** 地区 | 城镇新增就业人数（万人）: beside places, values below what is counted there are goals, unless their header says more. */
function countedThere(column: TableColumn, cells: readonly string[], period: Period | null): TableColumn {
  const counted = column.role === 'other' || (column.role === 'name' && !isOfPlaces(cells))
  if (!counted || [completion, rates, notCounted].some((form) => form.test(column.header))) return column
  if (typesOf(cells).share('value', 'labelled', 'empty') <= 0.6) return column
  return { ...column, role: 'target', year: column.year ?? period?.end ?? null }
}

/** The place that ends a header: 汉滨区, 2025年目标 over 汉滨区; null for any other header. */
export function headedPlace(header: string): string | null {
  for (let at = 0; at < header.length - 1; at++) {
    const ends = at === 0 || /[标务划年值数况末]/.test(header.charAt(at - 1))
    if (ends && placeNamed(header.slice(at)) !== null) return header.slice(at)
  }
  return null
}

/**
 * Reads the cells of a header. Beside a column of names, one of categories is none; beside those who answer for it, a
 * goal in words is a task. body: for each column the cells below it, which its header must fit.
 */
export function readColumns(
  cells: readonly string[],
  period: Period | null,
  body: readonly (readonly string[])[] = [],
): TableColumn[] {
  const ofHeader = cells.map((cell, i) => checked(readColumn(cell, period), body[i] ?? [], period))
  const columns = ofHeader.some((column, i) => column.role === 'name' && isOfPlaces(body[i] ?? []))
    ? ofHeader.map((column, i) => countedThere(column, body[i] ?? [], period))
    : ofHeader
  const named = columns.some(({ header, role }) => role === 'name' && !categoryHeader.test(header))
  const charged = columns.some(({ role }) => role === 'responsible') && !/(?:19|20)\d{2}/.test(cells.join(''))
  const settled = columns.map((column, i): TableColumn => {
    if (named && column.role === 'name' && categoryHeader.test(column.header)) return { ...column, role: 'other' }
    const inWords = typesOf(body[i] ?? []).share('value', 'labelled') <= 0.6
    if (charged && inWords && taskGoal.test(column.header)) return { ...column, role: 'task', year: null }
    return column
  })
  return withStatistics(withGoalsInWords(withTask(settled, body), body, period), body, period)
}

export const isCategoryColumn = ({ header, role }: TableColumn) => role === 'other' && categoryHeader.test(header)

export const isValueColumn = (column: TableColumn) =>
  column.role === 'base' ||
  column.role === 'result' ||
  column.role === 'target' ||
  column.role === 'past-target' ||
  column.role === 'change'
