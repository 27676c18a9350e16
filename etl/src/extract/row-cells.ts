import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { arrow, type CellValue, labelledValues, parseCell } from '../language/quantity/cell-value.js'
import type { Binding, ColumnRole, StructuredTable, TableRow } from '../model/index.js'
import { cellClauses } from './cell-clauses.js'

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

/** （累计）, （含）, （五年累计值） after a value belong to it. */
const qualifier = pattern`^(?:[\d一二三四五]{1,2}年)?(?:${words('value-basis')}|含)${words('cell-remark-end')}?$`

/** 86%以上（2025年85.6%）: what a bracket adds after the value, with its offset in the cell; null where it belongs to the value. */
export function remarkOf(printed: string): { text: string; start: number; from: number; to: number } | null {
  const [, value, inner] = /^([^（(]*\d[^（(]*)[（(]([^（）()]*)[）)][。；]?\s*$/s.exec(printed) ?? []
  if (value === undefined || inner === undefined || qualifier.test(inner.replace(/\s/g, ''))) return null
  const adds = /[\u4e00-\u9fff]/.test(inner) && /\d|[\u4e00-\u9fff]\s*[\u4e00-\u9fff]/.test(inner)
  return adds ? { text: inner, start: value.length + 1, from: value.length, to: printed.length } : null
}

/** 12.61%（约束性）, 7%左右（2025年基数3032亿元；预期性）: whether a cell says it of its own goal. */
export const bindingOfCell = (text: string): Binding | null =>
  bindingOf([...text.matchAll(/[（(]([^（）()]*)[）)]/g)].map((match) => match[1]).join(' '))

/**
 * What a cell states: a value, what it is for (城市建成区), and the year where the cell names one; remark: in a bracket
 * after another; base: before an arrow, where the goal starts from (26.67%→27.67%).
 */
export interface Statement {
  label: string
  cell: CellValue
  year: number | null
  remark: boolean
  base: boolean
}

/**
 * What a cell states: one value, or several with what each is for, or levels by years; and what a bracket adds of another
 * year. parts: of the row's name, for a cell that holds a value for each of them (`≥98/≥95`). name: of the row; a change
 * where that tells of none is no value, but a sentence.
 */
export function statements(printed: string, parts: readonly string[] = [], name: string | null = null): Statement[] {
  const remark = remarkOf(printed)
  const ofYears = (text: string, isRemark: boolean) =>
    cellClauses(text).flatMap(({ value }) => (value ? [{ label: '', ...value, remark: isRemark, base: false }] : []))
  const fromTo = fromToOf(printed)
  if (fromTo) return fromTo
  const isSentence = name !== null && tellsChange(printed, name)
  const plain = isSentence ? [] : values(remark ? printed.slice(0, remark.from) : printed, parts)
  if (plain.length === 0) return ofYears(printed, false)
  const stated = plain.map((value) => ({ ...value, year: null, remark: false, base: false }))
  return [...stated, ...ofYears(remark?.text ?? '', true)]
}

/** One side of an arrow: `约40%`, `2030年45%`, `64.54%(2025)`. */
const side = /^(?:((?:19|20)\d{2})年(?:底|末)?)?(.*?)(?:[（(]((?:19|20)\d{2})年?[）)])?$/

/** `26.67%→27.67%(约束性)`, `2025年约40%→2030年45%`: the base and the goal; null for any other cell. */
function fromToOf(printed: string): Statement[] | null {
  const sides = printed.replace(/\s/g, '').split(arrow)
  const [from, to] = sides.map((text) => {
    const [, before, value = '', behind] = side.exec(text) ?? []
    const cell = parseCell(value)
    const year = before ?? behind
    return cell && { label: '', cell, year: year === undefined ? null : Number(year), remark: false, base: false }
  })
  if (sides.length !== 2 || !from || !to) return null
  // 34.4→31.3微克/立方米: the unit is printed once.
  const unit = from.cell.amount.unit ?? to.cell.amount.unit
  return [{ ...from, cell: { ...from.cell, amount: { ...from.cell.amount, unit } }, base: true }, to]
}

function values(text: string, parts: readonly string[]): { label: string; cell: CellValue }[] {
  const each = text.split(/[/／；;、]/).flatMap((value) => parseCell(value) ?? [])
  if (parts.length > 1 && each.length === parts.length)
    return each.map((cell, i) => ({ label: parts[i] as string, cell }))
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

const change = pattern`^${words('change-cell-lead')}?(?:${words('change-cell')}|下?降低?)(?![到至为]|[^\d]{0,4}[到至])[^\d]{0,4}\d`
const namesChange = pattern`(?:${words('change-cell', 'change-name-end')}|降低?)$`

/** 增长5%, 每年提高1—3个百分点: a cell that tells of a change, where its row's name tells of none. 提高到11.7年 tells of a level. */
const tellsChange = (printed: string, name: string): boolean =>
  change.test(printed.replace(/\s/g, '')) && !namesChange.test(name)
