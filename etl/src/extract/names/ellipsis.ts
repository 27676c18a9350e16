import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { is, type Token, textOf } from '../../language/tokens.js'
import type { Member } from '../clauses/members.js'
import { type Noun, tokensOfNoun } from '../clauses/noun.js'

/** What was mentioned: the parts of a name that those after it may leave out. */
export interface Topic {
  actor: Token[]
  verb: Token[]
  noun: Noun
  unit: string | null
  /** 增长, 年均下降. */
  change: string
}

/** What the clauses so far have mentioned. Replaced, never changed. */
export interface Discourse {
  topic: Topic | null
  /** Names of the last member, and of all members of the sentence. */
  last: readonly string[]
  sentence: readonly string[]
  /** The whole that 其中 parts. */
  whole: Topic | null
  /** 分经济类型看: what the sentence breaks down by kinds; they are measured as it is. */
  brokenDown: Topic | null
  /** Things that the last list counted in one unit: 建议72件、提案130件. */
  listed: readonly Noun[]
  /** 经营主体持续增加。: the subject of a sentence without a number, of which the next may tell a measure alone. */
  heading: Noun | null
}

export const nothingSaid: Discourse = {
  topic: null,
  last: [],
  sentence: [],
  whole: null,
  brokenDown: null,
  listed: [],
  heading: null,
}

/** A measure without its owner: 营业收入, 死亡人数. */
export const isRelative = (noun: Noun): boolean =>
  noun.measure[0]?.word?.owned === true &&
  noun.core.every((token) => is(token, 'ADV', 'TIME')) &&
  !is(noun.head[0], 'PER') &&
  !(noun.head.some((token) => is(token, 'ACTION')) && textOf(noun.measure).length > 2)

export interface Completed {
  noun: Noun
  actor: Token[]
  verb: Token[]
}

const alone = (noun: Noun): Completed => ({ noun, actor: [], verb: [] })

const isVerbal = (token: Token) => is(token, 'ACTION', 'PREP')
const withoutKindsOf = (tokens: readonly Token[], own: readonly Token[]) =>
  tokens.filter((token) => !own.some(({ kind }) => kind === token.kind))

/** 营业收入, 总投资, 出口: of what was mentioned; null where the owner does not fit. */
function withOwner(noun: Noun, topic: Topic): Noun | null {
  const needs = noun.measure[0]?.word?.needs
  const ofMeasure = noun.measure[0]?.word?.rate === true && topic.noun.measure.length > 0
  if (!isRelative(noun) || (topic.noun.core.length === 0 && !ofMeasure)) return null
  // 培训1200人，覆盖率60%: a rate is one of things, not of an action.
  if (textOf(noun.measure).endsWith('率') && !ofMeasure && topic.noun.core.every((token) => is(token, 'ACTION')))
    return null
  if (needs !== undefined && !textOf(topic.noun.core).includes(needs)) return null
  const ofChange = ofMeasure ? topic.noun.measure : []
  const own = [...noun.head, ...noun.core].filter((token) => !topic.noun.head.some(({ text }) => text === token.text))
  return {
    head: topic.noun.head.filter((token) => !is(token, 'ACTION')),
    core: [...topic.noun.core, ...ofChange, ...own],
    measure: noun.measure,
  }
}

/**
 * What the whole says after the words that end the part's name: 养老机构|护理型床位占比, 其中公办|养老机构; else its
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

const shareAlone = pattern`^${words('share-word')}$`

/** 养老机构床位总数，其中护理型床位|占比 is of 养老机构: what the part names too is named once. */
function wholeOfShare(noun: Noun, topic: Topic): Token[] {
  const whole = topic.noun.core
  const isNamedAgain = whole.length > 1 && textOf(noun.core).endsWith(whole.at(-1)?.text ?? '')
  return isNamedAgain ? [...topic.noun.head, ...whole.slice(0, -1)] : tokensOfNoun(topic.noun)
}

