import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { is, type Token, textOf } from '../../language/tokens.js'
import { type Noun, nounOf } from '../clauses/noun.js'
import { isRelative } from './ellipsis.js'
import { tailOf } from './shared-tail.js'

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

/** 单位GDP|能耗、水耗: for one of what the first thing is told. */
function ofOneUnit({ head, core, measure }: Noun): Token[] {
  const at = head.findIndex((token) => token.text === '单位')
  if (at < 0) return []
  const words = [...head.slice(at), ...core, ...measure.slice(0, -1)]
  const amount = words.findLastIndex((token) => is(token, 'MEASURE'))
  return amount < 0 ? words : words.slice(0, amount + 1)
}

const totals = pattern`${words('of-all')}$`

/** What the first thing gives to those after it: its grade, its 每万人, its verb; its scope where an end is shared too. */
function headFor(noun: Noun, first: Noun, sharesTail: boolean): Token[] {
  // 农村|供电可靠率、自来水普及率: rates of one list are rates of one scope; 国内游客人次、|总花费: of one owner.
  const ofOneScope = isOwned(noun, first) || [noun, first].every(({ measure }) => textOf(measure).endsWith('率'))
  const lends = (token: Token) =>
    is(token, 'PER', 'GRADE', 'PREP', 'ACTION') || sharesTail || (ofOneScope && is(token, 'SCOPE'))
  const unit = ofOneUnit(first)
  const lent = first.head.filter(
    (token) => !unit.includes(token) && lends(token) && !noun.head.some(({ kind }) => kind === token.kind),
  )
  // 单位国内生产总值能耗、主要污染物排放总量: what there is in all is not for one unit.
  const isOfUnit = unit.length > 0 && !is(noun.head[0], 'PER') && !totals.test(textOf(noun.measure))
  return isOfUnit ? [...lent, ...unit] : lent
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
          measure: part.measure.length > 0 ? [...part.measure, ...tail.rate] : tail.measure,
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
