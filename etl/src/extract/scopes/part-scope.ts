import { type Lexicon, lexicon } from '../../language/lexicon/lexicon.js'
import { words as listed, pattern } from '../../language/lexicon/lists/word-lists.js'
import { type Calendar, type TimeExpression, timeExpressions } from '../../language/time/times-in-text.js'
import type { Paragraph, StructuredDocument } from '../../model/index.js'
import { type Stance, stanceOfTime } from './stance.js'

/** What a part of a document says of the time of all that is printed below its heading. */
export interface PartScope {
  stance: Stance | null
  /** The heading says so in words that leave no doubt: 过去五年工作回顾. */
  certain: boolean
  time: TimeExpression | null
}

type Heading = Pick<StructuredDocument['sections'][number], 'parent' | 'title'>

export const noPart: PartScope = { stance: null, certain: false, time: null }

const review = pattern`${listed('review')}|^过去|成[就效]$`

/** 夯实发展基础, 优化营商环境: a heading that begins with a verb sets a task, whatever noun it ends in. */
const beginsWithVerb = (title: string, words: Lexicon) =>
  ['ACTION', 'CHANGE', 'ADV', 'MODAL'].includes(words.longestAt(title, 0)?.class ?? '')

/** …，做精第一产业，确保农牧业实现新进展: a heading of clauses that aims at something, whatever noun it ends in. */
const aims = (title: string, words: Lexicon) =>
  title.split(/[，,、]/).some((clause) => {
    const opens = words.longestAt(clause, 0)
    return opens?.class === 'MODAL' && opens.tense === 'ahead' && opens.word.length > 1
  })

/** The stance of the word of tense that a heading ends in: 发展基础, 主要目标和重大举措. */
function stanceOfWords(title: string, words: Lexicon): Stance | null {
  const [last] = words
    .where(({ word, part }) => part !== undefined && title.endsWith(word))
    .sort((x, y) => y.word.length - x.word.length)
  if (!last) return null
  return last.part === 'behind' && (beginsWithVerb(title, words) || aims(title, words)) ? 'ahead' : (last.part ?? null)
}

function headingTime(title: string, calendar: Calendar): TimeExpression | null {
  const times = timeExpressions(title, calendar).filter(
    ({ use, to }) => !['compared', 'base', 'beside'].includes(use) && to !== null,
  )
  // 2025年和“十四五”工作回顾: the one year, since its paragraphs name the five.
  return times.find(({ kind }) => kind === 'year') ?? times[0] ?? null
}

function headingScope(title: string, calendar: Calendar, words: Lexicon): PartScope {
  const plain = title.replace(/[\s。：:，]+$|\s/g, '')
  const time = headingTime(plain, calendar)
  const reviews = review.test(plain) && !aims(plain, words)
  const ofTime = time ? stanceOfTime(time, calendar) : null
  const ofWords = stanceOfWords(plain, words)
  return {
    stance: reviews ? 'behind' : (ofTime ?? ofWords),
    // 发展基础, 面临形势: a heading of so few words says nothing else.
    certain: reviews || (ofTime !== null && ofTime === ofWords) || (ofWords === 'behind' && plain.length <= 6),
    time,
  }
}

/** The scope of a part by its heading and the part it stands in. */
function scopeWithin(parent: PartScope, title: string, calendar: Calendar, words: Lexicon): PartScope {
  const own = headingScope(title, calendar, words)
  // 围绕提升城市品质，全力补短板强基础: what ends a heading of clauses tells less than the part it stands in.
  const states = /[，,]/.test(title) && own.stance === 'behind' && !own.certain && parent.stance !== null
  const holds = (parent.certain || states) && own.time === null
  const task = parent.stance === null && beginsWithVerb(title, words) ? 'ahead' : null
  return {
    stance: holds ? parent.stance : (own.stance ?? task ?? parent.stance),
    certain: (holds && parent.certain) || own.certain,
    time: own.time ?? parent.time,
  }
}

/**
 * The scope of every section: its heading's, and where that says nothing its parent's. A part that reviews stays one.
 * words: the lexicon that headings are read with.
 */
export function partScopes(
  { sections }: { sections: readonly Heading[] },
  calendar: Calendar,
  words: Lexicon = lexicon,
): PartScope[] {
  const scopes: PartScope[] = []
  for (const { parent, title } of sections)
    scopes.push(scopeWithin((parent === null ? null : scopes[parent]) ?? noPart, title, calendar, words))
  return scopes
}

/** A paragraph of these few characters without a stop may be a heading that no number marks. */
const longestHeading = 40

/**
 * The scope that an unnumbered heading sets, which was read as a paragraph: “十四五”时期发展成就和2025年工作回顾. It names a time and
 * tells by its words whether that lies ahead or behind; null for any other text.
 */
function spokenHeading(text: string, calendar: Calendar, words: Lexicon): PartScope | null {
  const plain = text.replace(/\s/g, '')
  if (plain.length > longestHeading || /[，。；！？：,;!?:、）)]/.test(plain)) return null
  const scope = headingScope(plain, calendar, words)
  const told = review.test(plain) || stanceOfWords(plain, words) !== null
  return scope.time !== null && scope.stance !== null && told ? scope : null
}

type Said = Pick<Paragraph, 'section' | 'text'>

/**
 * The scope of every paragraph: its section's, or where that tells nothing of time that of the unnumbered heading before it.
 * Paragraphs of one part share one object. sections: scopes of the sections, by index.
 */
export function paragraphScopes(
  paragraphs: readonly Said[],
  sections: readonly PartScope[],
  calendar: Calendar,
  words: Lexicon = lexicon,
): PartScope[] {
  let heading: PartScope | null = null
  const lent = new Map<number | null, PartScope>()
  return paragraphs.map(({ section, text }) => {
    const own = section === null ? noPart : (sections[section] ?? noPart)
    const spoken = own.certain || own.time !== null ? null : spokenHeading(text.text, calendar, words)
    if (spoken) {
      heading = spoken
      lent.clear()
    }
    // A part of its own time ends what an unnumbered heading before it said.
    if (own.time !== null) heading = null
    if (!heading || own.certain) return own
    const known = lent.get(section) ?? { ...heading, stance: own.stance ?? heading.stance }
    lent.set(section, known)
    return known
  })
}
