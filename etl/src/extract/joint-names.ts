import { textOf, tokensOf } from '../language/tokens.js'
import { tokensOfNoun } from './clauses/noun.js'
import { coordinate } from './names/coordination.js'

/** Between the things that a row's name lists. */
const separator = /\s*[/／、]\s*/

/** 男/女平均预期寿命: from this many characters on, what the last of several short names has more is shared by all. */
const sharedTail = 3

/** 男 / 女平均预期寿命: words as short as the others begin the last name, and the rest is shared. */
function bySize(parts: readonly string[]): string[] {
  const [first = ''] = parts
  const last = parts.at(-1) ?? ''
  const others = parts.slice(0, -1)
  const tail = last.slice(first.length)
  const alike = others.every((part) => part.length === first.length)
  return alike && tail.length >= sharedTail ? [...others.map((part) => part + tail), last] : [...parts]
}

/**
 * The full names of the things that the name of a row lists, each in the place of its value: 城市/县城污水处理率 →
 * 城市污水处理率, 县城污水处理率. Empty for the name of one thing.
 */
export function jointNames(name: string): string[] {
  const parts = name.split(separator)
  if (parts.length < 2 || parts.some((part) => part === '') || /[（(）)]/.test(name)) return []
  const text = parts.join('、')
  const tokens = tokensOf({ text, quantities: [], times: [], regionAt: () => null })
  const names = coordinate(tokens, parts.length)?.map((noun) => textOf(tokensOfNoun(noun)))
  // A list that the grammar leaves as it is printed shares nothing that it knows of; of 男 it makes no noun.
  const shares = names?.some((each, i) => each !== parts[i]) && parts[0]?.length !== 1
  return names && shares ? names : bySize(parts)
}
