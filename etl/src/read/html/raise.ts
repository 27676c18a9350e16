import { raised } from '../raised.js'
import { childElements, type Element, isBlock, isElement, isHidden, textOf } from './element.js'

const raisingStyle =
  /vertical-align\s*:\s*(?:super|text-top|[1-9]\d*(?:\.\d+)?(?:px|pt|%)|\d*\.[2-9]\d*em)|(?:^|[;\s])(?:top\s*:\s*-|bottom\s*:\s*)(?:[2-9]|1\d|0?\.[2-9]\d*(?=em))/i
/** The text of a link to a note of the same page: 1, [2], 注3. */
const pointsToNote = /^\s*[[［(（〔【]?\S?\d{1,2}[\]］)）〕】]?\s*$/

/** True for marks of notes and exponents. */
export const isRaised = (element: Element): boolean =>
  element.name === 'sup' ||
  (raisingStyle.test(element.attributes.style ?? '') && !isBlock(element)) ||
  (element.name === 'a' && /^#./.test(element.attributes.href ?? '') && pointsToNote.test(textOf(element)))

/** Prints what a page raises (`<sup>`, vertical-align: super, links to its notes) as raised digits, below the element. */
export function raise(element: Element): void {
  for (const child of childElements(element)) {
    if (isHidden(child)) continue
    if (isRaised(child)) child.children = [raised(raisedText(child))]
    else raise(child)
  }
}

/** The text of a raised element; its images and breaks are none. */
const raisedText = (element: Element): string =>
  element.children.map((child) => (isElement(child) ? raisedText(child) : child)).join('')
