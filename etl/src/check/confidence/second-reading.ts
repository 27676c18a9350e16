import { lexicon, type WordClass } from '../../language/lexicon/lexicon.js'
import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { boundAfter, boundsAtEnd } from '../../language/quantity/comparators.js'
import type { Figure } from '../../model/index.js'
import { shown } from '../plausibility/doubt.js'

/** A figure's quote, parted at its number. */
export interface Surroundings {
  /** Words of its clause before the number. */
  left: string
  /** Words of its clause after the number and its bound. */
  right: string
}

const stop = /[，。；：、！？,;:（）()]/
const boundBehind = new RegExp(`^[多余]?${boundAfter}`)

/** Where the number of a figure is in its quote; everything is left of it where it is not found. */
export function surroundingsOf({ evidence: { quote }, amount }: Pick<Figure, 'evidence' | 'amount'>): Surroundings {
  const printed = shown({ amount })
  const whole = quote.indexOf(printed)
  const at = whole >= 0 ? whole : quote.indexOf(amount.printed)
  if (at < 0) return { left: quote, right: '' }
  const behind = quote.slice(at + (whole >= 0 ? printed.length : amount.printed.length)).replace(boundBehind, '')
  return { left: quote.slice(0, at).split(stop).at(-1) ?? '', right: behind.split(stop)[0] ?? '' }
}

const leads: readonly WordClass[] = ['ADV', 'MODAL', 'OF', 'LINK', 'PLACE', 'PREP', 'TENSE', 'FILL']
const leadsToNumber: readonly WordClass[] = ['LEVEL', 'BOUND', 'ADV', 'MODAL', 'PREP', 'FILL']
const yearAtHead = pattern`^${words('year-lead')}?(?:19|20)\d{2}年${words('year-end')}?`

/** Takes words of some classes off the head of a text. */
function withoutHead(text: string, classes: readonly WordClass[]): string {
  const rest = text.replace(yearAtHead, '')
  const word = lexicon.longestAt(rest, 0)
  if (word && classes.includes(word.class)) return withoutHead(rest.slice(word.word.length), classes)
  return rest
}

const LONGEST_WORD = 6

/** Takes bounds and words of some classes off the end of a text. */
function withoutTail(text: string, classes: readonly WordClass[]): string {
  for (const [, bound] of boundsAtEnd) if (bound.test(text)) return withoutTail(text.replace(bound, ''), classes)
  for (let length = Math.min(LONGEST_WORD, text.length); length > 0; length--) {
    const word = lexicon.get(text.slice(-length))
    if (word && classes.includes(word.class)) return withoutTail(text.slice(0, -length), classes)
  }
  return text
}

/**
 * A second name of a figure, by nothing but what is next to its number: the words after it up to the end of the
 * clause, else those before it, adverbs, places and words of level taken off. '' where nothing is left.
 */
export function nearestName({ left, right }: Surroundings): string {
  const behind = withoutHead(right, leads).replace(/^的/, '')
  if (/^[\u4e00-\u9fff“"A-Za-z]{2}/.test(behind)) return behind
  return withoutHead(withoutTail(left, leadsToNumber), leads)
}

/** The name without the verb at its head, which names leave out where it only brings something into being. */
export const withoutVerb = (name: string): string => withoutHead(name, ['ACTION', ...leads])
