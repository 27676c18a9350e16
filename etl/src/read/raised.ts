import { pattern, words } from '../language/lexicon/lists/word-lists.js'

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** [2], （注1）, ③, *: marks of notes that no exponent has. Digits alone may be either. */
const noteMark = pattern`^\s*(?:[[［(（〔【]\s*${words('note-label')}?\s*\d{0,2}\s*[\]］)）〕】]|${words('note-label')}\s*\d{0,2}|[①-⑳*＊※★☆†‡]+)\s*$`

/** Raised digits stay raised: 10⁴, km², and the mark of a note after 60 makes no 601. Other marks of notes print nothing. */
export const raised = (text: string): string =>
  noteMark.test(text) ? '' : text.replace(/[0-9]/g, (digit) => digits[Number(digit)] as string).replace(/[-−]/g, '⁻')
