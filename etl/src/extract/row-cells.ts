import { matchesOf } from '@plangraph/figures'
import type { Binding, ColumnRole, StructuredTable, TableRow } from '../model/index.js'
import { jointNames } from './joint-names.js'

/** Text of the first cell of a role, '' where the table has none. */
export const cellOf = (table: StructuredTable, row: TableRow, role: ColumnRole): string =>
  row.cells[table.columns.findIndex((column) => column.role === role)]?.text ?? ''

/** 约束性 / 预期性, null where the cell says neither. */
export const bindingOf = (text: string): Binding | null =>
  /约束/.test(text) ? 'BINDING' : /预期/.test(text) ? 'ANTICIPATORY' : null

/** 污水处理率（城市/县城）: a name and the parts that its cells tell one after the other. No parts for any other name. */
export function namedParts(name: string): { name: string; parts: string[] } {
  const [, whole, list] = /^(.{2,})[（(]([^（）()]{1,8}(?:[/／、][^（）()]{1,8})+)[）)]$/.exec(name) ?? []
  if (whole && list) return { name: whole, parts: list.split(/[/／、]/) }
  // 机械化率 / 科技贡献率, 城市、县城污水处理率: several indicators in one row, each with its value.
  const names = jointNames(name)
  return names.length > 1 ? { name: '', parts: names } : { name, parts: [] }
}

/** 12.61%（约束性）, 7%左右（2025年基数3032亿元；预期性）: whether a cell says it of its own goal. */
export const bindingOfCell = (text: string): Binding | null =>
  bindingOf(
    matchesOf(text, /[（(]([^（）()]*)[）)]/g)
      .map((match) => match[1])
      .join(' '),
  )
