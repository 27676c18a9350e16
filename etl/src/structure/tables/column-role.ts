import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { narrowDigits } from '../../language/quantity/full-width.js'
import { fiveYearPeriod, fiveYearPlansIn, type Period } from '../../language/time/five-year-plans.js'
import { type ColumnRole, squeeze, type TableColumn } from '../../model/index.js'
import { isOverLastYear } from './statistics.js'

/** A header's words that name its role, asked in this order. */
const headers: [RegExp, ColumnRole][] = [
  [/^序号$|^编号$/, 'number'],
  [pattern`${words('deadline-header')}|^时限`, 'deadline'],
  [pattern`${words('charge', 'shared-charge')}(?:单位|部门)|责任主体`, 'responsible'],
  [pattern`^(?!指标[/／]).*${words('task-header')}`, 'task'],
  [/^(?:计量)?单位$/, 'unit'],
  [pattern`${words('attribute-header')}|^性质$`, 'attribute'],
]
const nameWords = pattern`${words('name-header', 'category-word')}`
/** 指标含义, 数据来源, 计算方法: what explains an indicator names none. */
const explains = pattern`${words('explains-header')}`
/** 设区市, 市（州）: what the cells of a column of places are. */
export const placeHeader = pattern`^(?:${words('place-kind', 'place-header')}|[市州县区][（(][市州县区旗、]{1,6}[）)])$`
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

/** 目标, 完成情况, 现状: a level, whatever else the header says. */
const namesLevel = (header: string) => goalWords.test(header) || resultWords.test(header) || baseWords.test(header)

/** 2030年/年均, 2030年（或年均）: a value of that year or a yearly change, as each cell says. */
const levelOrChange = /(?:19|20)\d{2}年?\S{0,4}?[/／（(或、]{1,2}年均/
export const isLevelOrChange = (header: string): boolean => levelOrChange.test(header)

/** 年均, 增速; but `“十四五”目标` over `累计` and `年均` are goals, as the upper heading says. */
const isYearlyChange = (header: string) =>
  yearlyChange.test(header) && !isLevelOrChange(header) && !(namesLevel(header) && /(?:累计|年均)$/.test(header))

/** Of a header that says so: a rate, a share of a goal, a change; null for any other. */
function changeRole(header: string, year: number | null, past: boolean): ColumnRole | null {
  if (completion.test(header) || (rates.test(header) && year === null)) return 'other'
  if (isOverLastYear(header)) return 'change'
  if (spanChange.test(header)) return past ? 'result' : 'change'
  return isYearlyChange(header) ? 'change' : null
}

/** Of a header that says so: a goal of the past, a base, a result; null for any other. */
function pastRole(header: string, past: boolean): ColumnRole | null {
  const isFormer = formerWords.test(header) || (past && !resultWords.test(header))
  if (goalWords.test(header) && isFormer) return 'past-target'
  if (baseWords.test(header)) return 'base'
  return resultWords.test(header) ? 'result' : null
}

/** What a value column holds, recognised by its header and the period of the plan. */
function valueRole(header: string, year: number | null, past: boolean, period: Period | null): ColumnRole {
  const stated = changeRole(header, year, past) ?? pastRole(header, past)
  if (stated !== null) return stated
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
  const header = narrowDigits(squeeze(cell))
  for (const [form, role] of headers) if (form.test(header)) return { header, role, year: null }
  return readValueColumn(header, period)
}

/** Of a column of words: of places, names, explanations, or what a project costs; null for one of values. */
function wordRole(header: string, year: number | null): ColumnRole | null {
  if (placeHeader.test(header) || header === '单位名称') return 'name'
  // 总投资（亿元） | “十四五”投资: what a project costs, no goal.
  if (cost.test(header) && !goalWords.test(header)) return 'other'
  if (year !== null) return null
  if (explains.test(header)) return 'other'
  // 指标/任务量 names what is counted; 任务指标 is a goal.
  const named = header.replace(/^(指标)[/／].*$/, '$1')
  return nameWords.test(named) && !goalWords.test(named.replace('指标', '')) ? 'name' : null
}

/** Reads the header of a column that is none of numbers, bodies, tasks, units and attributes. */
export function readValueColumn(header: string, period: Period | null): TableColumn {
  const { year, end } = yearOf(header)
  const ofWords = wordRole(header, year)
  if (ofWords !== null) return { header, role: ofWords, year: null }
  // “十三五”目标, 2020年规划目标: what the plan before this one set.
  const past = period !== null && (end ?? period.start) < period.start
  const role = valueRole(header, year, past, period)
  const ofPeriod = role === 'target' || role === 'change' || (role === 'past-target' && formerWords.test(header))
  return { header, role, year: year ?? (ofPeriod ? (period?.end ?? null) : null) }
}

const notCounted = pattern`^备注|${words('not-counted')}`

/** 完成率, 得分, 投资, 备注: values under such a header are no goals. */
export const countsNoGoal = (header: string): boolean =>
  [completion, rates, notCounted].some((form) => form.test(header))
