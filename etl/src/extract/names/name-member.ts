import { is, type Token, textOf } from '../../language/tokens.js'
import { endsInAction } from '../clauses/action.js'
import type { Member } from '../clauses/members.js'
import { type Noun, noNoun, nounOf, tokensOfNoun } from '../clauses/noun.js'
import { verbAt } from '../clauses/verb-phrase.js'
import { coordinate } from './coordination.js'
import { countedName, intoWhat, isBareMoney, kindOfMoney } from './counted-name.js'
import { complete, type Discourse, isRelative, type Topic } from './ellipsis.js'
import { changePerHead } from './per-head.js'
import { changeByPrices } from './prices.js'
import { keptVerb, nameOf, type Subject, subjectOf } from './subject.js'
import { topicOf } from './topic.js'

/** A name for each amount of a member, and what is mentioned from there on. */
export interface Naming {
  names: string[]
  said: Discourse
}

interface Named {
  names: string[]
  topic: Topic | null
}

interface Carried {
  actor: Token[]
  verb: Token[]
}

const nothingCarried: Carried = { actor: [], verb: [] }

const unitOf = (member: Member) => member.amounts.at(-1)?.amount?.unit ?? null
const isShare = (member: Member) => unitOf(member) === '%' || member.amounts[0]?.amount?.ratio != null
const isMoney = (member: Member) => /元$/.test(unitOf(member) ?? '')
/** 同口径增长2.5% is another figure than 增长1.7%. */
const sameScope = ({ left }: Member) => left.find(({ text }) => text === '同口径')?.text ?? ''
function changeOf(member: Member): string {
  const { change, annual } = member.predicate
  if (!change) return ''
  const words = isShare(member) ? (change.word?.share ?? change.text) : change.text
  return `${sameScope(member)}${annual ? '年均' : ''}${words}`
}

/** 投资12.4亿元实施…: named by what the money is put into. */
function moneyIntoWork(member: Member, said: Discourse, behind: readonly Token[]): Named | null {
  if (!isMoney(member) || member.amounts.length > 1) return null
  const following = [...member.counted, ...member.doing]
  // 投资12.4亿元的住房、|1.3亿元的管网: a list of works, each with its money.
  const lists =
    member.continues && member.subject.length === 0 && said.last[0]?.endsWith('投资') && following.length > 0
  if (!lists && !isBareMoney(member.subject)) return null
  const de = following.findIndex((token) => is(token, 'DE'))
  const goesOn =
    member.predicate.kind === 'action' && !(member.continues && said.topic) && is(behind[0], 'ACTION', 'ADV')
  const words = following.length > 0 ? following.slice(de + 1) : goesOn ? behind : []
  const object = intoWhat(words, verbAt)
  if (object.length === 0) return null
  const topic = { actor: [], verb: [], noun: nounOf(object), unit: unitOf(member), change: '' }
  return { names: [textOf(object) + kindOfMoney(member.subject)], topic }
}

/** The words that may hold a list of things: the noun, or all of the subject where an actor comes with a verb of its own. */
function listedIn({ actor, verb, noun }: Subject): { words: Token[]; subject: Subject } {
  if (actor.length > 0 && noun.length > 0 && noun.some((token) => is(token, 'LINK')))
    return { words: noun, subject: { actor, verb, noun } }
  // 减少|化学需氧量、氨氮排放量: what changes is said of all.
  const helped = actor.length === 0 && verb.every(({ word }) => word?.act === 'helps')
  if (helped && is(noun[0], 'CHANGE') && noun.length > 1)
    return { words: noun.slice(1), subject: { actor, verb: noun.slice(0, 1), noun: noun.slice(1) } }
  return {
    words: [...actor, ...(actor.length > 0 ? verb : []), ...noun],
    subject: { actor: [], verb: actor.length > 0 ? [] : verb, noun },
  }
}

/** 接待|游客人次、旅游总花费: what only causes the first of a list is not said of another measure. */
const verbFor = (thing: Noun, i: number, around: Subject): Subject =>
  i > 0 &&
  around.actor.length === 0 &&
  thing.core.length > 0 &&
  thing.measure.length > 0 &&
  around.verb.every(({ word }) => word?.act === 'causes')
    ? { ...around, verb: [] }
    : around

