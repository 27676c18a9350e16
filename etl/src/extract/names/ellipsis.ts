import { is, type Token, textOf } from '../../language/tokens.js'
import type { Member } from '../clauses/members.js'
import { type Noun, tokensOfNoun } from '../clauses/noun.js'

/** What was spoken of: the parts of a name that those behind it may leave out. */
export interface Topic {
  actor: Token[]
  verb: Token[]
  noun: Noun
  unit: string | null
  /** 增长, 年均下降. */
  change: string
}

/** What the clauses so far have spoken of. Replaced, never changed. */
export interface Discourse {
  topic: Topic | null
  /** Names of the last member, and of all members of the sentence. */
  last: readonly string[]
  sentence: readonly string[]
  /** The whole that 其中 parts. */
  whole: Topic | null
}

export const nothingSaid: Discourse = { topic: null, last: [], sentence: [], whole: null }

/** A measure without its owner: 营业收入, 死亡人数. */
export const isRelative = (noun: Noun): boolean =>
  noun.measure[0]?.word?.owned === true &&
  noun.core.every((token) => is(token, 'ADV')) &&
  !is(noun.head[0], 'PER') &&
  !(noun.head.some((token) => is(token, 'ACTION')) && textOf(noun.measure).length > 2)

export interface Completed {
  noun: Noun
  actor: Token[]
  verb: Token[]
}

const isVerbal = (token: Token) => is(token, 'ACTION', 'PREP')
const withoutKindsOf = (tokens: readonly Token[], own: readonly Token[]) =>
  tokens.filter((token) => !own.some(({ kind }) => kind === token.kind))

/** 营业收入, 总投资, 出口: of what was spoken of; null where the owner does not fit. */
function withOwner(noun: Noun, topic: Topic): Noun | null {
  const needs = noun.measure[0]?.word?.needs
  if (!isRelative(noun) || topic.noun.core.length === 0) return null
  if (needs !== undefined && !textOf(topic.noun.core).includes(needs)) return null
  const ofChange = noun.measure[0]?.word?.rate ? topic.noun.measure : []
  const own = [...noun.head, ...noun.core].filter((token) => !topic.noun.head.some(({ text }) => text === token.text))
  return {
    head: topic.noun.head.filter((token) => !is(token, 'ACTION')),
    core: [...topic.noun.core, ...ofChange, ...own],
    measure: noun.measure,
  }
}

/**
 * What the whole says behind the words that end the part's name: 养老机构|护理型床位占比, 其中公办|养老机构; else its
 * measure, with the word before it where that is of one letter.
 */
function restOfWhole(noun: Noun, topic: Topic): Token[] {
  const whole = textOf(tokensOfNoun(topic.noun))
  const own = textOf(tokensOfNoun(noun))
  const rest = (text: string): Token[] => [{ kind: 'MEASURE', text, start: 0, end: 0 }]
  for (let length = Math.min(own.length, whole.length - 1); length >= 2; length--)
    if (own.endsWith(whole.slice(0, length))) return rest(whole.slice(length))
  const { core, measure } = topic.noun
  return textOf(measure).length > 1 ? measure : [...core.slice(-1), ...measure]
}

/** 其中农民工60万人, 其中新能源汽车增长17.2倍: a part takes what it lacks of its whole. */
function partOf(noun: Noun, topic: Topic): Completed {
  const people = noun.core.length === 1 && is(noun.core[0], 'PEOPLE') && noun.measure.length === 0
  if (people) {
    const core = [...noun.core, ...topic.noun.head, ...topic.noun.core]
    return { noun: { head: noun.head, core, measure: topic.noun.measure }, actor: [], verb: [] }
  }
  // 投资完成额，其中制造业|占比
  if (/^(?:占比|比重|比例)$/.test(textOf(noun.measure)))
    return { noun: { ...noun, head: [...tokensOfNoun(topic.noun), ...noun.head] }, actor: [], verb: [] }
  if (noun.measure.length === 0 && topic.noun.measure.length > 0)
    return { noun: { ...noun, measure: restOfWhole(noun, topic) }, actor: [], verb: [] }
  return { noun, actor: topic.actor, verb: topic.verb }
}

