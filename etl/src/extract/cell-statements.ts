import { isGrowth } from '../language/grammar/growth.js'
import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { arrow, type CellValue, isUnclear, labelledValues, parseCell } from '../language/quantity/cell-value.js'
import { cellClauses } from './cell-clauses.js'
import { deedOf, itemsOf } from './cell-items.js'

/** （累计）, （含）, （五年累计值） after a value belong to it. */
const qualifier = pattern`^(?:[\d一二三四五]{1,2}年)?(?:${words('value-basis')}|含)${words('cell-remark-end')}?$`

/** 1680亿元，年均增长8.4%: a value, and how it changes. */
const changeBehind = pattern`^(?!(?:19|20)\d{2}年)([^（(，,；;]*\d[^（(，,；;]*?)[，,]?((?:${words('change-cell-lead')}|[较比][^（()，,]{1,8}?)(?:${words('change-cell')}|下?降低?)[^\d（()]{0,4}\d[^（()]*)$`

/**
 * 86%以上（2025年85.6%）, 1680，年均增长8.4%: what a bracket or a clause of change adds after the value, with its offset in the
 * cell; null where it belongs to the value.
 */
export function remarkOf(printed: string): { text: string; start: number; from: number; to: number } | null {
  const [, level, change] = changeBehind.exec(printed) ?? []
  if (level !== undefined && change !== undefined) {
    const start = printed.length - change.length
    return { text: change, start, from: level.length, to: printed.length }
  }
  const [, value, inner] = /^([^（(]*\d[^（(]*)[（(]([^（）()]*)[）)][。；]?\s*$/s.exec(printed) ?? []
  if (value === undefined || inner === undefined || qualifier.test(inner.replace(/\s/g, ''))) return null
  const adds = /[\u4e00-\u9fff]/.test(inner) && /\d|[\u4e00-\u9fff]\s*[\u4e00-\u9fff]/.test(inner)
  return adds ? { text: inner, start: value.length + 1, from: value.length, to: printed.length } : null
}

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
  /** What it is for is the full name of a thing, in a row of several. */
  named?: boolean
}

/**
 * What a cell states: one value, or several with what each is for, or levels by years; and what a bracket adds of another
 * year. parts: of the row's name, for a cell that holds a value for each of them (`≥98/≥95`). name: of the row; a change
 * where that tells of none is no value, but a sentence.
 */
export function statements(printed: string, parts: readonly string[] = [], name: string | null = null): Statement[] {
  const ofYears = (text: string, isRemark: boolean) =>
    cellClauses(text, name !== null && isGrowth(name)).flatMap(({ value }) =>
      value ? [{ label: '', ...value, remark: isRemark, base: false }] : [],
    )
  if (isUnclear(printed)) return []
  const single = fromToOf(printed) ?? datedValue(printed)
  if (single) return single
  const nothing = /^[-—–]{1,2}[（(](.*)[）)]$/s.exec(printed.trim())?.[1]
  if (nothing !== undefined) return ofYears(nothing, true)
  const remark = remarkOf(printed)
  const isSentence = name !== null && tellsChange(printed, name)
  const told = isSentence ? null : toldIn(printed, parts, name ?? '')
  if (told) return told
  const plain = isSentence ? [] : values(remark ? printed.slice(0, remark.from) : printed, parts)
  if (plain.length === 0) return ofYears(printed, false)
  const stated = plain.map((value) => ({ ...value, year: null, remark: false, base: false }))
  return [...stated, ...ofYears(remark?.text ?? '', true)]
}

/** What a cell tells by words beside its value: items of a list, growth, a deed; null for any other cell. */
function toldIn(printed: string, parts: readonly string[], name: string): Statement[] | null {
  const items = itemsOf(printed, parts)
  if (items) return items.map((item) => ({ ...item, remark: false, base: false, named: item.label !== '' }))
  const growth = growthOf(printed, name)
  const deed = growth ? null : deedOf(printed, name)
  return growth ? [growth] : deed && [{ ...deed, remark: false, base: false }]
}

const dated = /^([^（(]*\d[^（(]*)[（(]((?:19|20)\d{2})年?[\u4e00-\u9fff]{0,4}[）)](?:[，,；;]\D*)?$/

/** `54.11%（2024年数据），保持稳定`, `4万亿元（2030）`: a value with its year behind it; null for any other cell. */
export function datedValue(printed: string): Statement[] | null {
  const [, value, year] = dated.exec(printed.replace(/\s/g, '')) ?? []
  const cell = value === undefined ? null : parseCell(value)
  return cell && [{ label: '', cell, year: Number(year), remark: false, base: false }]
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

/** `年均8%/7%`, `98/95以上`, `97/92%`: what the first or the last of several values alone says of unit, bound and years holds for all. */
function alike(cells: readonly CellValue[]): CellValue[] {
  const told = cells.map(({ amount }) => amount.comparator).filter((each) => each !== 'EQ' && each !== 'RANGE')
  const units = new Set(cells.flatMap(({ amount }) => amount.unit ?? []))
  const [unit = null] = units.size === 1 ? units : []
  // 5%左右/3万亿元: two things that have nothing in common.
  const bound = told.length === 1 && units.size < 2 ? told[0] : undefined
  const annual = cells[0]?.annual === true && units.size < 2
  return cells.map((cell) => {
    const comparator = bound !== undefined && cell.amount.comparator === 'EQ' ? bound : cell.amount.comparator
    return {
      ...cell,
      annual: cell.annual || annual,
      amount: { ...cell.amount, unit: cell.amount.unit ?? unit, comparator },
    }
  })
}

function values(text: string, parts: readonly string[]): { label: string; cell: CellValue }[] {
  const each = text.split(/[/／；;、]/).flatMap((value) => parseCell(value) ?? [])
  if (parts.length > 1 && each.length === parts.length)
    return alike(each).map((cell, i) => ({ label: parts[i] as string, cell }))
  const several = labelledValues(text).flatMap(({ label, text: value }) => {
    const cell = parseCell(value)
    return cell ? [{ label, cell }] : []
  })
  if (several.length > 0) return several
  const labelled = oneLabelled(text.replace(/\s/g, ''))
  if (labelled && !isGrowth(labelled.label)) return [labelled]
  const one = parseCell(text)
  return one ? [{ label: '', cell: one }] : []
}

/** 城市建成区≥20%, 每百户20平方米: one value and what it is for. */
function oneLabelled(text: string): { label: string; cell: CellValue } | null {
  const [, label = '', marked = ''] =
    /^([\u4e00-\u9fff]{3,10})[:：]?([<＜>＞≤≥≦≧].*)$/.exec(text) ?? perWhat.exec(text) ?? []
  const cell = parseCell(marked)
  return cell && { label, cell }
}

/** 每年 tells when, 每3年 how often. */
const perWhat =
  /^(每(?![年月季周日天])[十百千万亿]{0,2}[\u4e00-\u9fff]{1,6}?)((?:[达不超高低大小最]|[<＜>＞≤≥≦≧\d]).*)$/

/** 年均增速>6.4, 增长率≥8%: how fast what its row is named for grows; null for any other cell. */
function growthOf(printed: string, name: string): Statement | null {
  const { label = '', cell = null } = oneLabelled(printed.replace(/\s/g, '')) ?? {}
  if (!cell || name === '' || !isGrowth(label) || isGrowth(name)) return null
  const amount = { ...cell.amount, unit: cell.amount.unit ?? '%' }
  const annual = label.startsWith('年均')
  return { label: name + label, cell: { ...cell, amount, annual }, year: null, remark: false, base: false, named: true }
}

const change = pattern`^${words('change-cell-lead')}?(?:${words('change-cell')}|下?降低?)(?![到至为]|[^\d]{0,4}[到至])[^\d]{0,4}\d`
const namesChange = pattern`(?:${words('change-cell', 'change-name-end')}|降低?)$`

/** 增长5%, 每年提高1—3个百分点: a cell that tells of a change, where its row's name tells of none. 提高到11.7年 tells of a level. */
const tellsChange = (printed: string, name: string): boolean =>
  change.test(printed.replace(/\s/g, '')) && !namesChange.test(name)
