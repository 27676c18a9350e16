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

/** How far the predicate is taken off: from the number back to a word, which is the next to be judged. */
interface Peeling {
  left: readonly Token[]
  predicate: Predicate
  /** A verb of level was taken: 达到. */
  level: boolean
  at: number
}

interface Part {
  when: (token: Token, peeling: Peeling) => boolean
  /** What the word says of the predicate; absent where it says nothing. */
  note?: (token: Token, peeling: Peeling) => void
  example: string
}

/** The words that a predicate is made of, from its number back: the first row that holds is what a word is. */
const parts: readonly Part[] = [
  {
    when: (token, { level, predicate }) => is(token, 'LEVEL') && !(level && predicate.change),
    note: (_token, peeling) => {
      peeling.level = true
    },
    example: '达到50%',
  },
  {
    when: (token, { level, predicate }) => is(token, 'CHANGE') && !predicate.change && !level,
    note: (token, { predicate }) => {
      predicate.change = token
    },
    example: '增长5%',
  },
  {
    when: (token, { level, left, at }) => is(token, 'CHANGE') && level && is(left[at + 1], 'LEVEL'),
    example: '提高到50%',
  },
  {
    when: (token, { predicate, left, at }) => is(token, 'CHANGE') && is(left[at + 1], 'ADV') && !predicate.change,
    note: (token, { predicate }) => {
      predicate.change = token
    },
    example: '增长分别为5%',
  },
  {
    when: (token, { level, left, at }) =>
      is(token, 'ACTION') && token.word?.levels === true && !level && hasNoun(left.slice(0, at)),
    example: '投资完成5亿元',
  },
  {
    when: (token) => is(token, 'BOUND'),
    note: ({ bound }, { predicate }) => {
      predicate.comparator ??= bound ?? null
    },
    example: '超过50%',
  },
  {
    when: (token) => is(token, 'ADV'),
    note: (token, { predicate }) => noteAdverb(predicate, token),
    example: '分别为',
  },
  {
    when: (token) => is(token, 'TIME'),
    note: (token, { predicate }) => void predicate.times.unshift(token),
    example: '2025年达到',
  },
  { when: (token, { left, at }) => is(token, 'DE') && is(left[at - 1], 'TIME'), example: '2020年的50%' },
  {
    when: ({ text }, { left, at }) => text === '占' && at === left.length - 1,
    note: (_token, { predicate }) => {
      predicate.shareOf = true
    },
    example: '占38.2%',
  },
  { when: (token) => is(token, 'MODAL', 'OF'), example: '力争达到' },
  { when: (token, { level }) => is(token, 'FILL') && level, example: '目标为50%' },
  { when: (token, { left, at }) => is(token, 'PREP') && is(left[at + 1], 'TIME'), example: '比2020年增长' },
]

/** Takes the words of the predicate off the end, and tells how many words are before it. */
function peel(peeling: Peeling): number {
  for (; peeling.at >= 0; peeling.at--) {
    const token = peeling.left[peeling.at] as Token
    const part = parts.find(({ when }) => when(token, peeling))
    if (!part) break
    part.note?.(token, peeling)
  }
  return peeling.at + 1
}

/** Notes what the words before the predicate say of it. end: how many there are. */
function noteBefore(left: readonly Token[], end: number, predicate: Predicate): void {
  for (const [at, token] of left.slice(0, end).entries()) {
    const next = left[at + 1]
    const adv = token.word?.adv
    if (adv === 'respectively' || adv === 'sum' || adv === 'total') noteAdverb(predicate, token)
    // 年均新增|装机容量; 年均浓度|下降 is the name of what falls.
    const paces = is(next, 'ACTION') || (predicate.change && !is(next, 'MEASURE'))
    if (adv === 'annual' && paces) predicate.annual = true
    // 石泉县、紫阳县|各|培育…
    if (adv === 'each' && is(next, 'ACTION')) predicate.each = true
    if (token.bound === 'GTE' && is(next, 'ACTION')) predicate.comparator ??= 'GTE'
  }
}

/** Takes the predicate off the end of the words left of an amount. subject: the words before it, adverbs included. */
export function peelPredicate(left: readonly Token[]): { subject: Token[]; predicate: Predicate } {
  const predicate = plain(is(left.at(-1), 'DE') && !is(left.at(-2), 'TIME'))
  const peeling: Peeling = { left, predicate, level: false, at: left.length - 1 }
  const end = peel(peeling)
  noteBefore(left, end, predicate)
  if (predicate.times.some(({ time }) => time?.kind === 'each')) predicate.annual = true
  predicate.kind = predicate.change ? 'change' : peeling.level ? 'level' : 'action'
  return { subject: left.slice(0, end), predicate }
}
