import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { is, type Token, textOf } from '../../language/tokens.js'
import type { Comparator } from '../../model/index.js'
import { describesAction } from './action.js'
import { withoutAdverbials } from './adverbials.js'
import { countedAfterNumber, cutBetween } from './after-number.js'
import { hasNoun, nounOf } from './noun.js'
import { placesAtHead, tellsWhere } from './places.js'
import { type Predicate, peelPredicate } from './predicate.js'
import { verbAt } from './verb-phrase.js'

/** Amounts that share their words (9.4%、13.3%、6.1%), with those words. */
export interface Member {
  amounts: Token[]
  /** Words left of the predicate, adverbials taken off. */
  subject: Token[]
  predicate: Predicate
  /** All words left of the amounts, as they are. */
  left: Token[]
  /** The thing counted, after its amount. */
  counted: Token[]
  /** What the thing after its amount does: 8所|职业院校|入选…. */
  doing: Token[]
  /** Words that say something before the predicate's own subject: 提高城乡低保标准、|覆盖. */
  before: Token[]
  ofWhich: boolean
  /** It goes on after 、 or 和 in the same clause. */
  continues: boolean
  /** Level that a change leads from: 由X增加到Y. */
  isBase: boolean
  /** Level that it leads to. */
  hasBase: boolean
  /** Places at its head that tell where, and are no part of the name; several: see isEachOfPlaces. */
  places: Token[]
  /** One amount for each of the places, or the same for all: 汉滨区、旬阳市|分别|…, 各…. */
  isEachOfPlaces: boolean
  /** 每个县: what each one of is meant; no part of the name. */
  per: string | null
  /** Something is done, rather than there: its verb may precede the first of a list. */
  isAction: boolean
}

interface Group {
  from: number
  to: number
  amounts: Token[]
}

const endsInNamed = pattern`${words('named-thing-end')}$`

const isStrongLink = (token: Token | undefined) => is(token, 'LINK') && token?.word?.weak !== true

/** Amounts with nothing but 、 or 和 between them. */
function groupsOf(tokens: readonly Token[]): Group[] {
  const groups: Group[] = []
  tokens.forEach((token, i) => {
    if (!is(token, 'AMOUNT')) return
    const last = groups.at(-1)
    const between = last ? tokens.slice(last.to + 1, i) : []
    const joins =
      between.length === 0 || (between.length === 1 && isStrongLink(between[0]) && between[0]?.text !== '或')
    if (last && joins) {
      last.amounts.push(token)
      last.to = i
    } else groups.push({ from: i, to: i, amounts: [token] })
  })
  return groups
}

const joinsNouns = pattern`^(?:、|${words('joins-nouns')})$`

/** 新增|荆州、孝感、黄冈|3个…城市: a list of as many things as are counted after it. */
function withoutList(subject: readonly Token[], amount: Token | undefined, counted: readonly Token[]): Token[] {
  const verbs = subject.findIndex((token) => !is(token, 'ACTION', 'LINK'))
  if (verbs < 0) return [...subject]
  const links = subject.slice(verbs).filter(({ text }) => joinsNouns.test(text)).length
  const listed =
    links > 0 && nounOf(counted).core.length > 0 && amount?.amount?.value === links + 1 && !is(subject.at(-1), 'DE')
  return listed ? subject.slice(0, verbs) : [...subject]
}

/** 西凤酒等|5个品牌: examples before a number are no part of the name; verbs before them are. */
function withoutExamples(subject: readonly Token[], left: readonly Token[]): Token[] {
  if (left.at(-1)?.text !== '等') return [...subject]
  const verbs = subject.findIndex((token) => !is(token, 'ACTION', 'LINK'))
  return verbs < 0 ? [...subject] : subject.slice(0, verbs)
}

/** 改造|滨河路、建设街等|背街小巷|10条: the things that are named before what they are are no part of the name. */
function withoutNamedThings(subject: readonly Token[]): Token[] {
  const at = subject.findIndex(({ text }) => text === '等')
  const from = subject.findIndex((token) => !is(token, 'ACTION', 'LINK'))
  if (at <= from || from < 0 || !hasNoun(subject.slice(at + 1))) return [...subject]
  const named = subject
    .slice(from, at)
    .every((token, i, all) => !is(all[i + 1] ?? token, 'LINK') || endsInNamed.test(token.text))
  return named && endsInNamed.test(subject[at - 1]?.text ?? '')
    ? [...subject.slice(0, from), ...subject.slice(at + 1)]
    : [...subject]
}

