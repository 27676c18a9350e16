import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { is, type Token, type TokenKind, textOf } from '../../language/tokens.js'
import { type Noun, nounOf } from '../clauses/noun.js'
import { isRelative } from './ellipsis.js'

const isLink = (token: Token) => is(token, 'LINK')
const listsNouns = pattern`^(?:、|${words('lists-nouns')})$`

function splitAt(tokens: readonly Token[], separates: (token: Token, i: number) => boolean): Token[][] {
  const parts: Token[][] = [[]]
  tokens.forEach((token, i) => {
    if (separates(token, i) && parts.at(-1)?.length) parts.push([])
    else parts.at(-1)?.push(token)
  })
  return parts
}

/** 城乡|居民收入, 一、二、三产业|增加值: a word that names several things. */
function splitPair(tokens: readonly Token[]): Noun[] | null {
  const at = tokens.findIndex((token) => is(token, 'PAIR'))
  const both = tokens[at]?.word?.pair
  if (!both) return null
  const scope = (text: string): Token => ({ ...(tokens[at] as Token), kind: 'SCOPE', text })
  return both.map((text) => nounOf([...tokens.slice(0, at), scope(text), ...tokens.slice(at + 1)]))
}

/** 中小学校、幼儿园配备专职保安|率: the word that a rate needs can't be told from the last thing. */
function sharesLetter(parts: readonly Noun[]): boolean {
  const last = parts.at(-1) as Noun
  const others = parts.slice(0, -1)
  const lacks = others.some(({ core, measure }) => core.length > 0 && measure.length === 0)
  return lacks && textOf(last.measure) === '率' && tailOf(parts).core.length === 0
}

/** A、B和C as exactly `count` things; null where the words hold no such list. */
export function coordinate(tokens: readonly Token[], count: number): Noun[] | null {
  const lastLink = tokens.findLastIndex((token) => isLink(token) && token.text !== '、')
  const strong = (token: Token) => isLink(token) && token.word?.weak !== true
  const ways = [
    splitAt(tokens, (token) => isLink(token) && listsNouns.test(token.text)),
    splitAt(tokens, strong),
    splitAt(tokens, (token, i) => isLink(token) && (token.text === '、' || i === lastLink)),
    splitAt(tokens, (token) => strong(token) && token.text !== '、'),
  ]
  const parts = ways.find((way) => way.length === count && way.every((part) => part.length > 0))
  if (parts) return sharesLetter(parts.map(nounOf)) ? null : share(parts.map(nounOf))
  const pair = splitPair(tokens)
  return pair?.length === count ? pair : null
}

const endsIn = (tokens: readonly Token[], ...kinds: TokenKind[]) => is(tokens.at(-1), ...kinds)

interface Tail {
  core: Token[]
  measure: Token[]
  onlyModifiers: boolean
}

const noTail: Tail = { core: [], measure: [], onlyModifiers: false }
const thingKinds: readonly TokenKind[] = ['HEAD', 'COMPOUND', 'BODY']

/** 设备|中的高效节能产品: where the words after 的 begin that all things of a list share; -1 for none. */
function sharedRelative(core: readonly Token[]): number {
  const de = core.findIndex((token) => is(token, 'DE'))
  return de > 0 && core[de - 1]?.text.endsWith('中') ? de - 1 : de
}

/**
 * A measure of one letter needs the word before it: 居住建筑、公共建筑|节能率, 铁路、水路|货运量. That word is what follows
 * the last known thing, or as much as the last part is longer than the first.
 */
function wordOfShortMeasure(last: Noun, others: readonly Noun[]): Token[] {
  if (textOf(last.measure).length > 1) return []
  const known = last.core.findLastIndex((token) => is(token, ...thingKinds))
  if (known >= 0) return last.core.slice(known + 1)
  const [only] = last.core
  const length = textOf(others[0]?.core ?? []).length
  const alike = others.every(({ core }) => textOf(core).length === length)
  if (!only || last.core.length > 1 || !alike || only.text.length <= length) return []
  return [{ ...only, text: only.text.slice(length), start: only.start + length }]
}

/** 城镇居民、农村居民|人均收入: what follows the word that the others end in; empty where the last holds no such word. */
function behindSharedEnd(last: Noun, others: readonly Noun[]): Token[] {
  const end = others[0]?.core.at(-1)?.text
  if (end === undefined || !others.every(({ core }) => core.at(-1)?.text === end)) return []
  const at = last.core.findIndex(({ text }) => text === end)
  return at < 0 ? [] : last.core.slice(at + 1)
}

