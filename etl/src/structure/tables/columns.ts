import { placeNamed } from '../../catalogue/place-names.js'
import { type CellType, cellType } from '../../language/cell-type.js'
import { fiveYearPeriod, fiveYearPlansIn, type Period } from '../../language/time/five-year-plans.js'
import { type ColumnRole, squeeze, type TableColumn } from '../../model/index.js'
import { isOverLastYear, withStatistics } from './statistics.js'
import { withGoalsInWords, withTask } from './word-columns.js'

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
/** 指标含义, 数据来源, 计算方法: what explains an indicator names none. */
const explains = /含义|解释|释义|定义|说明|来源|口径|公式|方法|依据/
const placeWords =
  /^(?:设区的?市|地区|地市|市州|市[（(]州[）)]|州市|县区|区县|县市区|县[（(]市、区[）)]|市县|各市|各县|区域|城市|行政区划?|单位名称)$/
const baseWords = /基数|基期|现状|基准|基础值/
const resultWords = /完成|实际|实现|达到值|预计/
const goalWords = /目标|规划|计划|预期值|任务/
/** 完成率, 完成比例: what share of a goal is reached, no figure of the goal's. */
const completion = /(?:完成|达成|达标|进展|执行)(?:率|比例|进度|百分比)|进度/
/** 分值, 补贴标准（元/人）: what something earns or costs, each time. */
const rates =
  /分值|得分|评分|计分|扣分|赋分|满分|权重|单价|价格|收费|(?:补[助贴偿]|奖[励补]|资助|保障|缴费|工资|支付|救助|报销)标准/
/** 原目标 beside 调整后目标: the goal that is no longer one. */
const formerWords = /^原|调整前|修订前/
/** “十一五”增减情况, 2015年比2010年增长: the change over the whole span. */
const spanChange = /增减|变化|比.{0,8}(?:增长|增加|提高|下降|减少|降低)/

export const isSpanChange = (header: string) => spanChange.test(header) && !isOverLastYear(header)

/** What a value column holds, recognised by its header and the period of the plan. */
function valueRole(header: string, year: number | null, past: boolean, period: Period | null): ColumnRole {
  if (completion.test(header) || (rates.test(header) && year === null)) return 'other'
  if (isOverLastYear(header)) return 'change'
  if (spanChange.test(header)) return past ? 'result' : 'change'
  const told = goalWords.test(header) || resultWords.test(header) || baseWords.test(header)
  // `“十四五”目标` over `累计` and `年均`: goals, as the upper heading says.
  if (/年均|累计|增速|增幅|年增长/.test(header) && !(told && /(?:累计|年均)$/.test(header))) return 'change'
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
  for (const [pattern, role] of words) if (pattern.test(header)) return { header, role, year: null }
  return readValueColumn(header, period)
}

/** Reads the header of a column that is none of numbers, bodies, tasks, units and attributes. */
function readValueColumn(header: string, period: Period | null): TableColumn {
  if (placeWords.test(header)) return { header, role: 'name', year: null }
  // 总投资（亿元） | “十四五”投资: what a project costs, no goal.
  if (/投资(?:额|规模|估算)?(?:[（(][^）)]*[）)])?$/.test(header) && !goalWords.test(header))
    return { header, role: 'other', year: null }
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
const categoryHeader = /^(?:指标)?(?:类别|领域|分类|类型|维度|方面)$|^一级指标$/

/** 工作目标 beside 责任单位, no year given: a task in words. */
const taskGoal = /^(?:工作|主要|任务)目标$|^目标任务$/

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

/** 地区 | 城镇新增就业人数（万人）: beside places, values below what is counted there are goals, unless their header says more. */
function countedThere(column: TableColumn, cells: readonly string[], period: Period | null): TableColumn {
  const counted = column.role === 'other' || (column.role === 'name' && !isOfPlaces(cells))
  if (!counted || completion.test(column.header) || rates.test(column.header) || /^备注|投资|说明/.test(column.header))
    return column
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
