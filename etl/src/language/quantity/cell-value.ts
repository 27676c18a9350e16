import { matchesOf } from '@plangraph/figures'
import type { Amount, Comparator } from '../../model/index.js'
import { pattern, patternWith, words } from '../lexicon/lists/word-lists.js'
import { is, tokensOf } from '../tokens.js'
import { arabic } from './arabic-quantity.js'
import { boundAfter, orderSign } from './comparators.js'
import { narrowDigits } from './full-width.js'
import { findQuantities, type Quantity } from './quantities.js'
import { unitSource } from './unit-words.js'

/** What one cell states. */
export interface CellValue {
  /** With the unit that the cell itself prints: 96%. */
  amount: Amount
  /** In [ ], { } or the like: a sum over the period, whatever the footnote says. */
  cumulative: boolean
  /** 年均3: every year. */
  annual: boolean
  /** “十五五”时期达到6万亿元: said of all years of a plan. */
  overPlan: boolean
}

/** Brackets around a number, with what precedes and follows them: ≥[25], [>425]; 95%（含）以上 has none. */
const brackets = /^([^[［{｛〔【(（]*)[[［{｛〔【(（]([^\]］}｝〕】)）]*\d[^\]］}｝〕】)）]*)[\]］}｝〕】)）](.*)$/
/** （2019年）, (约束性): what a bracket adds without stating a number. */
const remark = patternWith('g')`[（(](?:(?:19|20)\d{2}年?底?|${words('binding')}性?)[)）]`
const basisWords = patternWith('g')`[（(]?((?:[五三53]年)?${words('over-time')})[）)]?`
/** 五年20万人次, “十五五”期间，达到6万亿元: the years that a value covers, before it. */
const spanLead = pattern`^(?:[五三53]年[内间]?|([“"]?十.{0,2}五[”"]?(?!末)${words('plan-part')}))[，,]?(?=.*\d)`
/** 2030年达到: a year by which something holds is no amount. */
const yearFirst = /^(?:19|20)\d{2}年/
/** 26.67%→27.67%: where the level starts, and where it goes. */
export const arrow = /→|->|—>/
/** 10%；技术合同额年均增长12%: what follows is said of something else. */
const otherThings = /(?<=\d.*)[；;].*$/
const upToArrow = new RegExp(`^.*(?:${arrow.source})`)

/**
 * 12 and 15 on two lines of a cell, a character that its font does not tell within a number, 1.3×108 for 1.3×10⁸: what it states
 * is not known.
 */
const unclear = /[\d%％\]）)]\n|\p{Co}|\ufffd|\d\s*[×xX*]\s*10[2-9](?!\d)/u
export const isUnclear = (cell: string): boolean => unclear.test(cell)

/** A bound left of the number with verbs of level and nothing else: ≥, 不低于, 控制在, 提高到; null where other words are there. */
function leadOf(inner: string, quantity: Quantity): { comparator: Comparator | null } | null {
  const text = inner.replace(/(?<![<>＜＞])[=＝](?=[\d.])/, ' ').replace(/\s/g, '')
  const shifted = inner.length - text.length
  const here = {
    ...quantity,
    start: quantity.start - shifted,
    end: quantity.end - shifted,
    markEnd: quantity.markEnd - shifted,
  }
  const tokens = tokensOf({ text, quantities: [here], times: [], regionAt: () => null }, 0, here.markEnd)
  const lead = tokens.slice(0, -1)
  if (!lead.every((token) => is(token, 'LEVEL', 'BOUND', 'CHANGE', 'ADV', 'MODAL'))) return null
  return { comparator: lead.findLast(({ bound }) => bound !== undefined)?.bound ?? null }
}

