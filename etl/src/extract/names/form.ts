import { pattern, patternWith, words } from '../../language/lexicon/lists/word-lists.js'

/** Measures that name nothing by themselves. */
const bareMeasures = pattern`^${words('bare-measure')}$`
/** A name begins with no mark or link and ends in no mark, preposition or 的. */
const badEdge = /^[、，；：）)》”的了等和及与并]|[，；：。]|、$|[的在对被由从为]$/
const openBracket = /[（(“《][^）)”》]*$/
const anyWord = /[一-龥]{2}|[A-Za-z]{2}/
const suffixes = patternWith('g')`${words('measure-suffix')}$|年均`

/** False for what can't be a name by its form: begins with a mark, ends in 的, holds a stop, is nothing but a measure. */
export function isName(name: string): boolean {
  if (name.length < 2 || name.length > 60 || bareMeasures.test(name)) return false
  if (badEdge.test(name) || openBracket.test(name)) return false
  return anyWord.test(name.replace(suffixes, ''))
}
