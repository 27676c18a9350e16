import { pattern, words } from './lexicon/lists/word-lists.js'
import { anyBoundBefore, boundAfter, orderSign } from './quantity/comparators.js'
import { narrowDigits } from './quantity/full-width.js'
import { isUnit, unitSource } from './quantity/unit-words.js'

/** What a cell of a table holds, recognised by its own words. */
export type CellType = 'value' | 'labelled' | 'empty' | 'unit' | 'attribute' | 'text'

const number = String.raw`[-－−+＋]?\d[\d,，]*(?:[.．]\d+)?`
const mark = `${anyBoundBefore}?`
const value = new RegExp(
  `^(?:年均|累计)?${mark}[[［{｛〔【(（]?${mark}${number}(?:[-—–~～:：∶/]{1,2}${number})*(?:${unitSource}|[万亿])?${boundAfter}[\\]］}｝〕】)）]?[*＊]?$`,
)
const labelled = new RegExp(`^[\\u4e00-\\u9fff]{2,8}[:：]?${orderSign}${number}[%％]?$`)
const empty = /^(?:[-—–－]{1,4}|[/／]|…+|无)$/
/** 万m³/小时, kgce/t: letters and a scale, or one thing for each of another. */
const unitForm =
  /^[十百千万亿]{0,2}[A-Za-zμ℃°㎡㎥²³·]{1,8}(?:[/／][A-Za-z³²\u4e00-\u9fff]{1,4})?$|^[\u4e00-\u9fff]{1,4}[/／][A-Za-z³²\u4e00-\u9fff]{1,4}$/
const attribute = pattern`^[（(]?${words('binding')}性?[)）]?$`

/** 预期性 / 约束性, also as 预期 / 约束 or in brackets. */
export const isAttribute = (text: string): boolean => attribute.test(text.trim())

export function cellType(cell: string): CellType {
  const text = narrowDigits(cell.replace(/\s/g, ''))
  if (empty.test(text)) return 'empty'
  if (isAttribute(text)) return 'attribute'
  if (value.test(text)) return 'value'
  if (labelled.test(text)) return 'labelled'
  return isUnit(text) || unitForm.test(text) ? 'unit' : 'text'
}

/** What the header of a column lets its cells be; open: values or words, as the cells say. */
export type ColumnType = 'number' | 'category' | 'name' | 'unit' | 'attribute' | 'open'

const headers: readonly [RegExp, ColumnType][] = [
  [/^(?:序号|编号)$/, 'number'],
  [/^(?:计量)?单位$/, 'unit'],
  [/^(?:指标)?(?:属性|性质)$/, 'attribute'],
  [pattern`^(?:${words('category-word', 'category-kind')}|一级指标|指标类别)$`, 'category'],
  [pattern`^${words('name-header-lead')}?${words('name-header-noun')}(?:名称|类别)?$|名称$`, 'name'],
]

export const columnType = (header: string): ColumnType =>
  headers.find(([pattern]) => pattern.test(header.replace(/\s/g, '')))?.[1] ?? 'open'