/** What a cell says of the years that its value covers, and the rest of it: 五年累计, 年均, “十五五”期间. */
function yearsOf(plain: string): Pick<CellValue, 'cumulative' | 'annual' | 'overPlan'> & { value: string } {
  const says = (words: RegExp) => matchesOf(plain, basisWords).some((match) => words.test(match[1] as string))
  const [span = '', plan] = spanLead.exec(plain) ?? []
  return {
    value: plain.slice(span.length).replace(basisWords, ''),
    cumulative: says(/累计/) || (span !== '' && plan === undefined),
    annual: says(/^[年每]/),
    overPlan: plan !== undefined,
  }
}

/** A value without the brackets that mark it as a sum; null where two cells are run together: `[8]3.开展补贴性职业技能培训` is not 83. */
function unmarked(value: string): { inner: string; marked: boolean } | null {
  const [, before = '', inside = '', behind = ''] = brackets.exec(value) ?? []
  if (inside === '') return { inner: value, marked: false }
  return /\d$/.test(before) || /^[.．]?\d/.test(behind) ? null : { inner: before + inside + behind, marked: true }
}

/**
 * Reads one value cell: 12.85, ≤4.5, [60], { 7.5 }, [>425], 96%, 10:38:52, 2—3, 60（累计）, 年均3, 不低于95%, 三分之二. Numbers, bounds and
 * units are read as in prose. null for an empty or wordy cell.
 */
export function parseCell(cell: string): CellValue | null {
  if (isUnclear(cell)) return null
  const printed = cell.replace(/\s/g, '')
  const plain = narrowDigits(printed).replace(upToArrow, '').replace(remark, '').replace(otherThings, '')
  const { value, cumulative, ...years } = yearsOf(plain)
  const bare = yearFirst.test(printed) ? null : unmarked(value)
  if (!bare) return null
  const inner = bare.inner.replace(/^[+＋](?=\d)/, '')
  const [quantity] = findQuantities(inner)
  const lead = quantity ? leadOf(inner, quantity) : null
  if (!quantity || !lead) return null
  const { amount } = quantity
  // 提高到11.7年: 年 is a unit of a length of time.
  const isLength = amount.unit === null && amount.ratio === null && inner.startsWith('年', quantity.end)
  return {
    amount: {
      ...amount,
      printed,
      unit: isLength ? '年' : amount.unit,
      comparator: amount.comparator === 'EQ' ? (lead.comparator ?? 'EQ') : amount.comparator,
    },
    ...years,
    cumulative: cumulative || bare.marked,
  }
}

const labelled = new RegExp(
  `([\\u4e00-\\u9fa5]{2,10}?)[:：]?(${orderSign}?${arabic}[%％]?${boundAfter})(?:[/／；;、，,]|(?=[\\u4e00-\\u9fa5])|$)`,
  'gy',
)

/** 三级4家、二级12家: the same with the thing that is counted. */
const counted = new RegExp(
  `([\\u4e00-\\u9fa5]{2,6}?)[:：]?(${orderSign}?${arabic}(?:${unitSource})${boundAfter})(?:[/／；;、，,]|$)`,
  'gy',
)

/** 三级, 城市, 国家级: words that narrow what a row counts; of others, such as 新建, the row may not tell the rest. */
const narrows = (label: string) =>
  tokensOf({ text: label, quantities: [], times: [], regionAt: () => null }).every((token) =>
    is(token, 'SCOPE', 'GRADE', 'PLACE'),
  )

/**
 * 重点城市≥30/一般城市≥15, also on two lines of the cell, 三级4家、二级12家: several values, each with what it is for. Empty for
 * any other cell.
 */
export function labelledValues(cell: string): { label: string; text: string }[] {
  const bare = cell.replace(/\s/g, '')
  const all = (form: RegExp) => {
    const found = matchesOf(bare, form)
    const whole = found.reduce((length, match) => length + match[0].length, 0) === bare.length
    return whole && found.length >= 2 ? found : []
  }
  const ofThings = all(counted)
  const found = ofThings.every((match) => narrows(match[1] as string)) && ofThings.length > 0 ? ofThings : all(labelled)
  return found.map((match) => ({ label: match[1] as string, text: match[2] as string }))
}
