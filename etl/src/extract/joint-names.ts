import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { textOf, tokensOf } from '../language/tokens.js'
import { tokensOfNoun } from './clauses/noun.js'
import { coordinate } from './names/coordination.js'

/** Between the things that a row's name lists. */
const separator = /\s*[/／、]\s*/

/** 男/女平均预期寿命: from this many characters on, what the last of several short names has more is shared by all. */
const sharedTail = 3

const reading = (text: string) => tokensOf({ text, quantities: [], times: [], regionAt: () => null })

/** 货物/服务进出口总额: words as short as the others begin the last name, and the rest is shared; null for any other list. */
function bySize(parts: readonly string[]): string[] | null {
  const [first = ''] = parts
  const last = parts.at(-1) ?? ''
  const others = parts.slice(0, -1)
  const tail = last.slice(first.length)
  const alike = others.every((part) => part.length === first.length)
  // Words that nobody knows are mostly of two characters: 屋顶|光伏装机.
  const cutsWord = reading(last).some(
    ({ kind, start, end }) => start < first.length && end > first.length && (kind !== 'TEXT' || first.length > 2),
  )
  return alike && (!cutsWord || first.length === 1) && tail.length >= sharedTail
    ? [...others.map((part) => part + tail), last]
    : null
}

const measure = pattern`(?:年均)?${words('growth-name-ending', 'measure-end')}$`
const onlyMeasure = pattern`^((?:19|20)\d{2}年?)?${measure}`

/** 外贸总额年均增速/规模: a measure alone is one of what the first name has before its own. */
function ofFirst(parts: readonly string[]): string[] {
  const [first = ''] = parts
  const thing = first.replace(measure, '')
  return thing.length < 2 || thing === first
    ? [...parts]
    : parts.map((part) => (onlyMeasure.test(part) ? thing + part.replace(/^(?:19|20)\d{2}年?/, '') : part))
}

/** 新材料、装备制造|产业营收: the kind of thing that the last names before what it shares is that of the others. */
function withSharedKind(names: readonly string[], parts: readonly string[]): string[] {
  const [, kind = '', measure = ''] = /(产业|行业)([^、]+)$/.exec(names.at(-1) ?? '') ?? []
  const others = names.slice(0, -1)
  const lacks = kind !== '' && others.every((name, i) => name === (parts[i] ?? '') + measure && !name.includes(kind))
  return lacks ? [...others.map((_name, i) => parts[i] + kind + measure), ...names.slice(-1)] : [...names]
}

/**
 * The full names of the things that the name of a row lists, each in the place of its value: 城市/县城污水处理率 →
 * 城市污水处理率, 县城污水处理率. Empty for the name of one thing.
 */
export function jointNames(name: string): string[] {
  const parts = name.split(separator)
  // 风电、光伏等可再生能源装机: examples of the one thing counted.
  if (
    parts.length < 2 ||
    /等/.test(parts.at(-1) ?? '') ||
    parts.some((part) => part === '' || /^[^（(]*[）)]|[（(][^）)]*$/.test(part))
  )
    return []
  if (parts.slice(1).some((part) => onlyMeasure.test(part))) return ofFirst(parts)
  const sized = bySize(parts)
  if (sized) return sized
  const names = coordinate(reading(parts.join('、')), parts.length)?.map((noun) => textOf(tokensOfNoun(noun)))
  // A list that the grammar leaves as it is printed shares nothing that it knows of; of 男 it makes no noun.
  const shares = names?.some((each, i) => each !== parts[i]) && parts[0]?.length !== 1
  return names && shares ? withSharedKind(names, parts) : parts
}
