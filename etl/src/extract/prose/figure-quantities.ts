import { namedRanges } from './named-ranges.js'
import { isNotFigure } from './not-figures.js'
import { findQuantities, type Quantity } from './quantities.js'

/** 平均受教育年限达到13年: 年 is a unit behind a length of time only. */
function withYearUnit(quantity: Quantity, text: string): Quantity {
  if (quantity.unit !== null || !/^年(?![底末前来间内度])/.test(text.slice(quantity.end, quantity.end + 4)))
    return quantity
  const behind = /^年(以上|以内|左右)?/.exec(text.slice(quantity.end, quantity.end + 4)) as RegExpExecArray
  return {
    ...quantity,
    end: quantity.end + 1,
    markEnd: quantity.end + behind[0].length,
    unit: '年',
    printed: `${quantity.printed}年`,
    mark: behind[1] === '以上' ? 'GTE' : behind[1] === '左右' ? 'APPROX' : quantity.mark,
  }
}

/** The quantities of a text that are figures. */
export function quantitiesOf(text: string): Quantity[] {
  const named = namedRanges(text)
  return findQuantities(text)
    .filter((quantity) => !isNotFigure(quantity, text, named))
    .map((quantity) => withYearUnit(quantity, text))
}
