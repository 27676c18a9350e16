import { is, type Token } from '../../language/tokens.js'
import { hasNoun } from './noun.js'

/**
 * Places at the head of words; from, to: where they stand. places: one of each run, the narrowest (广西壮族自治区|玉林市) or,
 * where that is an example, the widest (河北省|廊坊市等8个城市).
 */
export interface PlacesAtHead {
  places: Token[]
  from: number
  to: number
}

const isPlace = (token: Token | undefined) => is(token, 'PLACE', 'REGION')
const joins = (token: Token | undefined) => is(token, 'LINK') && token?.word?.weak !== true

/** Places named at the head of a clause, before what is said of them: 到2025年|全省|…, 汉滨区、旬阳市|城镇新增就业. */
export function placesAtHead(tokens: readonly Token[]): PlacesAtHead {
  let at = 0
  while (is(tokens[at], 'TIME', 'ADV', 'MODAL', 'OF', 'LINK', 'FILL')) at++
  const from = at
  const places: Token[] = []
  while (isPlace(tokens[at])) {
    const first = at
    while (isPlace(tokens[at])) at++
    const run = tokens.slice(first, at)
    const narrowest = run.findLast((token) => is(token, 'REGION'))
    places.push((tokens[at]?.text === '等' ? undefined : narrowest) ?? (run[0] as Token))
    if (joins(tokens[at]) && isPlace(tokens[at + 1])) at++
  }
  return { places, from, to: at }
}

/** The nation lends its name to titles: 全国文明城市. */
const namesTitles = ({ text, word }: Token) => text === '全国' || word?.level === 'NATIONAL'

/** What is known of an amount beside its places. */
interface Said {
  /** The words behind the places, adverbials taken off. */
  own: readonly Token[]
  /** A thing is counted after the number. */
  counts: boolean
  changes: boolean
}

/** True for a place that tells where something is, and is no part of its name: 全国|城镇化率, 石泉县|民宿. */
export function tellsWhere(place: Token, { own, counts, changes }: Said): boolean {
  if (!hasNoun(own) && !is(own[0], 'ACTION', 'PER')) return !counts || !namesTitles(place)
  if (!namesTitles(place)) return true
  return changes || is(own[0], 'ACTION', 'PER') || own.some((token) => is(token, 'MEASURE'))
}
