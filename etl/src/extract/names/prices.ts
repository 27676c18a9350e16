import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { textOf } from '../../language/tokens.js'
import type { Member } from '../clauses/members.js'

const pricesTold = pattern`^${words('prices-told')}$`

/**
 * 居民人均可支配收入39218元，扣除价格因素，|实际|增长5.1%: what the change of what was mentioned is counted by is said with the change, and
 * names nothing. null for a member that names its own thing: 居民收入实际增长, 实际使用外资.
 */
export function changeByPrices(member: Member): Member | null {
  const { subject, predicate } = member
  const { change } = predicate
  const told = textOf(subject)
  if (!change || !pricesTold.test(told)) return null
  const word = change.word && { ...change.word, share: `${told}${change.word.share ?? change.text}` }
  return {
    ...member,
    subject: [],
    predicate: { ...predicate, change: { ...change, text: `${told}${change.text}`, ...(word ? { word } : {}) } },
  }
}