/** 国内游客人次、总花费增长5.6%、7.5%; 国家级、省级各5家: several amounts, or one for each, of several things. */
function severalThings(member: Member, subject: Subject, said: Discourse): Named | null {
  const { amounts, predicate } = member
  const { words, subject: around } = listedIn(subject)
  const links = words.filter((token) => is(token, 'LINK') && token.word?.weak !== true).length
  const each = predicate.each && amounts.length === 1 && links > 0
  if (!each && amounts.length === 1) return null
  const touching = amounts.some((token, i) => i > 0 && amounts[i - 1]?.end === token.start)
  const things = words.length > 0 && !touching ? coordinate(words, each ? links + 1 : amounts.length) : null
  const change = changeOf(member)
  if (things) {
    const done = things.map((thing) => (isRelative(thing) ? complete(thing, member, said).noun : thing))
    const names = done.map((thing, i) => nameOf({ ...verbFor(thing, i, around), noun: tokensOfNoun(thing) }) + change)
    const pair = words.some((token) => is(token, 'PAIR'))
    const noun = pair ? nounOf(words) : (done.at(-1) as Noun)
    return { names, topic: { actor: [], verb: [], noun, unit: unitOf(member), change } }
  }
  if (words.length > 0) return null
  // 化学需氧量、二氧化硫排放总量双下降，|分别下降3.14%和4.66%: of each thing that the clause before listed.
  const spoken = said.topic ? coordinate(tokensOfNoun(said.topic.noun), amounts.length) : null
  if (spoken) return { names: spoken.map((thing) => textOf(tokensOfNoun(thing)) + change), topic: said.topic }
  const names = said.last.length === amounts.length ? said.last : said.sentence.slice(-amounts.length)
  return names.length === amounts.length ? { names: names.map((name) => name + change), topic: said.topic } : null
}

/** 失业保险金标准|提高到|最低工资标准的|90%: a part of another measure. */
function partOfMeasure(member: Member, { noun }: Subject): Named | null {
  if (!isShare(member) || !member.predicate.ofWhole) return null
  const at = noun.findIndex((token, i) => i > 0 && is(token, 'CHANGE', 'LEVEL', 'BOUND'))
  const to = noun.findLastIndex((token) => is(token, 'LEVEL', 'BOUND'))
  if (at <= 0 || to < at) return null
  const whole = textOf(noun.slice(to + 1)).replace(/的$/, '')
  const topic = { actor: [], verb: [], noun: nounOf(noun.slice(0, at)), unit: unitOf(member), change: '' }
  return { names: [`${textOf(noun.slice(0, at))}占${whole}的比例`], topic }
}

/** 现存城市易涝区域341处，当年完成整治158处: an action done to what was mentioned. */
function deedToTopic(member: Member, { actor, noun }: Subject, said: Discourse): Named | null {
  const [action] = noun
  const alone = noun.length === 1 && action?.word?.act === 'changes' && actor.length === 0 && changeOf(member) === ''
  if (!alone || !said.topic || said.topic.unit !== unitOf(member)) return null
  return { names: [textOf(noun) + textOf(tokensOfNoun(said.topic.noun))], topic: said.topic }
}

/** 参加|城镇企业职工基本养老保险|3万人. */
const endingOfInsured = (unit: string, verb: Token | undefined, words: readonly Token[]): string =>
  verb?.text === '参加' && textOf(words).endsWith('保险') && /[人名]$/.test(unit) ? '参保人数' : ''

function endingOfShare(member: Member): string {
  if (!isShare(member)) return ''
  const { shareOf, ofWhole, kind } = member.predicate
  if (shareOf) return '占比'
  return ofWhole && kind !== 'level' ? '的比例' : ''
}

/** 人数, 户数: of an action done to people or households that the words don't name. */
function endingOfHeadcount(unit: string, { actor, verb, noun }: Subject, words: readonly Token[]): string {
  if ([...actor, ...words].some((token) => token.word?.act === 'bears')) return ''
  const causes = actor.length === 0 && verb[0]?.word?.act === 'causes'
  const actionAlone = verb.length > 0 && (words.length === 0 || (causes && noun.length === 0))
  if (/[人名位]$/.test(unit) && (endsInAction(words) || actionAlone)) return '人数'
  return /户$/.test(unit) && actionAlone ? '户数' : ''
}

