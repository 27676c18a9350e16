import { lexicon } from '../language/lexicon/lexicon.js'
import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { type CellValue, parseCell } from '../language/quantity/cell-value.js'
import { leadingYear } from './cell-clauses.js'

/** One item of a cell: its value, the year that the cell gives it, and what it is for. */
export interface CellItem {
  label: string
  cell: CellValue
  year: number | null
}

const clause = /[；;，,](?!\d{3}(?!\d))/
const labelled = /^([\u4e00-\u9fff]{2,8}?)((?:[达不超高低大小最约]|[<＜>＞≤≥≦≧\d]).*)$/
const ownMeasure = pattern`${words('measure-end')}$`

/** 新材料产业营收, 装备制造产业营收 → 产业营收: what all names end in. */
function tailOf([first = '', ...others]: readonly string[]): string {
  let length = 0
  while (length < first.length && others.every((name) => name.endsWith(first.slice(first.length - length - 1))))
    length++
  return first.slice(first.length - length)
}

/** The full name that a label stands for in a row of several things; null where it is a thing of its own, or a deed. */
function nameFor(label: string, parts: readonly string[], tail: string): string | null {
  const part = parts.find((name) => name.startsWith(label))
  if (part !== undefined) return part
  return tail.length < 2 ||
    lexicon.longestAt(label, 0)?.act !== undefined ||
    ownMeasure.test(label) ||
    label.endsWith(tail.slice(0, 2))
    ? null
    : label + tail
}

/**
 * 2030年达1000万吨；铁路300万吨、水路200万吨 in the row 公路/民航货运量: what the row comes to, and values with the things they
 * are for, whose names end as those of the row do. null for any other cell. parts: full names of the row's things.
 */
export function itemsOf(printed: string, parts: readonly string[]): CellItem[] | null {
  if (parts.length < 2) return null
  const tail = tailOf(parts)
  const clauses = printed.replace(/\s/g, '').split(clause)
  if (clauses.some((text) => /[/／]/.test(text))) return null
  const items = clauses.map((text) => {
    const { year, rest } = leadingYear(text)
    const whole = parseCell(rest)
    return whole ? [{ label: '', cell: whole, year }] : listed(rest, year, (label) => nameFor(label, parts, tail))
  })
  const read = items.flatMap((item) => item ?? [])
  const units = new Set(read.map(({ cell }) => cell.amount.unit?.replace(/^[十百千万亿]+/, '')))
  return items.includes(null) || units.size > 1 || read.every(({ label }) => label === '') ? null : read
}

function listed(text: string, year: number | null, name: (label: string) => string | null): CellItem[] | null {
  const items = text.split('、').map((item) => {
    const [, printed = '', value = ''] = labelled.exec(item) ?? []
    const label = printed === '' ? null : name(printed)
    const cell = parseCell(value)
    return label !== null && cell ? { label, cell, year } : null
  })
  return items.includes(null) ? null : items.flatMap((item) => item ?? [])
}

const deeds = ['creates', 'does', 'bears', 'changes']

/** 新增1亿千瓦, 2030年改造45所: a deed whose object is what the row is named for, unless that tells of it; null for any other cell. */
export function deedOf(printed: string, name: string): CellItem | null {
  const [first = '', ...others] = printed.replace(/\s/g, '').split(clause)
  const { year, rest } = leadingYear(first)
  const word = lexicon.longestAt(rest, 0)
  if (word?.act === undefined || !deeds.includes(word.act) || others.some((other) => /\d/.test(other))) return null
  const cell = parseCell(rest.slice(word.word.length))
  return cell && { label: name.includes(word.word) ? '' : word.word, cell, year }
}