/** 10万亩种薯基地、|350万株花卉种植|等项目建设: the class that a list of counted things is of belongs to none of them. */
function withoutClassOfList(counted: readonly Token[], left: readonly Token[], continues: boolean): Token[] {
  const at = counted.findIndex(({ text }) => text === '等')
  const alone = at > 0 && !counted.slice(0, at).some((token) => is(token, 'LINK', 'DE'))
  return alone && (continues || is(left.at(-1), 'LINK')) ? counted.slice(0, at) : [...counted]
}

/** 在|300个|小区|设置…: where something is done, and no level. */
const isPlaceOfAction = (left: readonly Token[], doing: readonly Token[]) =>
  left.length > 0 &&
  (left.at(-1)?.text === '在' || left.at(-1)?.text === '为') &&
  left.slice(0, -1).every((token) => is(token, 'TIME', 'ADV', 'PLACE', 'MODAL')) &&
  doing.some((token) => is(token, 'ACTION'))

const placedPredicate = (predicate: Predicate, left: readonly Token[], doing: readonly Token[]): Predicate =>
  isPlaceOfAction(left, doing) ? { ...predicate, kind: 'action' } : predicate

const isPredication = (words: readonly Token[]) =>
  words.some((word, at) => is(word, 'CHANGE', 'LEVEL', 'AMOUNT') || (is(word, 'ACTION') && (at > 0 || hasNoun(words))))

/** 提高城乡低保标准、|覆盖; 煤矿建成试运转、|新增产能: another predication precedes the last one. */
function lastPredication(subject: readonly Token[]): { before: Token[]; subject: Token[] } {
  for (let i = subject.length - 2; i > 0; i--) {
    const token = subject[i] as Token
    const next = subject[i + 1]
    const before = subject.slice(0, i)
    if (!is(token, 'LINK') || !hasNoun(before)) continue
    // 供养率、|新建居住区…配建率: two nouns, whatever verbs are in them.
    if (token.word?.weak !== true && is(before.at(-1), 'MEASURE') && is(subject.at(-1), 'MEASURE')) continue
    if (token.word?.weak === true || (isPredication(before) && is(next, 'ACTION', 'CHANGE')))
      return { before, subject: subject.slice(i + 1) }
  }
  return { before: [], subject: [...subject] }
}

/** 高新技术企业数量|实现翻番、|达: what a level's subject does without a number is no part of its name. */
function withoutChange(subject: readonly Token[]): Token[] {
  const change = subject.length - 1
  const verb = is(subject[change - 1], 'ACTION') && subject[change - 1]?.word?.levels ? change - 1 : change
  const said = is(subject[change], 'CHANGE') && hasNoun(subject.slice(0, verb))
  return said ? subject.slice(0, verb) : [...subject]
}

/** 至少提供1次…、3次…: a bound before the verb governs the list after it. */
function boundOfList(before: Member | undefined, own: readonly Token[], predicate: Predicate): Comparator | null {
  const bound = before?.predicate.comparator ?? null
  const lists = before?.predicate.kind === 'action' && predicate.kind === 'action' && own.length === 0
  return lists && (bound === 'GTE' || bound === 'LTE') ? bound : null
}

/** 每个县（市、区）|至少建设…: takes off whom or what each amount is for. 每千人 stays in the name. */
function takePer(tokens: readonly Token[]): { per: string | null; rest: Token[] } {
  const at = tokens.findIndex((token) => is(token, 'PER') && /^每[个名户位]/.test(token.text))
  if (
    at < 0 ||
    tokens.slice(0, at).some((token) => !is(token, 'TIME', 'ADV', 'MODAL', 'ACTION', 'LINK', 'PREP', 'PLACE'))
  )
    return { per: null, rest: [...tokens] }
  let end = at + 1
  while (is(tokens[end], 'BODY', 'BRACKET', 'HEAD', 'GRADE')) end++
  return { per: textOf(tokens.slice(at, end)), rest: [...tokens.slice(0, at), ...tokens.slice(end)] }
}

const isEach = (token: Token | undefined) => is(token, 'PER') && /^每[^\d十百千万]/.test(token?.text ?? '')
const eachTerm = pattern`^${words('each-term')}$`
const isTerm = (token: Token | undefined) => token?.time?.kind === 'each' || eachTerm.test(token?.text ?? '')
const isMoney = (token: Token | undefined) => is(token, 'AMOUNT') && token?.amount?.unit?.endsWith('元') === true

