import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { is, textOf } from '../../language/tokens.js'
import type { Member } from '../clauses/members.js'
import { tokensOfNoun } from '../clauses/noun.js'
import type { Topic } from './ellipsis.js'

const term = pattern`^${words('term-per-head')}$`

/**
 * 企业退休人员养老金标准继续提高，|年人均|提高2556元: the change per head is one of what was mentioned, of all or of a part
 * of it (城镇|年人均). null for a member that names its own thing.
 */
export function changePerHead(member: Member, topic: Topic | null): Member | null {
  const { subject, predicate } = member
  if (!topic || !predicate.change || !is(subject.at(-1), 'PER')) return null
  const from = term.test(subject.at(-2)?.text ?? '') ? subject.length - 2 : subject.length - 1
  const scope = subject.slice(0, from)
  if (!scope.every((token) => is(token, 'SCOPE'))) return null
  const thing = tokensOfNoun(topic.noun).filter((token, i) => !is(token, 'PAIR') && !(i === 0 && is(token, 'SCOPE')))
  const change = { ...predicate.change, text: `${textOf(subject.slice(from))}${predicate.change.text}` }
  return {
    ...member,
    subject: scope.length > 0 ? [...scope, ...thing] : tokensOfNoun(topic.noun),
    predicate: { ...predicate, change },
  }
}