/** What a name needs after its noun: the change, 人数 of an action done to people, 比例 of a share. */
function ending(member: Member, subject: Subject, noun: Noun, fromTopic: boolean, said: Discourse): string {
  const unit = unitOf(member) ?? ''
  const words = tokensOfNoun(noun)
  const changeOfTopic = fromTopic && isShare(member) ? said.topic?.change : ''
  return (
    changeOf(member) ||
    changeOfTopic ||
    endingOfInsured(unit, subject.verb[0], words) ||
    endingOfShare(member) ||
    endingOfHeadcount(unit, subject, words)
  )
}

const withoutScale = (unit: string | null) => unit?.replace(/^[十百千万亿]+(?=.)/, '')
/** 3亿吨、2500万吨 */
const sameUnit = (member: Member, topic: Topic) => withoutScale(topic.unit) === withoutScale(unitOf(member))

/** 改造形成节能量…、|减排二氧化碳 goes on with the actor, 废钢铁|年回收利用3亿吨、废纸8000万吨 with the verb of its actor. */
function carriedOfActor(member: Member, subject: Subject, topic: Topic, startsWithAction: boolean): Carried {
  if (!member.continues) return nothingCarried
  if (startsWithAction) return { actor: topic.actor, verb: [] }
  return sameUnit(member, topic) ? { actor: subject.noun, verb: topic.verb } : nothingCarried
}

/** 减少|企业税负3500亿元、涉企收费2000亿元: the word that changes what is counted, in one unit, holds for a list. */
function changeOfList(member: Member, topic: Topic): Carried | null {
  const [lead, other] = topic.verb.length > 0 ? topic.verb : tokensOfNoun(topic.noun).slice(0, 1)
  const changes = lead !== undefined && other === undefined && (is(lead, 'CHANGE') || lead.word?.act === 'ends')
  const alike = member.continues && sameUnit(member, topic) && !isShare(member)
  return changes && alike ? { actor: [], verb: [lead] } : null
}

/** 办理建议72件、|提案130件: the verb of a list; a clause of its own has its own verb. */
function carriedOfList(member: Member, subject: Subject, topic: Topic): Carried {
  const change = changeOfList(member, topic)
  if (change) return change
  const counts = member.continues && !isShare(member) && !isMoney(member) && nounOf(subject.noun).measure.length === 0
  return counts && keptVerb(topic.verb).length > 0 ? { actor: [], verb: topic.verb } : nothingCarried
}

/** 棚户区|改造3万户、危旧房2万户: what is done to the first of a list, in one unit, is done to the others. */
function carriedDeed(member: Member, { noun }: Subject, topic: Topic): Carried {
  const deed = tokensOfNoun(topic.noun)
  const done = topic.verb.length === 0 && deed.length > 1 && deed.at(-1)?.word?.act === 'changes'
  const lacks =
    member.continues && sameUnit(member, topic) && !noun.some((token) => is(token, 'ACTION', 'HEAD', 'MEASURE'))
  return done && lacks ? { actor: noun, verb: deed.slice(-1) } : nothingCarried
}

/** What a list goes on with from its first member. */
function carriedFrom(member: Member, subject: Subject, { topic }: Discourse): Carried {
  if (!topic || member.predicate.kind !== 'action' || subject.actor.length > 0 || subject.noun.length === 0)
    return nothingCarried
  const startsWithAction = is(subject.noun[0], 'ACTION') || subject.verb.length > 0
  if (topic.actor.length > 0) return carriedOfActor(member, subject, topic, startsWithAction)
  if (startsWithAction) return nothingCarried
  const deed = carriedDeed(member, subject, topic)
  return deed.actor.length > 0 ? deed : carriedOfList(member, subject, topic)
}

/** Whose a measure is that somebody only causes: the actor that was mentioned, or the thing. */
function ownerIn(topic: Topic | null): Token[] {
  if (!topic) return []
  const { actor, noun } = topic
  return actor.length > 0 ? actor : [...noun.head.filter((token) => !is(token, 'ACTION')), ...noun.core]
}

const firstFilled = (...lists: readonly Token[][]): Token[] => lists.find(({ length }) => length > 0) ?? []

