import { placeNamed } from '../../catalogue/place-names.js'
import { type CellType, cellType } from '../../language/cell-type.js'
import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import type { Period } from '../../language/time/five-year-plans.js'
import type { TableColumn } from '../../model/index.js'
import { countsNoGoal, readColumn, readValueColumn } from './column-role.js'
import { withStatistics } from './statistics.js'
import { withGoalsInWords, withTask } from './word-columns.js'

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

/** 地区 | 城镇新增就业人数（万人）: beside places, values below what is counted there are goals, unless their header says more. */
function countedThere(column: TableColumn, cells: readonly string[], period: Period | null): TableColumn {
  const counted = column.role === 'other' || (column.role === 'name' && !isOfPlaces(cells))
  if (!counted || countsNoGoal(column.header)) return column
  if (typesOf(cells).share('value', 'labelled', 'empty') <= 0.6) return column
  return { ...column, role: 'target', year: column.year ?? period?.end ?? null }
}

/** The place that ends a header: 汉滨区, 2025年目标 over 汉滨区, 2025年（全省）; null for any other header. */
export function headedPlace(header: string): string | null {
  const inBracket = /[（(]([^（）()]+)[）)]$/.exec(header)?.[1]
  if (inBracket !== undefined && placeNamed(inBracket) !== null) return inBracket
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
  const settled = withSums(columns).map((column, i): TableColumn => {
    if (named && column.role === 'name' && categoryHeader.test(column.header)) return { ...column, role: 'other' }
    const inWords = typesOf(body[i] ?? []).share('value', 'labelled') <= 0.6
    if (charged && inWords && taskGoal.test(column.header)) return { ...column, role: 'task', year: null }
    return column
  })
  return withStatistics(withGoalsInWords(withTask(settled, body), body, period), body, period)
}

const sumHeader = pattern`^(?:[五三]年|全期|规划期)?${words('column-total')}(?:[（(][^）)]{1,8}[）)])?$`

/** First and last year of the goals in columns of single years that a column 合计 adds up; null for any other column. */
export function summedYears({ header }: TableColumn, columns: readonly TableColumn[]): Period | null {
  if (!sumHeader.test(header)) return null
  const years = columns.flatMap(({ header: other, role, year }) =>
    role === 'target' && year !== null && /^\D*(?:19|20)\d{2}\D*$/.test(other) ? [year] : [],
  )
  return new Set(years).size >= 2 ? { start: Math.min(...years), end: Math.max(...years) } : null
}

/** 2023年 | 2024年 | 2025年 | 合计: the sum is a goal by the last of the years. */
const withSums = (columns: readonly TableColumn[]): TableColumn[] =>
  columns.map((column) => {
    const span = summedYears(column, columns)
    return span === null ? column : { ...column, role: 'target', year: span.end }
  })

export const isCategoryColumn = ({ header, role }: TableColumn) => role === 'other' && categoryHeader.test(header)

export const isValueColumn = (column: TableColumn) =>
  column.role === 'base' ||
  column.role === 'result' ||
  column.role === 'target' ||
  column.role === 'past-target' ||
  column.role === 'change'