/** 财政补助标准由|每人每年|420元提高到450元: money for each is told with its unit, and no part of the name. */
const withoutEachOf = (tokens: readonly Token[]): Token[] =>
  tokens.filter((token, i) => {
    const [next, second] = [tokens[i + 1], tokens[i + 2]]
    if (isEach(token)) return !(isMoney(next) || (isTerm(next) && isMoney(second)))
    return !(isTerm(token) && isEach(tokens[i - 1]) && isMoney(next))
  })

const fromWord = (token: Token) => is(token, 'PREP') && (token.text === '由' || token.text === '从')
/** 由162个, 从2020年的1.9万座: the word that leads from a level. */
const leadsFrom = (token: Token) => fromWord(token) || token.time?.use === 'base'

/** 由162个整合|为123个, 从2020年的1.9万座|增加到2025年的14.3万座. */
function leadsTo(left: readonly Token[], gap: readonly Token[]): boolean {
  const says = left.some(leadsFrom)
  if (!says || gap.length > 6 || is(gap[0], 'LINK')) return false
  const last = gap.at(-1)
  return (
    is(last, 'LEVEL') ||
    (is(last, 'TIME', 'DE') && gap.some((token) => is(token, 'LEVEL') || token.time?.use === 'until'))
  )
}

type Peeled = ReturnType<typeof peelPredicate>

interface WordsBefore {
  peeled: Peeled
  /** Without predicate, adverbials and the places that tell where. */
  own: Token[]
  per: string | null
  places: Token[]
  isEachOfPlaces: boolean
}

/** What is said of an amount by the words around it: how many amounts there are, and whether a thing follows them. */
interface Counts {
  amounts: number
  counts: boolean
}

/** The words before an amount. */
function wordsBefore(left: readonly Token[], { amounts, counts }: Counts): WordsBefore {
  const peeled = peelPredicate(left)
  const { predicate } = peeled
  const { per, rest } = takePer(peeled.subject)
  const linked = predicate.kind === 'level' && is(peeled.subject.at(-1), 'LINK')
  const ownOf = (tokens: readonly Token[]) => {
    const words = withoutAdverbials(tokens)
    return linked ? withoutChange(words) : words
  }
  const { places, from, to } = placesAtHead(rest)
  const placeless = ownOf([...rest.slice(0, from), ...rest.slice(to)])
  const isEachOfPlaces = places.length > 1 && (places.length === amounts || (predicate.each && amounts === 1))
  const [place] = places
  const where =
    isEachOfPlaces ||
    (places.length === 1 &&
      place !== undefined &&
      tellsWhere(place, { own: placeless, counts, changes: predicate.change !== null }))
  if (where) return { peeled, per, own: placeless, places, isEachOfPlaces }
  return { peeled, per, own: ownOf(rest), places: places.length > 1 ? places : [], isEachOfPlaces }
}

const growthRate = pattern`^${words('growth-rate')}$`

/** 保持9%以上的|年均|增速: a share that the words behind it call a change; null for any other. */
function changeBehind(gap: readonly Token[]): Pick<Predicate, 'kind' | 'change' | 'annual'> | null {
  const words = gap.filter((token) => !is(token, 'DE'))
  const annual = words[0]?.word?.adv === 'annual'
  const [change, ...others] = annual ? words.slice(1) : words
  if (!is(gap[0], 'DE', 'FILL') || !change || others.length > 0) return null
  const told = is(change, 'CHANGE') || growthRate.test(change.text) || change.word?.dir === 'up'
  return told
    ? { kind: 'change', annual, change: { ...change, kind: 'CHANGE', text: change.text.replace(/^的/, '') } }
    : null
}

/** The change that the words behind a share tell; null where the words before it tell one, and for any other amount. */
const toldBehind = (group: Group, { change }: Predicate, gap: readonly Token[]) =>
  isShare(group) && change === null ? changeBehind(gap) : null

/** The words after an amount: the thing counted, and what it does. */
function wordsAfter(
  gap: readonly Token[],
  left: readonly Token[],
  continues: boolean,
): Pick<Member, 'counted' | 'doing'> {
  const words = withoutClassOfList(countedAfterNumber(gap), left, continues)
  const verb = verbAt(words)
  return { counted: words.slice(0, verb), doing: words.slice(verb) }
}