/** 其中农民工60万人, 其中新能源汽车增长17.2倍: a part takes what it lacks of its whole. */
function partOf(noun: Noun, topic: Topic, isShare: boolean): Completed {
  const people = noun.core.length === 1 && is(noun.core[0], 'PEOPLE') && noun.measure.length === 0
  if (people) {
    const core = [...noun.core, ...topic.noun.head, ...topic.noun.core]
    return { noun: { head: noun.head, core, measure: topic.noun.measure }, actor: [], verb: [] }
  }
  // 重点项目105个，其中工业类|3个
  if (textOf(noun.core).endsWith('类') && noun.measure.length === 0)
    return {
      noun: { ...noun, core: [...noun.core, ...topic.noun.core], measure: topic.noun.measure },
      actor: [],
      verb: [],
    }
  // 投资完成额，其中制造业|占比
  if (shareAlone.test(textOf(noun.measure)))
    return { noun: { ...noun, head: [...wholeOfShare(noun, topic), ...noun.head] }, actor: [], verb: [] }
  // 赤字率1.5%，其中中央财政赤字|5500亿元 is no part of the rate.
  if (!isShare && topic.unit === '%' && topic.change === '') return alone(noun)
  if (noun.measure.length === 0 && topic.noun.measure.length > 0)
    return { noun: { ...noun, measure: restOfWhole(noun, topic) }, actor: [], verb: [] }
  // 家庭医生|签约|服务覆盖率，其中重点人群签约率: a rate says itself what is done.
  if (textOf(noun.measure).endsWith('率')) return alone(noun)
  return { noun, actor: topic.actor, verb: topic.verb }
}

const tellsShare = pattern`${words('part-of-whole')}`

/** 占全国|比重, 在北方地区|占比, 高于全省平均水平: what was mentioned, beside another. */
function besideWhole(noun: Noun, all: readonly Token[], topic: Topic, ofWhole: boolean): Noun | null {
  // 约|占全国1/10
  const words = is(all[0], 'BOUND') && all[1]?.text === '占' ? all.slice(1) : all
  const [first] = words
  const owner = [...topic.actor, ...topic.verb, ...tokensOfNoun(topic.noun)]
  const within = first?.text === '在' && tellsShare.test(textOf(noun.measure))
  if (owner.length === 0 || !(first?.text === '占' || first?.text === '与' || within || is(first, 'BOUND'))) return null
  const added = (text: string): Token => ({ kind: 'TEXT', text, start: 0, end: 0 })
  const change = is(first, 'BOUND') && topic.change ? [added(topic.change)] : []
  const share = first?.text === '占' && noun.measure.length === 0 && !ofWhole ? [added('比重')] : []
  return { head: [], core: [...owner, ...change, ...words, ...share], measure: [] }
}

/** 第一产业增加值占地区生产总值比重…，第二产业增加值|比重: of the same whole. */
function ofSameWhole(noun: Noun, topic: Topic): Noun | null {
  const spoken = tokensOfNoun(topic.noun)
  const at = spoken.findIndex(({ text }) => text === '占')
  const own = tokensOfNoun(noun)
  const bare = shareAlone.test(own.at(-1)?.text ?? '') && own.length > 1
  if (at < 0 || !bare || own[0]?.text === '在' || own.some(({ text }) => text === '占')) return null
  return { head: [], core: [...own.slice(0, -1), ...spoken.slice(at)], measure: [] }
}

/** 办理建议72件、提案130件，|办复率100%: a rate is one of all things of the list before it. */
function ofList(noun: Noun, topic: Topic, { listed }: Discourse): Topic {
  if (listed.length < 2 || listed.at(-1) !== topic.noun || !textOf(noun.measure).endsWith('率')) return topic
  const and: Token = { kind: 'LINK', text: '、', start: 0, end: 0 }
  const things = listed.map(({ core, measure }) => [...core, ...measure])
  return { ...topic, noun: { ...topic.noun, core: things.flatMap((thing, i) => (i > 0 ? [and, ...thing] : thing)) } }
}

