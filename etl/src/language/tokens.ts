import type { Amount, Comparator } from '../model/index.js'
import { type Lexicon, type LexiconEntry, lexicon, type WordClass } from './lexicon/lexicon.js'
import { patternWith, words } from './lexicon/lists/word-lists.js'
import { boundAt } from './quantity/comparators.js'
import type { Quantity } from './quantity/quantities.js'
import type { TimeExpression } from './time/times-in-text.js'

/**
 * A word class of the lexicon, or what no list can hold: AMOUNT a number with its unit, TIME, PER 每万人, REGION a name of
 * the gazetteer, QUOTE, BRACKET, STOP a mark between clauses, DE 的, TEXT words that nobody knows.
 */
export type TokenKind = WordClass | 'AMOUNT' | 'TIME' | 'PER' | 'REGION' | 'QUOTE' | 'BRACKET' | 'STOP' | 'DE' | 'TEXT'

export interface Token {
  kind: TokenKind
  text: string
  /** Range in the text. */
  start: number
  end: number
  /** The lexicon's features of the word; absent for what is no word of it. */
  word?: LexiconEntry
  amount?: Amount
  time?: TimeExpression
  /** BOUND: what it says of the number after it. */
  bound?: Comparator
  /** Code of the region. */
  region?: string
  /** What is in a bracket that holds amounts. */
  inside?: Token[]
}

export interface Reading {
  text: string
  quantities: readonly Quantity[]
  times: readonly TimeExpression[]
  /** The region whose name begins at an offset, or null. */
  regionAt: (text: string, at: number) => { code: string; length: number } | null
  words?: Lexicon
}

const per = patternWith(
  'y',
)`(?:每[十百千万亿]*\d*[十百千万亿]?(?:${words('per-unit')}|[名个户位人辆亩吨次])${words('per-whom')}?|${words('per-head')}|单位(?=${words('per-amount')}))`
const grade = /(?:[一二三四五六七八九十百千万亿]{1,3}|[2-5]?A|A{2,5})级(?!别|差)/y
/** 全国第四, 第3位: a rank without a verb. */
const rank = patternWith(
  'y',
)`第[一二三四五六七八九十\d]{1,3}(?:[位名]|(?=[、，。；]))|居(?=全[国省市区球]|[东西中]部|${words('ranked-among')})|(?:[再又]?创|刷新)(?=${words('record-since')}?${words('record-word')})`
/** 以工代赈, 以旧换新: a way of doing things, four characters that are one word. */
const inPlaceOf = /以[一-龥][代换促养奖补带][一-龥]/y
const stops = '，；。：！？,;:!?'
const closing: Record<string, string> = { '（': '）', '(': ')', '“': '”', '《': '》', '"': '"', '〔': '〕', '「': '」' }

function stickyMatch(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

const isInsideNumber = (text: string, at: number) =>
  /[:：,]/.test(text.charAt(at)) && /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1))

/** What no list of words holds, in the order it is looked for. */
const constructions: readonly (readonly [TokenKind, RegExp])[] = [
  ['COMPOUND', inPlaceOf],
  ['RANK', rank],
  ['GRADE', grade],
]

/** Tokens, and where reading goes on after them. */
interface Found {
  found: Token[]
  end: number
}

/** Reads tokens of [from, to), the longest word first. */
class Tokenizer {
  readonly #starts: Map<number, Quantity>
  readonly #times: Map<number, TimeExpression>

  constructor(readonly reading: Reading) {
    this.#starts = new Map(reading.quantities.map((quantity) => [quantity.start, quantity]))
    const taken = (time: TimeExpression) =>
      reading.quantities.some(
        ({ start, end }) => start < time.end && end > time.start && time.kind !== 'span' && time.kind !== 'year',
      )
    this.#times = new Map(reading.times.filter((time) => !taken(time)).map((time) => [time.start, time]))
  }

  read(from: number, to: number): Token[] {
    const tokens: Token[] = []
    for (let at = from; at < to; ) {
      const { found, end } = this.#next(at, to)
      const last = tokens.at(-1)
      if (found[0]?.kind === 'TEXT' && last?.kind === 'TEXT') {
        last.text += found[0].text
        last.end = end
      } else tokens.push(...found)
      at = end
    }
    return tokens
  }

