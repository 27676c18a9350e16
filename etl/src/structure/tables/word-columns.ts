import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { holdsScores } from '../../language/names/score-columns.js'
import { negatedBound, orderSign, wordAfter } from '../../language/quantity/comparators.js'
import type { Period } from '../../language/time/five-year-plans.js'
import type { TableColumn } from '../../model/index.js'

const mean = (cells: readonly string[]) => {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return filled.length === 0 ? 0 : filled.reduce((sum, cell) => sum + cell.length, 0) / filled.length
}

const isWords = ({ role }: TableColumn) => role === 'other' || role === 'name'
/** 主要内容, 工作事项: a header over what is to be done. */
const doing = pattern`${words('doing-header')}`

/**
 * 序号 | 工作事项 | 主要内容 | 牵头单位: beside those who answer for it, the column with the most words left of them is the
 * task, under whatever header of that kind. body: the cells of each column.
 */
export function withTask(columns: readonly TableColumn[], body: readonly (readonly string[])[]): TableColumn[] {
  const bodiesAt = columns.findIndex(({ role }) => role === 'responsible')
  const settled = columns.some(({ role }) => role === 'task' || role === 'target' || role === 'result')
  if (bodiesAt < 0 || settled) return [...columns]
  const lengths = columns.map((column, i) =>
    i < bodiesAt && isWords(column) && doing.test(column.header) ? mean(body[i] ?? []) : 0,
  )
  const most = Math.max(...lengths)
  return most < 6
    ? [...columns]
    : columns.map((column, i) => (i === lengths.indexOf(most) ? { ...column, role: 'task', year: null } : column))
}

/** 评价标准, 考核要求 over what each indicator is to reach. */
const standard = pattern`^${words('standard-header')}?(?:标准|要求)$`
/** 2023年达到80%, ≥50%, 每年增加1-3个百分点 */
const reached = pattern`${orderSign}|${negatedBound}|${wordAfter}|${words('reached')}`
const isGoal = (cell: string) => /\d/.test(cell) && reached.test(cell) && !/[得扣加]\d+(?:\.\d+)?分/.test(cell)

/** 二级指标 | 评价标准: goals in words, where most cells say what is reached and none gives points for it. */
export function withGoalsInWords(
  columns: readonly TableColumn[],
  body: readonly (readonly string[])[],
  period: Period | null,
): TableColumn[] {
  const named = columns.some(({ header, role }) => role === 'name' && /指标/.test(header))
  if (!named || columns.some(({ header, role }) => role === 'target' || holdsScores(header))) return [...columns]
  return columns.map((column, i) => {
    const filled = (body[i] ?? []).filter((cell) => cell.trim() !== '')
    const goals = filled.filter(isGoal).length
    const holds = column.role === 'other' && standard.test(column.header) && goals >= 2 && goals >= filled.length / 3
    return holds ? { ...column, role: 'target', year: period?.end ?? null } : column
  })
}