/** 占全国|比重, 在北方地区|占比, 高于全省平均水平: what was spoken of, beside another. */
function besideWhole(noun: Noun, words: readonly Token[], topic: Topic, ofWhole: boolean): Noun | null {
  const [first] = words
  const spoken = tokensOfNoun(topic.noun)
  const within = first?.text === '在' && /占比|比重|份额/.test(textOf(noun.measure))
  if (spoken.length === 0 || !(first?.text === '占' || within || is(first, 'BOUND'))) return null
  const added = (text: string): Token => ({ kind: 'TEXT', text, start: 0, end: 0 })
  const change = is(first, 'BOUND') && topic.change ? [added(topic.change)] : []
  const share = first?.text === '占' && noun.measure.length === 0 && !ofWhole ? [added('比重')] : []
  const owner = [...topic.actor, ...topic.verb, ...spoken]
  return { head: [], core: [...owner, ...change, ...words, ...share], measure: [] }
}

/** 综合利用率75%、赤泥25%: another thing of the same measure, told by the same unit. */
const lacksMeasure = (noun: Noun, member: Member, topic: Topic): boolean =>
  noun.measure.length === 0 &&
  topic.noun.measure.length > 0 &&
  topic.unit === '%' &&
  member.amounts.at(-1)?.amount?.unit === '%' &&
  member.predicate.kind === 'deed' &&
  !noun.head.some((token) => is(token, 'ACTION')) &&
  !is(noun.core[0], 'ACTION')

/** A noun phrase of which parts go without saying, completed from what was spoken of. */
export function complete(noun: Noun, member: Member, said: Discourse): Completed {
  const alone: Completed = { noun, actor: [], verb: [] }
  const topic = member.ofWhich ? (said.whole ?? said.topic) : said.topic
  if (!topic) return alone
  const words = tokensOfNoun(noun)
  if (words.length === 0 && member.predicate.kind === 'level') {
    // 新增16条、达到54条: what there is, not what is new.
    const isNew = (token: Token) => token.word?.act === 'bears'
    const head = topic.noun.head.filter((token) => !isNew(token))
    return { noun: { ...topic.noun, head }, actor: topic.actor, verb: topic.verb.filter((token) => !isNew(token)) }
  }
  if (words.length === 0) return { noun: topic.noun, actor: topic.actor, verb: topic.verb }
  const owned = withOwner(noun, topic)
  if (owned) return { ...alone, noun: owned }
  // 城市…处置率90%，县城85%: another scope or grade of the same thing.
  if (noun.core.length === 0 && noun.measure.length === 0) {
    const lent = withoutKindsOf(topic.noun.head, noun.head)
    const head = [...lent.filter(isVerbal), ...noun.head, ...lent.filter((token) => !isVerbal(token))]
    return { noun: { head, core: topic.noun.core, measure: topic.noun.measure }, actor: topic.actor, verb: topic.verb }
  }
  if (member.ofWhich) return partOf(noun, topic)
  const compared = besideWhole(noun, words, topic, member.predicate.ofWhole)
  if (compared) return { ...alone, noun: compared }
  if (lacksMeasure(noun, member, topic)) return { ...alone, noun: { ...noun, measure: topic.noun.measure } }
  // 国家级绿色工厂198个、绿色工业园区10个: a list goes on with the grade and the newness of its first.
  if (member.continues && member.predicate.kind === 'deed' && noun.measure.length === 0 && !topic.change) {
    const lent = withoutKindsOf(
      topic.noun.head.filter((token) => is(token, 'GRADE', 'PER', 'ACTION')),
      noun.head,
    )
    return { ...alone, noun: { ...noun, head: [...lent, ...noun.head] } }
  }
  return alone
}
