import { is, type Token } from '../../language/tokens.js'

/** A noun phrase in its parts: 国家级|绿色工厂|数量. */
export interface Noun {
  /** What narrows it: scope, grade, 每万人. */
  head: Token[]
  core: Token[]
  /** What is measured of it. */
  measure: Token[]
}

export const noNoun: Noun = { head: [], core: [], measure: [] }

/** The parts of a noun phrase: modifiers of scope or grade in front, words of measure at the end. */
export function nounOf(tokens: readonly Token[]): Noun {
  const narrows = (token: Token | undefined) =>
    is(token, 'SCOPE', 'GRADE', 'PER', 'PLACE') || (is(token, 'ACTION') && token?.word?.act === 'bears')
  let from = 0
  while (from < tokens.length - 1 && (narrows(tokens[from]) || (from === 0 && is(tokens[0], 'PREP')))) from++
  if (from === tokens.length - 1 && is(tokens[from], 'SCOPE', 'GRADE', 'PER')) from++
  let to = tokens.length
  while (to > from && is(tokens[to - 1], 'MEASURE')) to--
  // 智能手机|限上零售额
  while (to < tokens.length && to - 1 > from && is(tokens[to - 1], 'SCOPE')) to--
  return { head: tokens.slice(0, from), core: tokens.slice(from, to), measure: tokens.slice(to) }
}

export const tokensOfNoun = ({ head, core, measure }: Noun): Token[] => [...head, ...core, ...measure]

const functionWords: readonly Token['kind'][] = [
  'ACTION',
  'LINK',
  'ADV',
  'PREP',
  'DE',
  'LEVEL',
  'BOUND',
  'MODAL',
  'TIME',
  'CHANGE',
  'BRACKET',
  'PLACE',
  'OF',
  'FILL',
]

/** Whether the words hold something that can be counted or measured. */
export const hasNoun = (tokens: readonly Token[]): boolean => tokens.some((token) => !is(token, ...functionWords))
