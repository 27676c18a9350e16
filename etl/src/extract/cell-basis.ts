import { isFlow, isGrowth } from '../language/grammar/growth.js'
import { lexicon } from '../language/lexicon/lexicon.js'
import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import type { CellValue } from '../language/quantity/cell-value.js'
import type { Basis, TableColumn } from '../model/index.js'
import { isLevelOrChange, isSpanChange } from '../structure/tables/column-role.js'
import { isYearlyGrowth } from '../structure/tables/statistics.js'
import type { TableScope } from './table-scope.js'

/** What the basis of a cell follows from beside its header. */
export interface BasisScope {
  name: string
  /** A cell beside it is marked as a sum. */
  rowHasSum: boolean
  /** The brackets behind its name say so: （万人，累计）. */
  summed: boolean
  /** Its name tells of an action, and no cell of the table is marked as a sum: actions add up over the plan. */
  addsUp: boolean
  /** Its table has a column of goals for each of several years: also the last is of that year alone. */
  yearByYear: boolean
  /** In a table of results of a report on one year: what that year brought. */
  ofYear: boolean
  /** Its row says nothing of the year that the plan starts from, where the others do. */
  fromNought: boolean
}

const byYear = pattern`${words('yearly-header')}|每年`

/** 投资, 新增: sums of such things over a plan are told with its name. */
const addsUpOverPlan = pattern`${words('adds-up')}`

/** What a cell, its header or its report says to be of one year. */
const isOfYear = (cell: CellValue, { header }: TableColumn, { ofYear }: BasisScope) =>
  cell.annual || ofYear || (byYear.test(header) && !isLevelOrChange(header))

/** Growth over a year, or what is said to be of one. */
const isYearly = (cell: CellValue, column: TableColumn, row: BasisScope) =>
  isOfYear(cell, column, row) || isYearlyGrowth(column.header) || isGrowth(row.name) || /上涨$/.test(row.name)

/** What adds up over the years: a marked cell, a column 累计; in 年均增速[累计] only a marked cell is a sum. */
const isSum = (cell: CellValue, { header }: TableColumn, { name, summed }: BasisScope) =>
  cell.cumulative ||
  summed ||
  isSpanChange(header) ||
  /累计/.test(name) ||
  (/累计/.test(header) && !/年均|增速/.test(header))

const falls = pattern`(?:${words('change-told')}|降低)[率幅]?$`
const rises = pattern`(?:${words('change-told')}|增长)$`

/**
 * 单位产值能耗降低（%）| 13.5 | 14: a fall is told of a whole plan, and so is a rise where nothing is told of the year before
 * it, unless a word or a column of its own tells of one year.
 */
function changesOverPlan({ role, year }: TableColumn, row: BasisScope, { period }: TableScope): boolean {
  if (period === null || year === null || period.start === period.end || row.yearByYear || row.rowHasSum) return false
  const length = period.end - period.start + 1
  const endsPlan = role === 'target' ? year === period.end : role === 'base' && (period.end - year) % length === 0
  return endsPlan && !/年均|上年/.test(row.name) && (falls.test(row.name) || (row.fromNought && rises.test(row.name)))
}

/** Basis of what is done: of its own year within the plan, over all of it at the end; null where no year tells. */
function basisOfAction({ role, year }: TableColumn, yearByYear: boolean, { period }: TableScope): Basis | null {
  if (role === 'base') return 'ANNUAL'
  if (role === 'other' || period === null || year === null) return null
  const within = period.start < period.end && year >= period.start && (year < period.end || yearByYear)
  return within || period.start === period.end ? 'ANNUAL' : 'CUMULATIVE'
}

/**
 * Basis of a cell: a marked cell is a sum over the period; an unmarked base or result beside a marked goal is the flow
 * of its one year; falls are told of a whole plan, growth rates are yearly; what is done adds up over a plan, and is that of one year where its column
 * is for a year within; all else is a level.
 */
export function basisOf(cell: CellValue, column: TableColumn, row: BasisScope, scope: TableScope): Basis {
  if (isSum(cell, column, row)) return 'CUMULATIVE'
  if (!isOfYear(cell, column, row) && changesOverPlan(column, row, scope)) return 'CUMULATIVE'
  if (isYearly(cell, column, row)) return 'ANNUAL'
  if (cell.overPlan && addsUpOverPlan.test(row.name)) return 'CUMULATIVE'
  const ofAction = row.addsUp ? basisOfAction(column, row.yearByYear, scope) : null
  return ofAction ?? (row.rowHasSum ? 'ANNUAL' : 'POINT')
}

const actionAdverb = pattern`^${words('action-adverb')}`

/** 新增就业, 改造管网, 新认定企业: a name that begins with what is done, or is newly done. */
export const beginsWithAction = (name: string) => {
  if (/^新[开设签]/.test(name)) return true
  const action = name.replace(actionAdverb, '')
  const word = lexicon.longestAt(action, 0)
  const done = action.startsWith('新') && (word?.word.length ?? 1) === 1 ? lexicon.longestAt(action, 1) : undefined
  const act = done?.act ?? word?.act
  return act !== undefined && ['creates', 'does', 'bears', 'changes'].includes(act)
}

const extentOfAction = pattern`${words('extended-action')}${words('action-extent')}?$`

/** 新增就业, 改造管网, 零碳工厂培育建设数量: what is done, not what there is. No rate adds up. */
export const namesAction = (name: string, unit: string | null) =>
  !/[%％‰]|百分点/.test(unit ?? '') &&
  !/[率比度]$|规模$/.test(name) &&
  (beginsWithAction(name) || isFlow(name) || extentOfAction.test(name))
