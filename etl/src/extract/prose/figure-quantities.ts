import { namedRanges } from '../../language/grammar/named-ranges.js'
import { boundAfter, readBoundAfter } from '../../language/quantity/comparators.js'
import { findQuantities, type Quantity } from '../../language/quantity/quantities.js'
import { isNotFigure } from './not-figures.js'

/** 平均受教育年限达到13年: 年 is a unit after a length of time only. */
function withYearUnit(quantity: Quantity, text: string): Quantity {
  if (quantity.amount.unit !== null || !/^年(?![底末前来间内度])/.test(text.slice(quantity.end, quantity.end + 4)))
    return quantity
  const behind = new RegExp(`^年(${boundAfter})`).exec(text.slice(quantity.end, quantity.end + 8)) as RegExpExecArray
  return {
    ...quantity,
    end: quantity.end + 1,
    markEnd: quantity.end + behind[0].length,
    amount: {
      ...quantity.amount,
      unit: '年',
      comparator: readBoundAfter(behind[1] ?? '') ?? quantity.amount.comparator,
    },
  }
}

/** 分别达1.2万亿、8200亿元: the scale is its own, the unit that of the next; 分别高于全国、全省1.2个和0.7个百分点. */
function unitInList(own: string | null, next: string): string | null {
  if (own === null || (own === '个' && next === '个百分点')) return next
  const bare = next.replace(/^[千万百]*[万亿]/, '')
  return /^[千万百]*[万亿]$/.test(own) && bare !== next ? own + bare : null
}

/** 分别提高5.91和4.83个百分点: a number of a list without its unit takes that of the next. */
function withUnitOfNext(quantity: Quantity, next: Quantity, text: string): Quantity {
  const { amount } = quantity
  if (amount.value === null || next.amount.unit === null) return quantity
  const unit = unitInList(amount.unit, next.amount.unit)
  const listed = /^[和与及、]$/.test(text.slice(quantity.markEnd, next.start))
  const said = /分别[^，。；]{0,30}$/.test(text.slice(Math.max(0, quantity.start - 32), quantity.start))
  return unit !== null && listed && said ? { ...quantity, amount: { ...amount, unit } } : quantity
}

/** The quantities of a text that are figures. */
export function quantitiesOf(text: string): Quantity[] {
  const named = namedRanges(text)
  const found = findQuantities(text)
  for (let at = found.length - 2; at >= 0; at--)
    found[at] = withUnitOfNext(found[at] as Quantity, found[at + 1] as Quantity, text)
  return found.filter((quantity) => !isNotFigure(quantity, text, named)).map((quantity) => withYearUnit(quantity, text))
}
