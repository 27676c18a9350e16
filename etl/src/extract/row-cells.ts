import { type CellValue, labelledValues, parseCell } from '../language/quantity/cell-value.js'
import type { Binding, ColumnRole, StructuredTable, TableRow } from '../model/index.js'

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
  // 机械化率 / 科技贡献率: two indicators in one row, each with its value.
  const names = name.split(/\s*[/／]\s*/)
  return names.length > 1 && names.every((each) => /[\u4e00-\u9fff]{4}/.test(each))
    ? { name: '', parts: names }
    : { name, parts: [] }
}

/** 86%以上（2025年85.6%）: what a bracket adds behind the value; （累计） and （含） belong to the value. */
const remark =
  /(?<=\d[^（(]*)[（(](?![^（）()]*(?:累计|年均|含))(?=[^（）()]*[\u4e00-\u9fff])(?=[^（）()]*(?:\d|[\u4e00-\u9fff]{2}))[^（）()]*[）)]$/

/**
 * What a cell states: one value, or several with what each is for. parts: of the row's name, for a cell that holds a
 * value for each of them (`≥98/≥95`).
 */
export function statements(printed: string, parts: readonly string[] = []): { label: string; cell: CellValue }[] {
  const text = printed.replace(remark, '')
  const values = text.split(/[/／；;、]/).flatMap((value) => parseCell(value) ?? [])
  if (parts.length > 1 && values.length === parts.length)
    return values.map((cell, i) => ({ label: parts[i] as string, cell }))
  const several = labelledValues(text).flatMap(({ label, text: value }) => {
    const cell = parseCell(value)
    return cell ? [{ label, cell }] : []
  })
  // 城市建成区≥20%: one value and what it is for.
  const [, label, marked] = /^([\u4e00-\u9fff]{3,10})[:：]?([<＜>＞≤≥≦≧].*)$/.exec(text.replace(/\s/g, '')) ?? []
  const labelled = label && marked ? parseCell(marked) : null
  if (several.length === 0 && label && labelled) return [{ label, cell: labelled }]
  const one = several.length > 0 ? null : parseCell(text)
  return one ? [{ label: '', cell: one }] : several
}