/** 综合利用率75%、赤泥25%: another thing of the same measure, recognised by the same unit. */
const lacksMeasure = (noun: Noun, member: Member, topic: Topic): boolean =>
  noun.measure.length === 0 &&
  topic.noun.measure.length > 0 &&
  topic.unit === '%' &&
  member.amounts.at(-1)?.amount?.unit === '%' &&
  member.predicate.kind === 'action' &&
  !noun.head.some((token) => is(token, 'ACTION')) &&
  !is(noun.core[0], 'ACTION')

/** 分经济类型看，股份制企业|增长8.1%: a kind of what is broken down, without its measure. */
function kindOf(noun: Noun, member: Member, { brokenDown }: Discourse): Noun | null {
  const bare = noun.measure.length === 0 && noun.core.length > 0 && member.predicate.kind === 'change'
  return brokenDown && bare ? { ...noun, measure: brokenDown.noun.measure } : null
}

/** 总量接近800万户: of what the sentence before was about. */
const ofHeading = (noun: Noun, { heading }: Discourse): Noun =>
  heading && isRelative(noun) ? { ...noun, core: [...heading.core, ...noun.core] } : noun

/** A number without words of its own is of what was mentioned; 新增16条、达到54条 tells what there is, not what is new. */
function wordless(member: Member, { actor, verb, noun }: Topic): Completed {
  if (member.predicate.kind !== 'level') return { noun, actor, verb }
  const isOld = (token: Token) => token.word?.act !== 'bears'
  return { noun: { ...noun, head: noun.head.filter(isOld) }, actor, verb: verb.filter(isOld) }
}

/** 城市…处置率90%，县城85%: another scope or grade of the same thing; null for a noun that names a thing itself. */
function otherScope(noun: Noun, { actor, verb, noun: mentioned }: Topic): Completed | null {
  if (noun.core.length > 0 || noun.measure.length > 0) return null
  const lent = withoutKindsOf(mentioned.head, noun.head)
  const head = [...lent.filter(isVerbal), ...noun.head, ...lent.filter((token) => !isVerbal(token))]
  return { noun: { head, core: mentioned.core, measure: mentioned.measure }, actor, verb }
}

/** 国家级绿色工厂198个、绿色工业园区10个: a list goes on with the grade and the newness of its first. */
function goesOn(noun: Noun, member: Member, topic: Topic): Noun {
  const isListed = member.continues && member.predicate.kind === 'action' && noun.measure.length === 0 && !topic.change
  if (!isListed) return noun
  const lent = withoutKindsOf(
    topic.noun.head.filter((token) => is(token, 'GRADE', 'PER', 'ACTION')),
    noun.head,
  )
  return { ...noun, head: [...lent, ...noun.head] }
}

function completedFrom(noun: Noun, member: Member, topic: Topic, said: Discourse): Completed {
  const words = tokensOfNoun(noun)
  if (words.length === 0) return wordless(member, topic)
  const owned = ofSameWhole(noun, topic) ?? (withOwner(noun, topic) && withOwner(noun, ofList(noun, topic, said)))
  if (owned) return alone(owned)
  const scope = otherScope(noun, topic)
  if (scope) return scope
  // 其中工业增长6.2%、|高于全国平均0.3个百分点: of what was said last, not of the whole.
  const compared = besideWhole(noun, words, member.continues ? (said.topic ?? topic) : topic, member.predicate.ofWhole)
  if (member.ofWhich && !(compared && is(words[0], 'BOUND')))
    return partOf(noun, topic, member.amounts.at(-1)?.amount?.unit === '%')
  if (compared) return alone(compared)
  if (lacksMeasure(noun, member, topic)) return alone({ ...noun, measure: topic.noun.measure })
  return alone(goesOn(noun, member, topic))
}

/** A noun phrase of which parts are implied, completed from what was mentioned. */
export function complete(noun: Noun, member: Member, said: Discourse): Completed {
  const kind = kindOf(noun, member, said)
  if (kind) return alone(kind)
  // 其中企业410万户、|增长7.7%: of the part that was named last, not of the whole.
  const ofPart = member.continues && tokensOfNoun(noun).length === 0
  const topic = member.ofWhich && !ofPart ? (said.whole ?? said.topic) : said.topic
  return topic ? completedFrom(noun, member, topic, said) : alone(ofHeading(noun, said))
}
