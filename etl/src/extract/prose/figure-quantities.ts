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

/** 分别提高5.91和4.83个百分点: a number of a list without its unit takes that of the next. */
function withUnitOfNext(quantity: Quantity, next: Quantity, text: string): Quantity {
  // 分别高于全国、全省1.2个和0.7个百分点
  const { amount } = quantity
  const { unit } = next.amount
  const short = amount.unit === '个' && unit === '个百分点'
  if ((amount.unit !== null && !short) || amount.value === null || unit === null) return quantity
  const listed = /^[和与及、]$/.test(text.slice(quantity.markEnd, next.start))
  const said = /分别[^，。；]{0,30}$/.test(text.slice(Math.max(0, quantity.start - 32), quantity.start))
  return listed && said ? { ...quantity, amount: { ...amount, unit } } : quantity
}

/** The quantities of a text that are figures. */
export function quantitiesOf(text: string): Quantity[] {
  const named = namedRanges(text)
  const found = findQuantities(text)
  for (let at = found.length - 2; at >= 0; at--)
    found[at] = withUnitOfNext(found[at] as Quantity, found[at + 1] as Quantity, text)
  return found.filter((quantity) => !isNotFigure(quantity, text, named)).map((quantity) => withYearUnit(quantity, text))
}