/** What of a noun stands in the name: nothing where the actor and its verb say all, the words alone of what is caused. */
function thingNamed(own: Noun, full: Noun, { causes, nameless }: { causes: boolean; nameless: boolean }): Noun {
  if (nameless || (causes && tokensOfNoun(own).length === 0)) return noNoun
  return causes && isRelative(own) ? own : full
}

/** 新增退役军人就业4000人、|残疾人就业6500人: what is new in the first of a list is new in the others. */
function withNewness({ actor, verb }: Subject, member: Member, { topic }: Discourse): Token[] {
  const [first] = topic?.actor ?? []
  const isNew = first?.word?.act === 'bears' && textOf(topic?.verb ?? []) === textOf(verb)
  const lacks = actor.length > 0 && !actor.some((token) => is(token, 'ACTION'))
  return isNew && lacks && member.continues ? [first, ...actor] : actor
}

/** The name by the member's own subject, completed from what was mentioned. */
function ownSubject(member: Member, subject: Subject, said: Discourse): Named {
  const { actor, verb, noun } = subject
  const own = nounOf(noun)
  const bearsAlone = noun.length === 1 && is(noun[0], 'ACTION') && noun[0]?.word?.act === 'bears'
  const full = complete(bearsAlone ? noNoun : own, member, said)
  const causes = actor.length === 0 && verb.length === 1 && verb[0]?.word?.act === 'causes'
  const carried = carriedFrom(member, subject, said)
  const who = causes ? ownerIn(said.topic) : firstFilled(withNewness(subject, member, said), carried.actor, full.actor)
  const did = firstFilled(verb, bearsAlone ? noun : [], carried.verb, full.verb)
  const movedToActor = carried.actor.length > 0 && carried.verb.length > 0
  const ownVerbOnly = noun.length === 0 && (actor.length > 0 || (verb.length > 0 && full.actor.length > 0))
  const thing = thingNamed(own, full.noun, { causes, nameless: movedToActor || ownVerbOnly })
  const name = nameOf({ actor: who, verb: did, noun: tokensOfNoun(thing) })
  const tail = ending(member, { ...subject, actor: who }, thing, full.noun === said.topic?.noun, said)
  const topic = {
    actor: who,
    verb: did,
    noun: ownVerbOnly ? thing : full.noun,
    unit: unitOf(member),
    change: changeOf(member),
  }
  return { names: member.amounts.map(() => name + tail), topic }
}

/** The things that a list has counted so far, in one unit. */
function listedAfter(member: Member, spoken: Topic | null, { listed, topic }: Discourse): readonly Noun[] {
  if (!spoken || member.predicate.kind !== 'action' || isShare(member) || isMoney(member)) return []
  return member.continues && topic?.unit === spoken.unit ? [...listed, spoken.noun] : [spoken.noun]
}

/** Names the amounts of one member. next: the member after it in its clause; after: the words that follow. */
export function nameMember(
  own: Member,
  next: Member | undefined,
  before: Discourse,
  behind: readonly Token[] = [],
): Naming {
  const saidBefore = own.before.length > 0 ? topicOf(own.before) : null
  const said = saidBefore ? { ...before, topic: saidBefore } : before
  const member = changePerHead(own, said.topic) ?? changeByPrices(own) ?? own
  const subject = subjectOf(member.subject)
  const isCounted = member.counted.length > 0 || member.doing.length > 0
  // 13万户30多万人实现脱贫: each amount in its own unit.
  const counted = (): Named => {
    const each = member.amounts.map((amount) => countedName({ ...member, amounts: [amount] }, next, subject, said))
    return { names: each.map(({ name }) => name), topic: each.at(-1)?.topic ?? null }
  }
  const { names, topic } =
    moneyIntoWork(member, said, behind) ??
    (isCounted ? counted() : null) ??
    severalThings(member, subject, said) ??
    partOfMeasure(member, subject) ??
    deedToTopic(member, subject, said) ??
    ownSubject(member, subject, said)
  const spoken = topic ?? said.topic
  return {
    names,
    said: {
      topic: spoken,
      last: names,
      sentence: [...said.sentence, ...names],
      whole: member.ofWhich ? said.whole : (spoken ?? said.whole),
      brokenDown: said.brokenDown,
      listed: listedAfter(member, spoken, said),
      heading: said.heading,
    },
  }
}