/** 失业、工伤保险|参保人数: the word that a measure needs, where the last thing alone ends in it. */
function wordNeeded(last: Noun, others: readonly Noun[]): Token[] {
  const needs = last.measure[0]?.word?.needs
  const end = last.core.at(-1)
  if (needs === undefined || !end?.text.endsWith(needs)) return []
  return others.some(({ core }) => textOf(core).includes(needs)) ? [] : [{ ...end, text: needs }]
}

/** What the last thing gives to those before it: 工业、制造业、工业技改|投资 a measure, 刑事、治安|案件 a noun. */
function tailOf(parts: readonly Noun[]): Tail {
  const last = parts.at(-1) as Noun
  const others = parts.slice(0, -1)
  if (others.every(({ head, core, measure }) => head.length > 0 && core.length === 0 && measure.length === 0))
    return { core: last.core, measure: last.measure, onlyModifiers: true }
  if (others.some(({ measure }) => measure.length > 0)) return noTail
  const relative = sharedRelative(last.core)
  if (relative > 0) return { ...noTail, core: last.core.slice(relative), measure: last.measure }
  const behindEnd = behindSharedEnd(last, others)
  if (behindEnd.length > 0) return { ...noTail, core: behindEnd, measure: last.measure }
  const needed = wordNeeded(last, others)
  if (needed.length > 0) return { ...noTail, core: needed, measure: last.measure }
  if (last.measure.length > 0) return { ...noTail, core: wordOfShortMeasure(last, others), measure: last.measure }
  const shares =
    last.core.length > 1 && endsIn(last.core, ...thingKinds) && others.every(({ core }) => !endsIn(core, ...thingKinds))
  return shares ? { ...noTail, core: last.core.slice(-1) } : noTail
}

/** 公共机构|单位建筑面积能耗、单位建筑面积碳排放: who is meant is named with the first alone. */
const ownerOf = ({ core }: Noun): Token[] =>
  core.slice(
    0,
    Math.max(
      0,
      core.findIndex((token) => is(token, 'PER')),
    ),
  )

/** 减少|化学需氧量、氨氮排放量: what changes the first of a list changes all of it. */
function changeOf({ core }: Noun): Token[] {
  const change = core.findLast((token, i) => is(token, 'CHANGE') && i < core.length - 1)
  return change ? [change] : []
}

/** What the first thing gives to those after it: its grade, its 每万人, its verb; its scope where an end is shared too. */
function headFor(noun: Noun, first: Noun, sharesTail: boolean): Token[] {
  // 农村|供电可靠率、自来水普及率: rates of one list are rates of one scope; 国内游客人次、|总花费: of one owner.
  const ofOneScope = isOwned(noun, first) || [noun, first].every(({ measure }) => textOf(measure).endsWith('率'))
  const lends = (token: Token) =>
    is(token, 'PER', 'GRADE', 'PREP', 'ACTION') || sharesTail || (ofOneScope && is(token, 'SCOPE'))
  return first.head.filter((token) => lends(token) && !noun.head.some(({ kind }) => kind === token.kind))
}

/** 游客人次、|总花费: a measure that is of what the first one is of. */
const isOwned = (noun: Noun, first: Noun): boolean => isRelative(noun) && !isRelative(first)

/** 适龄儿童|入园率和普惠率: whose rates they are precedes the word that a measure of one letter needs. */
function ownerOfRates({ core, measure }: Noun): Token[] {
  const last = core.at(-1)
  if (textOf(measure) !== '率' || !last || last.text.length <= 2) return [...core]
  return [...core.slice(0, -1), { ...last, text: last.text.slice(0, -2), end: last.end - 2 }]
}

function share(parts: readonly Noun[]): Noun[] {
  const first = parts[0] as Noun
  const tail = tailOf(parts)
  const sharesTail = tail.core.length > 0 || tail.measure.length > 0
  return parts.map((part, i) => {
    const isLast = i === parts.length - 1
    const noun = isLast
      ? part
      : {
          head: part.head,
          core: [...part.core, ...tail.core],
          measure: part.measure.length > 0 ? part.measure : tail.measure,
        }
    if (i === 0) return noun
    const owner = isOwned(noun, first) ? ownerOfRates(first) : is(noun.head[0], 'PER') ? ownerOf(first) : []
    const changed = changeOf(noun).length > 0 ? [] : changeOf(first)
    const head = tail.onlyModifiers ? noun.head : [...changed, ...headFor(noun, first, sharesTail), ...noun.head]
    return is(noun.head[0], 'PER') && owner.length > 0
      ? { head: [...owner, ...noun.head], core: noun.core, measure: noun.measure }
      : { head, core: [...owner, ...noun.core], measure: noun.measure }
  })
}
