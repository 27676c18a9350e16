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

/** Where words between two amounts can only be cut; null where there is a choice. */
function onlyCut(gap: readonly Token[]): number | null {
  const [first, second] = gap
  // 迈上5万亿|台阶、: what only says again that the number is a level goes with it.
  if (is(first, 'FILL') && is(second, 'LINK', 'STOP')) return 1
  if (!first || is(first, 'LINK', 'CHANGE', 'LEVEL', 'RANK', 'BOUND')) return 0
  // 20个国家和地区的|419家企业
  return is(gap.at(-1), 'DE') ? gap.length : null
}

/** Cuts before links: 20个国家|和30个地区. full: the amount before needs no word behind it. */
const cutsAtLinks = (gap: readonly Token[], full: boolean): Cut[] =>
  gap.flatMap((token, i) => {
    if (!isStrongLink(token) && !(is(token, 'LINK') && i > 0)) return []
    const rest = i === gap.length - 1 ? 0 : hasNoun(gap.slice(i + 1)) ? 0.5 : 1
    return [{ at: i, cost: (full ? 0.8 : 0) + rest }]
  })

/** What it costs to leave an amount without any word behind it. */
function costOfNone(first: Token | undefined, leftHasNoun: boolean): number {
  const opensPhrase = is(first, 'ACTION', 'PREP', 'OF')
  if (leftHasNoun) return opensPhrase ? 0 : 2
  return opensPhrase ? 2 : 3
}

/**
 * Where the words between two amounts are cut in what the first counts and what leads to the second; the cheapest cut
 * wins. leftHasNoun: the first names its thing before its number already. share: it is a percentage.
 */
export function cutBetween(gap: readonly Token[], leftHasNoun: boolean, share: boolean): number {
  const only = onlyCut(gap)
  if (only !== null) return only
  const full = leftHasNoun && !share
  const cuts: Cut[] = [{ at: 0, cost: costOfNone(gap[0], leftHasNoun) }, ...cutsAtLinks(gap, full)]
  const endsInLink = is(gap.at(-1), 'LINK')
  const verb = verbAt(gap)
  if (verb < gap.length && !endsInLink) cuts.push({ at: verb, cost: full ? 0.9 : 0.6 })
  const { at, predicated } = ownOfNext(gap)
  if (predicated || at < gap.length) cuts.push({ at, cost: full ? 0.7 : 0.5 })
  if (!predicated && !endsInLink) cuts.push({ at: gap.length, cost: full ? 1.5 : 1 })
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