  /** The token at an offset, or those of a quotation that holds amounts, and where reading goes on. */
  #next(at: number, to: number): Found {
    return (
      this.#measured(at, to) ??
      this.#bracketed(at, to) ??
      this.#stop(at) ??
      this.#construction(at) ??
      this.#word(at, this.#wordAt(at))
    )
  }

  /** The longest word, unless its last character begins another one and it leaves a word without it: 建成|区域, not 建成区|域. */
  #wordAt(at: number): LexiconEntry | undefined {
    const { text, words = lexicon } = this.reading
    const longest = words.longestAt(text, at)
    const rest = longest?.word.slice(0, -1) ?? ''
    if (rest.length < 2) return longest
    // 争取|到2025年, not 争取到|2025年
    if (this.#times.has(at + rest.length)) return words.get(rest) ?? longest
    const crossing = words.longestAt(text, at + rest.length)
    return (crossing?.word.length ?? 0) > 1 ? (words.get(rest) ?? longest) : longest
  }

  #one(kind: TokenKind, at: number, end: number, more: Partial<Token> = {}): Found {
    return { found: [{ kind, text: this.reading.text.slice(at, end), start: at, end, ...more }], end }
  }

  #measured(at: number, to: number): Found | null {
    const quantity = this.#starts.get(at)
    if (quantity && quantity.markEnd <= to)
      return this.#one('AMOUNT', at, quantity.markEnd, { amount: quantity.amount })
    const time = this.#times.get(at)
    return time && time.end <= to ? this.#one('TIME', at, time.end, { time }) : null
  }

  #stop(at: number): Found | null {
    const { text } = this.reading
    if (stops.includes(text.charAt(at)) && !isInsideNumber(text, at)) return this.#one('STOP', at, at + 1)
    return text.startsWith('——', at) ? this.#one('STOP', at, at + 2) : null
  }

  #construction(at: number): Found | null {
    for (const [kind, form] of constructions) {
      const printed = stickyMatch(form, this.reading.text, at)
      if (printed !== undefined) return this.#one(kind, at, at + printed.length)
    }
    return null
  }

  /** word: the longest word of the lexicon that begins here; a longer bound or name of a region takes precedence. */
  #word(at: number, word: LexiconEntry | undefined): Found {
    const length = word?.word.length ?? 0
    return (
      this.#newlyDone(at, length) ??
      this.#perWhat(at) ??
      this.#bound(at, length) ??
      this.#region(at, length) ??
      this.#plainWord(at, word)
    )
  }

  /** 新争取, 新改建: 新 and an action are read as one word. */
  #newlyDone(at: number, length: number): Found | null {
    const { text, words = lexicon } = this.reading
    const done = text.charAt(at) === '新' && length <= 1 ? words.longestAt(text, at + 1) : undefined
    if (done?.class !== 'ACTION') return null
    return this.#one('ACTION', at, at + 1 + done.word.length, { word: { ...done, act: 'bears' } })
  }

  #perWhat(at: number): Found | null {
    const { text, words = lexicon } = this.reading
    const measure = text.startsWith('单位', at) ? words.longestAt(text, at + 2) : undefined
    if (measure?.class === 'MEASURE') return this.#one('PER', at, at + 2 + measure.word.length)
    const printed = stickyMatch(per, text, at)
    return printed === undefined ? null : this.#one('PER', at, at + printed.length)
  }

  #bound(at: number, least: number): Found | null {
    const bound = boundAt(this.reading.text, at)
    if (!bound || bound.length < least) return null
    return this.#one('BOUND', at, at + bound.length, { bound: bound.comparator })
  }

  #region(at: number, least: number): Found | null {
    const region = this.reading.regionAt(this.reading.text, at)
    if (!region || region.length < least) return null
    return this.#one('REGION', at, at + region.length, { region: region.code })
  }

  #plainWord(at: number, word: LexiconEntry | undefined): Found {
    if (this.reading.text.charAt(at) === '的' && (word?.word.length ?? 1) === 1) return this.#one('DE', at, at + 1)
    if (!word) return this.#one('TEXT', at, at + 1)
    const milestone = word.bound === undefined ? {} : { bound: word.bound }
    return this.#one(word.class, at, at + word.word.length, { word, ...milestone })
  }

  /** A bracket or quotation as a whole; the words of a quotation that holds amounts are read like any others. */
  #bracketed(at: number, to: number): Found | null {
    const { text, quantities } = this.reading
    const close = closing[text.charAt(at)]
    if (close === undefined) return null
    const end = text.indexOf(close, at + 1) + 1
    if (end === 0 || end > to) return null
    const round = '（(〔'.includes(text.charAt(at))
    const holdsAmounts = quantities.some(({ start }) => start > at && start < end)
    const inside = holdsAmounts ? this.read(at + 1, end - 1) : undefined
    if (inside && !round) return { found: inside, end }
    const kind = round ? 'BRACKET' : 'QUOTE'
    return { found: [{ kind, text: text.slice(at, end), start: at, end, ...(inside ? { inside } : {}) }], end }
  }
}

