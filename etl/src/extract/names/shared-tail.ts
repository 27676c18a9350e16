import { is, type Token, type TokenKind, textOf } from '../../language/tokens.js'
import type { Noun } from '../clauses/noun.js'

const endsIn = (tokens: readonly Token[], ...kinds: TokenKind[]) => is(tokens.at(-1), ...kinds)

/** What the last thing of a list gives to those before it. */
export interface Tail {
  core: Token[]
  measure: Token[]
  onlyModifiers: boolean
  /** What is told of measures that the others have: 投资、消费|增速. */
  rate: Token[]
}

const noTail: Tail = { core: [], measure: [], onlyModifiers: false, rate: [] }
const thingKinds: readonly TokenKind[] = ['HEAD', 'COMPOUND', 'BODY']

/** 设备|中的高效节能产品: where the words after 的 begin that all things of a list share; -1 for none. */
function sharedRelative(core: readonly Token[]): number {
  const de = core.findIndex((token) => is(token, 'DE'))
  return de > 0 && core[de - 1]?.text.endsWith('中') ? de - 1 : de
}

/** A piece of a token, from so many characters on. */
const pieceFrom = (token: Token, length: number): Token[] =>
  length < token.text.length ? [{ ...token, text: token.text.slice(length), start: token.start + length }] : []

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
  return pieceFrom(only, length)
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

/** How many characters two words end in alike. */
function sharedEnd(a: string, b: string): number {
  let count = 0
  while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) count++
  return count
}

/** Whether a word is formed as another one: 先进制造业 as 高技术制造业, 食品 as 药品, both of two characters. */
const isAlike = (word: string, other: string) =>
  sharedEnd(word, other) >= (word.length === other.length && word.length > 1 ? 1 : 2)

/** 量, 率: with what words end that tell how much, not of what. */
const shortMeasure = /.[量率额值数]$/

/** Where in the first word of the last thing that ends which is formed as the others are; null where nothing is. */
function endOfAlike(first: string, others: readonly string[], isWhole: boolean): number | null {
  const lengths = Array.from({ length: first.length }, (_, i) => first.length - i)
  const formed = lengths.find((length) => others.every((other) => isAlike(first.slice(0, length), other)))
  if (formed !== undefined) return formed
  // 快递、电信|业务量: of one length, and only the last has what is measured.
  const length = others[0]?.length ?? 0
  const fits = others.every((other) => other.length === length && !shortMeasure.test(other))
  return isWhole && length > 1 && fits && shortMeasure.test(first) && first.length >= length + 2 ? length : null
}

/** 食品、药品|抽检合格率, 先进制造业、高技术制造业|增加值占比, 客运、货运|量: what follows the word that is formed as the others are. */
function behindAlike(last: Noun, others: readonly Noun[]): Pick<Tail, 'core' | 'measure'> | null {
  const [first, ...rest] = [...last.core, ...last.measure]
  const isOneWord = ({ core }: Noun) => core.length === 1 && is(core[0], 'TEXT')
  if (!is(first, 'TEXT', 'MEASURE') || first === undefined || !others.every(isOneWord)) return null
  const end = endOfAlike(
    first.text,
    others.map(({ core }) => textOf(core)),
    rest.length === 0,
  )
  if (end === null) return null
  const piece = pieceFrom(first, end)
  if (piece.length + rest.length === 0) return null
  return last.core.length === 0
    ? { core: [], measure: [...piece, ...rest] }
    : { core: [...piece, ...last.core.slice(1)], measure: last.measure }
}

/** 地区生产总值、预算收入|增速: the word that tells how a measure moves, where the others have a measure without one. */
function sharedRate(last: Noun, others: readonly Noun[]): Token[] {
  const rate = last.measure.at(-1)
  const isPlain = ({ measure }: Noun) =>
    measure.length > 0 && measure.every((token) => token.word?.rate !== true && !token.text.endsWith('率'))
  return rate?.word?.rate === true && others.every(isPlain) ? [rate] : []
}

/** What the last thing gives to those before it: 工业、制造业、工业技改|投资 a measure, 刑事、治安|案件 a noun. */
export function tailOf(parts: readonly Noun[]): Tail {
  const last = parts.at(-1) as Noun
  const others = parts.slice(0, -1)
  if (others.every(({ head, core, measure }) => head.length > 0 && core.length === 0 && measure.length === 0))
    return { core: last.core, measure: last.measure, onlyModifiers: true, rate: [] }
  if (others.some(({ measure }) => measure.length > 0)) return { ...noTail, rate: sharedRate(last, others) }
  const relative = sharedRelative(last.core)
  if (relative > 0) return { ...noTail, core: last.core.slice(relative), measure: last.measure }
  const behindEnd = behindSharedEnd(last, others)
  if (behindEnd.length > 0) return { ...noTail, core: behindEnd, measure: last.measure }
  const alike = behindAlike(last, others)
  if (alike !== null) return { ...noTail, ...alike }
  const needed = wordNeeded(last, others)
  if (needed.length > 0) return { ...noTail, core: needed, measure: last.measure }
  if (last.measure.length > 0) return { ...noTail, core: wordOfShortMeasure(last, others), measure: last.measure }
  const shares =
    last.core.length > 1 && endsIn(last.core, ...thingKinds) && others.every(({ core }) => !endsIn(core, ...thingKinds))
  return shares ? { ...noTail, core: last.core.slice(-1) } : noTail
}