/** The predicate with what it has from the member before it. isLevel: the amount is an end of 由X增加到Y. */
function predicateOf(own: readonly Token[], predicate: Predicate, isLevel: boolean, before?: Member): Predicate {
  return {
    ...predicate,
    ...(isLevel ? { kind: 'level', change: null } : {}),
    // 累计创建…198个、…10个: what is summed goes on through a list.
    comparator: predicate.comparator ?? boundOfList(before, own, predicate),
    sum: predicate.sum || (before?.predicate.sum === true && predicate.kind === 'action'),
  }
}

/** The subject of an amount: examples, the list of what is counted after it and predications before it are no part. */
function subjectIn(own: readonly Token[], left: readonly Token[], amount: Token | undefined, after: readonly Token[]) {
  return lastPredication(
    after.length > 0 ? withoutList(withoutExamples(own, left), amount, after) : withoutNamedThings(own),
  )
}

/** 由162个|整合为123个: the words before those that lead from a level. */
const beforeBase = (left: readonly Token[]) => left.slice(0, left.findLastIndex(leadsFrom))

const isShare = ({ amounts }: Group) =>
  amounts.at(-1)?.amount?.unit === '%' || (amounts[0]?.amount?.ratio ?? null) !== null

/** 其中企业职工260万人、|机关事业单位60万人 */
const isOfWhich = (left: readonly Token[], before: Member | undefined) =>
  left.some((token) => is(token, 'OF')) || before?.ofWhich === true

/** Whether what is done goes on from the member before. */
const actsOn = (before: Member | undefined, { kind }: Predicate) => before?.isAction === true && kind === 'action'

/** Amounts with the words around them. before: the member before, absent for the first of a clause. */
interface Surrounded {
  group: Group
  left: readonly Token[]
  /** The words up to the next amount, or the end. */
  gap: readonly Token[]
  isLast: boolean
  before: Member | undefined
  /** Both amounts are counted of one subject: 欧洲20多个国家的|90多个城市. */
  sharesSubject: boolean
}

/** The member of amounts, and how many of the words after them are its own. */
function readMember({ group, left, gap, isLast, before, sharesSubject }: Surrounded): {
  member: Member
  taken: number
} {
  const isBase = !isLast && leadsTo(left, gap)
  const hasBase = before?.isBase === true
  const isLevel = isBase || hasBase
  const counts = !isLevel && countedAfterNumber(gap).length > 0
  const words = wordsBefore(left, { amounts: group.amounts.length, counts })
  const { peeled, own, per, places, isEachOfPlaces } = words
  const cut = isBase ? 0 : cutBetween(gap, hasNoun(own), isShare(group))
  const taken = isLast ? gap.length : cut
  const told = isLevel ? null : toldBehind(group, peeled.predicate, gap.slice(0, taken))
  const { counted, doing } = wordsAfter(isLevel || told ? [] : gap.slice(0, taken), left, before !== undefined)
  const said = subjectIn(own, left, group.amounts[0], [...counted, ...doing])
  const shared = own.length === 0 && sharesSubject ? before?.subject : undefined
  const subject = isBase ? wordsBefore(beforeBase(left), { amounts: 1, counts: false }).own : (shared ?? said.subject)
  const member: Member = {
    amounts: group.amounts,
    before: said.before,
    subject: hasBase ? [] : subject,
    predicate: predicateOf(own, { ...placedPredicate(peeled.predicate, left, doing), ...told }, isLevel, before),
    left: [...left],
    counted,
    doing,
    ofWhich: isOfWhich(left, before),
    continues: before !== undefined,
    isBase,
    hasBase,
    places,
    isEachOfPlaces,
    isAction: describesAction(said.subject, counted, doing) || actsOn(before, peeled.predicate),
    per,
  }
  return { member, taken }
}

/** Members of one clause, in order. */
export function membersOf(clause: readonly Token[]): Member[] {
  const tokens = withoutEachOf(clause)
  const members: Member[] = []
  const groups = groupsOf(tokens)
  let leftFrom = 0
  let sharesSubject = false
  groups.forEach((group, g) => {
    const next = groups[g + 1]
    const left = tokens.slice(leftFrom, group.from)
    const gap = tokens.slice(group.to + 1, next?.from ?? tokens.length)
    const isLast = next === undefined
    const { member, taken } = readMember({ group, left, gap, isLast, before: members.at(-1), sharesSubject })
    members.push(member)
    sharesSubject = !isLast && taken === gap.length && is(gap.at(-1), 'DE')
    leftFrom = group.to + 1 + taken
  })
  return members
}
