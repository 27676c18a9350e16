import { is, type Token } from '../../language/tokens.js'
import { type Noun, nounOf } from '../clauses/noun.js'
import { verbAt } from '../clauses/verb-phrase.js'
import type { Topic } from './ellipsis.js'

/** Subject of words without amounts, which the clauses after them may mean: 全省进出口总值|创历史新高. null for none. */
export function topicOf(tokens: readonly Token[]): Topic | null {
  const stop = tokens.findIndex((token, i) => i > 0 && is(token, 'RANK', 'CHANGE', 'LEVEL', 'BOUND', 'ADV', 'STOP'))
  const words = tokens
    .slice(0, stop < 0 ? tokens.length : stop)
    .filter((token) => !is(token, 'TIME', 'MODAL', 'ADV', 'PLACE', 'OF'))
  // 签约|居民续约率: 签约 tells which ones.
  while (is(words[0], 'LINK', 'ACTION', 'CHANGE') && words[0]?.word?.act !== 'ends') words.shift()
  const lastMeasure = words.findLastIndex((token) => is(token, 'MEASURE')) + 1
  // 低保标准、|环卫工人工资: a list goes on after its measure.
  const listed = is(words[lastMeasure], 'LINK') && is(words.at(-1), 'HEAD')
  const measured = listed ? 0 : lastMeasure
  const noun = nounOf(words.slice(0, measured > 0 ? measured : verbAt(words)))
  const named = noun.measure.length > 0 || is(noun.core.at(-1), 'HEAD')
  return named ? { actor: [], verb: [], noun, unit: null, change: '' } : null
}

const longestSubject = 12

/** Subject of a short sentence that says without a number how it does: 经营主体|持续增加. null for any other. */
export function subjectAlone(tokens: readonly Token[]): Noun | null {
  const stop = tokens.findIndex((token, i) => i > 0 && is(token, 'CHANGE', 'LEVEL', 'BOUND', 'ADV', 'STOP'))
  const words = tokens.slice(0, Math.max(0, stop)).filter((token) => !is(token, 'TIME', 'PLACE'))
  const plain = words.every((token) => is(token, 'TEXT', 'HEAD', 'COMPOUND', 'SCOPE', 'BODY', 'PEOPLE'))
  const length = words.reduce((sum, { text }) => sum + text.length, 0)
  return words.length > 0 && plain && length <= longestSubject ? nounOf(words) : null
}
