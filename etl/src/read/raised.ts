import { pattern, words } from '../language/lexicon/lists/word-lists.js'

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** [2], （注1）, ③, *: marks of notes that no exponent has. Digits alone may be either. */
const noteMark = pattern`^\s*(?:[[［(（〔【]\s*${words('note-label')}?\s*\d{0,2}\s*[\]］)）〕】]|${words('note-label')}\s*\d{0,2}|[①-⑳*＊※★☆†‡]+|[a-e])\s*$`

/**
 * Text moved up by a third of its size or more is a superscript, as LibreOffice writes one; by less it is only aligned. Both in
 * half points.
 */
export const isLifted = (position: number, size: number): boolean => position > 0 && position * 3 >= size

/** Raised digits stay raised: 10⁴, km², and the mark of a note after 60 makes no 601. Other marks of notes print nothing. */
export const raised = (text: string): string =>
  noteMark.test(text) ? '' : text.replace(/[0-9]/g, (digit) => digits[Number(digit)] as string).replace(/[-−]/g, '⁻')
