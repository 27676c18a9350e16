import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { negatedBound, orderSign, wordAfter } from '../../language/quantity/comparators.js'
import type { TableColumn } from '../../model/index.js'
import { isValueColumn } from './columns.js'

const marked = new RegExp(`[[［{｛〔【]|${orderSign}|${negatedBound}|${wordAfter}|累计|年均`)

/** 经济增长, 能耗降低: what changes has a change for its goal, no level. */
const isChange = pattern`${words('growth-word', 'change-word')}(?:[（(].*[）)])?$`

/**
 * Which columns the values of a row belong to, in order, or null where that is not sure. A row with fewer values than
 * columns lost its empty cells: a marked value ([60], ≤5) is a goal, so the row fills from the right; where the table
 * has a column 年均/累计, levels fill the others.
 */
export function valuePlaces(values: readonly string[], name: string, columns: readonly TableColumn[]): number[] | null {
  const places = columns.flatMap((column, i) => (isValueColumn(column) ? [i] : []))
  if (values.length >= places.length) return places
  if (values.length === 0) return []
  const last = values.at(-1) as string
  const change = places.find((at) => columns[at]?.role === 'change')
  const levels = places.filter((at) => at !== change)
  if (change !== undefined && values.length <= levels.length) {
    if (isChange.test(name) || /[[［{｛〔【]/.test(last)) return [...levels.slice(0, values.length - 1), change]
    return values.length === levels.length ? levels : null
  }
  return marked.test(last) || !/\d/.test(last) ? places.slice(places.length - values.length) : null
}
