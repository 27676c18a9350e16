import { isNotFigure, namedRanges } from './not-figures.js'
import { findQuantities, type Quantity } from './quantities.js'

const narrow: Record<string, string> = { '．': '.', '，': ',' }

/**
 * ３家, ６．５％, 1，200人: digits, points and thousands commas printed in full width are read as plain ones; every
 * character keeps its place.
 */
export const narrowDigits = (text: string) =>
  text
    .replace(/[０-９％]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(
      /(?<=\d)．(?=\d)|(?<=(?<![\d.,，])\d{1,3}(?:[，,]\d{3})*)，(?=\d{3}(?!\d|年))/g,
      (char) => narrow[char] as string,
    )

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
