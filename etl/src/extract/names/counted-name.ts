import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { is, type Token, textOf } from '../../language/tokens.js'
import { endsInAction } from '../clauses/action.js'
import type { Member } from '../clauses/members.js'
import { type Noun, nounOf, tokensOfNoun } from '../clauses/noun.js'
import type { Discourse, Topic } from './ellipsis.js'
import { keptVerb, type Subject } from './subject.js'

const countsPeople = /[人名位]$/
const onlyLinks = (tokens: readonly Token[]) =>
  tokens.every((token) => is(token, 'PREP', 'PLACE', 'LINK', 'ADV') || token.text === '帮助')

/** 户数, 人数: what an action done to households or people counts. */
export function headcount(unit: string | null, words: readonly Token[]): string {
  // 新增就业 counts people as it is.
  if (words.some((token) => token.word?.act === 'bears')) return ''
  if (/户$/.test(unit ?? '') && endsInAction(words)) return '户数'
  return countsPeople.test(unit ?? '') && (endsInAction(words) || words.length === 0) ? '人数' : ''
}

/** 25%|面积|达到海绵城市目标要求: what a share is of, and what that part does. */
function shareName(
  member: Member,
  next: Member | undefined,
  { actor, verb, noun }: Subject,
): { name: string; of: Token[] } {
  const of = [...actor, ...verb.filter((token) => token.word?.act !== 'helps'), ...noun]
  while (is(of.at(-1), 'DE')) of.pop()
  const doing = member.doing.length === 0 && next ? next.doing : member.doing
  return { name: `${textOf(of)}${textOf(member.counted)}${textOf(doing)}比例`, of }
}

/** 2个千亿级、11个百亿级…项目; 8所职业院校、12个专业群入选…: what the next member says after its own amount. */
function withWordsOfNext(member: Member, next: Member | undefined, left: readonly Token[]) {
  const thing = nounOf(member.counted)
  if (!next || next.subject.length > 0 || next.counted.length === 0) return { thing, doing: member.doing }
  const other = nounOf(next.counted)
  const onlyGrade =
    thing.core.length === 0 && thing.measure.length === 0 && thing.head.every((token) => is(token, 'GRADE'))
  return {
    thing: onlyGrade ? { ...thing, core: other.core, measure: other.measure } : thing,
    doing: member.doing.length === 0 && onlyLinks(left) ? next.doing : member.doing,
  }
}

/** 实施3000个老旧小区、|120个老旧街区|改造: an action that follows the last of a list is done to all. */
function withActionOfNext(thing: Noun, member: Member, next: Member | undefined, verb: readonly Token[]): Noun {
  const acts = verb.some((token) => ['creates', 'does', 'helps'].includes(token.word?.act ?? ''))
  if (!acts || !next || next.subject.length > 0 || endsInAction(member.counted) || !endsInAction(next.counted))
    return thing
  return { ...thing, measure: [...thing.measure, ...next.counted.slice(-1)] }
}

/** 完成15个县区|农用地|整治: what is done in the places that are counted; null where nothing is. */
function deedInPlaces(member: Member, next: Member | undefined, verb: readonly Token[]): string | null {
  const [body] = member.counted
  if (member.doing.length > 0 || member.counted.length < 2 || !is(body, 'BODY')) return null
  if (!verb.some((token) => token.word?.act === 'creates')) return null
  const lent = next && next.subject.length === 0 && endsInAction(next.counted) ? next.counted.slice(-1) : []
  const action = endsInAction(member.counted) ? [] : lent
  if (!endsInAction(member.counted) && lent.length === 0) return null
  return `${textOf(verb)}${textOf([...member.counted.slice(1), ...action])}的${body?.text}`
}

/** 新增11个…, 打造3个千亿级、5个百亿级…: a verb at the head holds for those after it. */
const carriedVerb = (member: Member, { topic }: Discourse): Token[] =>
  member.continues && member.subject.length === 0 && topic ? topic.noun.head.filter((token) => is(token, 'ACTION')) : []