const governed: readonly TokenKind[] = [
  'AMOUNT',
  'LEVEL',
  'BOUND',
  'ADV',
  'MODAL',
  'CHANGE',
  'ACTION',
  'TIME',
  'PREP',
  'PER',
]
const shortWords: readonly TokenKind[] = ['LEVEL', 'BOUND', 'ADV', 'MODAL', 'CHANGE', 'RANK']
const opensPhrase: readonly TokenKind[] = [
  'HEAD',
  'BODY',
  'AMOUNT',
  'LINK',
  'MEASURE',
  'QUOTE',
  'BRACKET',
  'STOP',
  'ADV',
  'MODAL',
  'TIME',
  'PLACE',
  'REGION',
  'PEOPLE',
  'OF',
  'DE',
  'ACTION',
  'CHANGE',
]

/** 由|162个, 由|原定的12万亩, 由|每人每年420元: a level, with or without a word that tells it was meant before, or for each. */
const opensLevel = (next: Token | undefined) =>
  is(next, 'AMOUNT') || next?.word?.adv === 'former' || (is(next, 'PER') && next?.text.startsWith('每') === true)

/** Whether a short word is only a fragment of an unknown one, because what follows it can't be its argument: 可|支配. */
function isPiece(token: Token, before: Token | undefined, next: Token | undefined): boolean {
  const governs = (kinds: readonly TokenKind[]) => next !== undefined && kinds.includes(next.kind)
  if (token.word?.adv === 'ofAction')
    return !governs(token.text === '平均' ? ['ACTION', 'ADV', 'CHANGE', 'AMOUNT', 'LEVEL'] : ['ACTION', 'ADV'])
  if (token.kind === 'ADV' && token.word?.adv === 'plain' && token.text.length > 1)
    return !governs([...governed, 'DE', 'STOP'])
  if (token.text.length > 1) return false
  // 创|历史新高, 居|全国第四 are known by what follows them.
  if (is(token, 'RANK') && !token.word) return false
  if (shortWords.includes(token.kind)) return token.text !== '了' && !governs(governed)
  // 上市公司|从|518家|增加到: directly before a number it is a preposition.
  return (
    token.kind === 'PREP' &&
    token.text !== '占' &&
    !opensLevel(next) &&
    before !== undefined &&
    !opensPhrase.includes(before.kind)
  )
}

/** 在有条件的园区|建设…, 为农民工|追讨…: at the head of a clause these lead a place or a person, and no level. */
const opensPlace = (token: Token, before: Token | undefined, next: Token | undefined) =>
  (token.text === '在' || token.text === '为') &&
  opensClause(before) &&
  next !== undefined &&
  !is(next, 'AMOUNT', 'TIME')

const opensClause = (before: Token | undefined) => before === undefined || is(before, 'STOP', 'TIME', 'ADV', 'PLACE')

/** 力争|将…压缩至, 推动|将…压减至 */
const bidsToDo = (before: Token | undefined) => is(before, 'MODAL') || before?.word?.act === 'helps'

/** 将|湿地保护率目标|调减为…: at the head of a clause it leads what is acted on; 将新增 is ahead. */
const opensObject = (token: Token, before: Token | undefined, next: Token | undefined) =>
  token.text === '将' && (opensClause(before) || bidsToDo(before)) && next !== undefined && isPiece(token, before, next)

function joinPieces(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i] as Token
    const next = kept.at(-1)
    if (opensPlace(token, tokens[i - 1], next) || opensObject(token, tokens[i - 1], next))
      kept.push({ ...token, kind: 'PREP' })
    else if (!isPiece(token, tokens[i - 1], next)) kept.push(token)
    else if (next?.kind === 'TEXT')
      kept[kept.length - 1] = { ...next, text: token.text + next.text, start: token.start }
    else kept.push({ kind: 'TEXT', text: token.text, start: token.start, end: token.end })
  }
  return kept.reverse()
}

/** Tokens of a text without white space, in order; every character belongs to one, marks of quotations with amounts left out. */
export const tokensOf = (reading: Reading, from = 0, to = reading.text.length): Token[] =>
  joinPieces(new Tokenizer(reading).read(from, to))

/** The words of tokens, as printed. */
export const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('')

/** Whether a token is of one of the kinds. */
export const is = (token: Token | undefined, ...kinds: readonly TokenKind[]): boolean =>
  token !== undefined && kinds.includes(token.kind)
