/** Measures that name nothing by themselves. */
const bareMeasures =
  /^(?:投资|计划投资|年度投资|年度计划投资|投入|总投资|完成投资|产值|收入|利润|总额|规模|比例|比重|占比|数量|总量|面积|人数|户数)$/
/** A name begins with no mark or link and ends in no mark, preposition or 的. */
const badEdge = /^[、，；：）)》”的了等和及与并]|[，；：。]|、$|[的在对被由从为]$/
const openBracket = /[（(“《][^）)”》]*$/
const words = /[一-龥]{2}|[A-Za-z]{2}/
const suffixes = /比例$|人数$|户数$|增长$|下降$|提高$|年均/g

/** False for what can't be a name by its form: begins with a mark, ends in 的, holds a stop, is nothing but a measure. */
export function isName(name: string): boolean {
  if (name.length < 2 || name.length > 60 || bareMeasures.test(name)) return false
  if (badEdge.test(name) || openBracket.test(name)) return false
  return words.test(name.replace(suffixes, ''))
}
