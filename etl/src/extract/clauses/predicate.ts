import { is, type Token } from '../../language/tokens.js'
import type { Comparator } from '../../model/index.js'
import { hasNoun } from './noun.js'

/** What is said of a subject: that it is at a level, changes, or that something is done. */
export interface Predicate {
  kind: 'level' | 'change' | 'action'
  change: Token | null
  /** 年均, 每年 before the change. */
  annual: boolean
  /** 累计. */
  sum: boolean
  /** 共, 合计: of what is done over time, or of several things at one time. */
  total: boolean
  respectively: boolean
  each: boolean
  comparator: Comparator | null
  /** 占能源消费总量|的: a part of what is named before. */
  ofWhole: boolean
  /** 占|38.2%: of a whole that was named before. */
  shareOf: boolean
  /** Words of time beside the number: 2025年|达到. */
  times: Token[]
}

const plain = (ofWhole: boolean): Predicate => ({
  kind: 'action',
  change: null,
  annual: false,
  sum: false,
  total: false,
  respectively: false,
  each: false,
  comparator: null,
  ofWhole,
  shareOf: false,
  times: [],
})

function noteAdverb(predicate: Predicate, token: Token): void {
  const adv = token.word?.adv
  if (adv === 'annual') predicate.annual = true
  if (adv === 'sum') predicate.sum = true
  if (adv === 'total') predicate.total = true
  if (adv === 'respectively') predicate.respectively = true
  if (adv === 'each') predicate.each = true
}

/** Takes the predicate off the end of the words left of an amount. subject: the words before it, adverbs included. */
export function peelPredicate(left: readonly Token[]): { subject: Token[]; predicate: Predicate } {
  const predicate = plain(is(left.at(-1), 'DE') && !is(left.at(-2), 'TIME'))
  let end = left.length
  let level = false
  for (; end > 0; end--) {
    const token = left[end - 1] as Token
    if (is(token, 'LEVEL') && !(level && predicate.change)) level = true
    else if (is(token, 'CHANGE') && !predicate.change && !level) predicate.change = token
    else if (is(token, 'CHANGE') && level && is(left[end], 'LEVEL')) continue
    // 增长|分别|为
    else if (is(token, 'CHANGE') && is(left[end], 'ADV') && !predicate.change) predicate.change = token
    else if (is(token, 'ACTION') && token.word?.levels === true && !level && hasNoun(left.slice(0, end - 1))) continue
    else if (is(token, 'BOUND')) {
      predicate.comparator ??= token.bound ?? null
    } else if (is(token, 'ADV')) noteAdverb(predicate, token)
    else if (is(token, 'TIME')) predicate.times.unshift(token)
    else if (is(token, 'DE') && is(left[end - 2], 'TIME')) continue
    else if (token.text === '占' && end === left.length) predicate.shareOf = true
    else if (
      !(is(token, 'MODAL', 'OF') || (is(token, 'FILL') && level) || (is(token, 'PREP') && is(left[end], 'TIME')))
    )
      break
  }
  for (const [at, token] of left.slice(0, end).entries()) {
    if (token.word?.adv === 'respectively' || token.word?.adv === 'sum' || token.word?.adv === 'total')
      noteAdverb(predicate, token)
    // 年均新增|装机容量; 年均浓度|下降 is the name of what falls.
    const paces = is(left[at + 1], 'ACTION') || (predicate.change && !is(left[at + 1], 'MEASURE'))
    if (token.word?.adv === 'annual' && paces) predicate.annual = true
    if (token.bound === 'GTE' && is(left[at + 1], 'ACTION')) predicate.comparator ??= 'GTE'
  }
  if (predicate.times.some(({ time }) => time?.kind === 'each')) predicate.annual = true
  predicate.kind = predicate.change ? 'change' : level ? 'level' : 'action'
  return { subject: left.slice(0, end), predicate }
}