/** Name of an amount whose thing follows it, and what may be mentioned from there. */
export function countedName(
  member: Member,
  next: Member | undefined,
  subject: Subject,
  said: Discourse,
): { name: string; topic: Topic } {
  const unit = member.amounts.at(-1)?.amount?.unit ?? null
  const topicOf = (noun: Noun): Topic => ({ actor: [], verb: [], noun, unit, change: '' })
  const { actor, verb, noun } = subject
  if (unit === '%' || member.amounts[0]?.amount?.ratio != null) {
    const { name, of } = shareName(member, next, subject)
    return { name, topic: topicOf(nounOf(of)) }
  }
  const left = [...actor, ...(actor.length > 0 ? verb : keptVerb(verb)), ...noun]
  const { thing: own, doing } = withWordsOfNext(member, next, left)
  const thing = withActionOfNext(own, member, next, verb)
  const bare = textOf(tokensOfNoun(thing))
  const suffix = headcount(unit, member.counted)
  const inPlaces = deedInPlaces(member, next, verb)
  if (inPlaces !== null) return { name: inPlaces, topic: topicOf(thing) }
  // 聚焦2个工种打造品牌: what is aimed at does nothing itself.
  const aims = member.left.some((token) => is(token, 'PREP') && token.text.length === 2)
  if (doing.length > 0 && onlyLinks(left) && !aims) {
    const did = textOf(
      doing.filter((token) => !is(token, 'ADV', 'MODAL') || token.word?.adv === 'annual' || token.text === '有序'),
    )
    return { name: bare === '' ? did + suffix : `${did}的${bare}`, topic: topicOf(thing) }
  }
  const lead = (noun.length > 0 || actor.length > 0 ? left : keptVerb(verb)).filter((token) => !is(token, 'DE', 'PREP'))
  const carried = lead.length === 0 ? carriedVerb(member, said) : []
  const verbOnly = lead.every((token) => is(token, 'ACTION'))
  const bears = lead.filter(({ word }) => word?.act === 'bears' || (verbOnly && word?.act === 'changes'))
  return {
    name: `${textOf(carried)}${textOf(lead)}${bare}${suffix}`,
    topic: topicOf({ ...thing, head: [...bears, ...thing.head] }),
  }
}

/** 投入2000万元|对老旧街区|进行|改造: what is worked on, and how; empty where an action is not named. */
function workOn(tokens: readonly Token[]): Token[] {
  const stop = tokens.findIndex((token) => is(token, 'AMOUNT', 'LEVEL', 'STOP'))
  const words = tokens.slice(1, stop < 0 ? tokens.length : stop)
  return tokens[0]?.text === '对' && endsInAction(words)
    ? words.map((word) => ({ ...word, text: word.text.replace(/进行$/, '') }))
    : []
}

/** 保障房工程|和|棚户区改造工程|顺利完工: the things of a list, without what they do. */
function thingsOfList(words: readonly Token[], verbAt: (words: readonly Token[]) => number): Token[] {
  const link = words.findIndex((token) => is(token, 'LINK'))
  const first = words.slice(0, link < 0 ? words.length : link)
  const verb = verbAt(first)
  const rest = link < 0 || verb < first.length ? [] : thingsOfList(words.slice(link + 1), verbAt)
  return rest.length > 0 ? [...words.slice(0, link + 1), ...rest] : first.slice(0, verb)
}

/** 投资12.4亿元实施|重点农牧业项目|33个: the things that money is put into; empty where none follow. */
export function intoWhat(tokens: readonly Token[], verbAt: (words: readonly Token[]) => number): Token[] {
  if (is(tokens[0], 'PREP')) return workOn(tokens)
  const from = tokens.findIndex((token) => !is(token, 'ACTION', 'ADV', 'MODAL', 'LINK', 'TIME', 'DE'))
  const rest = from < 0 ? [] : tokens.slice(from)
  const stop = rest.findIndex((token) => is(token, 'AMOUNT', 'LEVEL', 'STOP') || token.text === '等')
  return thingsOfList(rest.slice(0, stop < 0 ? rest.length : stop), verbAt)
}

const raisesMoney = pattern`^${words('raises-money')}$`
const bareMoney = pattern`^${words('bare-money')}$`

/** 投资, 计划投资, 筹措: money that names no work. */
export const isBareMoney = (tokens: readonly Token[]): boolean =>
  tokens.length > 0 && tokens.length <= 3 && tokens.every(({ text }) => bareMoney.test(text) || raisesMoney.test(text))

/** What money is called by its verb: 投资12亿元 is an investment, 筹措7亿元 are funds that were raised. */
export const kindOfMoney = (tokens: readonly Token[]): string => {
  const raised = tokens.find(({ text }) => raisesMoney.test(text))?.text
  return raised === undefined ? '投资' : `${raised}资金`
}
