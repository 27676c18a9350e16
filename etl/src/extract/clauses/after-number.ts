import { withoutLevelWords } from '../../language/grammar/level-words.js'
import { is, type Token, textOf } from '../../language/tokens.js'
import { hasNoun } from './noun.js'
import { verbAt } from './verb-phrase.js'

const isStrongLink = (token: Token) => is(token, 'LINK') && token.word?.weak !== true
const ofPredicate = ['LEVEL', 'BOUND', 'CHANGE', 'ADV', 'MODAL'] as const

interface Cut {
  at: number
  cost: number
}

/** 涉海重点项目|完成投资超: where the measure and the predicate of the next amount begin, and whether a predicate does. */
function ownOfNext(gap: readonly Token[]): { at: number; predicated: boolean } {
  let at = gap.length
  while (at > 0 && is(gap[at - 1], ...ofPredicate)) at--
  const predicated = at < gap.length
  while (at > 0 && is(gap[at - 1], 'MEASURE')) at--
  // 新投产项目|增加产值
  if (at > 0 && (is(gap[at - 1], 'ACTION') || (at < gap.length && is(gap[at - 1], 'CHANGE')))) at--
  return { at, predicated }
}

/**
 * Where the words between two amounts are cut in what the first counts and what leads to the second; the cheapest cut
 * wins. leftHasNoun: the first names its thing before its number already. share: it is a percentage.
 */
export function cutBetween(gap: readonly Token[], leftHasNoun: boolean, share: boolean): number {
  const [first] = gap
  const last = gap.at(-1)
  // 迈上5万亿|台阶、: what only says again that the number is a level goes with it.
  if (is(first, 'FILL') && is(gap[1], 'LINK', 'STOP')) return 1
  if (!first || is(first, 'LINK', 'CHANGE', 'LEVEL', 'RANK', 'BOUND')) return 0
  // 20个国家和地区的|419家企业
  if (is(last, 'DE')) return gap.length
  const full = leftHasNoun && !share
  const opensPhrase = is(first, 'ACTION', 'PREP', 'OF')
  const cuts: Cut[] = [{ at: 0, cost: leftHasNoun ? (opensPhrase ? 0 : 2) : opensPhrase ? 2 : 3 }]
  gap.forEach((token, i) => {
    if (!isStrongLink(token) && !(is(token, 'LINK') && i > 0)) return
    const rest = i === gap.length - 1 ? 0 : hasNoun(gap.slice(i + 1)) ? 0.5 : 1
    cuts.push({ at: i, cost: (full ? 0.8 : 0) + rest })
  })
  const verb = verbAt(gap)
  if (verb < gap.length && !is(last, 'LINK')) cuts.push({ at: verb, cost: full ? 0.9 : 0.6 })
  const { at, predicated } = ownOfNext(gap)
  if (predicated || at < gap.length) cuts.push({ at, cost: full ? 0.7 : 0.5 })
  if (!predicated && !is(last, 'LINK')) cuts.push({ at: gap.length, cost: full ? 1.5 : 1 })
  return cuts.sort((a, b) => a.cost - b.cost || b.at - a.at)[0]?.at ?? 0
}

/** The thing counted after an amount; empty for ranks, 大关, 的目标. A clause that goes on after 并 is none of it. */
export function countedAfterNumber(right: readonly Token[]): Token[] {
  // 1000名|达到国际标准的|医生
  const de = right.findLastIndex((token) => is(token, 'DE'))
  const relative = is(right[0], 'LEVEL') && right[0]?.text.length === 2 && de > 1 && hasNoun(right.slice(de + 1))
  if (!relative && is(right[0], 'LINK', 'RANK', 'LEVEL', 'CHANGE', 'BOUND', 'STOP')) return []
  const ends = right.findIndex(
    (token, i) => is(token, 'RANK') || (i > 0 && is(token, 'LINK') && token.word?.weak === true),
  )
  const words = right.slice(0, ends < 0 ? right.length : ends)
  while (is(words.at(-1), 'LINK', 'FILL', 'DE')) words.pop()
  while (is(words[0], 'DE', 'BRACKET')) words.shift()
  const empty =
    words.every((token) => is(token, 'FILL', 'BRACKET', 'LINK', 'DE')) || withoutLevelWords(textOf(words)) === ''
  return empty ? [] : words
}
