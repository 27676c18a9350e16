import type { Calendar, TimeExpression } from '../../language/time/times-in-text.js'
import { is, type Token } from '../../language/tokens.js'
import type { PartScope } from './part-scope.js'
import { aspectOf, type Stance, stanceOfTime } from './stance.js'

/** What the clauses so far have said of time; an expression lasts until another is named. */
export interface TimeScope {
  part: PartScope
  /** Last expression of this paragraph, or one that lasts over paragraphs (五年来). */
  time: TimeExpression | null
  /** 到2023年、2025年: years named in a list, the last of which is the time. */
  years?: readonly TimeExpression[]
  /** 每年 at the head of a clause governs those after it in the sentence. */
  everyYear: boolean
  /** The paragraph's own words tell of a goal or of a result. */
  stance: Stance | null
}

/** ——综合实力显著增强。…: one of several paragraphs that spell out the one before them. */
export const isItem = (text: string): boolean => /^\s*[—－-]{2}/.test(text)

const listed = /^\s*(?:[（(]?\d{1,2}[）).．、](?!\d)|[^\s\d\u4e00-\u9fff“《])|^[^。]*$/

/** What a lead like `到2023年：` lends to: marked or unpunctuated lines below it. */
export const isListed = (text: string): boolean => listed.test(text)

/** 到2023年，实现以下目标： */
export const announces = (text: string): boolean => /[：:]\s*$/.test(text)

/**
 * The scope at the head of a paragraph: 五年来 and the like last through the paragraphs of their part, and the years that a
 * paragraph mentions through its items, all of them where it announces a list (`announced`). before: the scope at the end of the previous paragraph; for a list item, at the end of the paragraph it belongs to.
 */
export function openParagraph(part: PartScope, before: TimeScope | null, item = false, announced = false): TimeScope {
  const lasts =
    before !== null &&
    before.part === part &&
    (announced || before.time?.use === 'since' || (item && before.time?.kind === 'span' && before.time.use === 'at'))
  return { part, time: lasts ? before.time : null, everyYear: false, stance: lasts ? before.stance : null }
}

const governs = ({ time }: Token) =>
  time !== undefined &&
  !['compared', 'base', 'beside'].includes(time.use) &&
  time.kind !== 'each' &&
  time.kind !== 'length'

const saysEveryYear = ({ time, word }: Token) =>
  time?.kind === 'each' || (word?.adv === 'annual' && word.word.startsWith('每'))

/** 2023年、2024年; 到2023年、|2025年: years that a list names, all meant as the first of them is. */
function yearsListed(tokens: readonly Token[]): TimeExpression[] {
  const years: TimeExpression[] = []
  tokens.forEach(({ time }, i) => {
    if (time?.kind !== 'year' || (time.use !== 'at' && time.use !== 'until')) return
    if (years.length > 0 && !is(tokens[i - 1], 'LINK')) years.length = 0
    years.push({ ...time, use: years[0]?.use ?? time.use })
  })
  return years.length > 1 ? years : []
}

/** The scope after some words. */
export function afterWords(scope: TimeScope, tokens: readonly Token[], calendar: Calendar): TimeScope {
  const said = tokens.filter(governs).at(-1)?.time
  const each = tokens.some(saysEveryYear)
  const stance = said ? (stanceOfTime(said, calendar) ?? aspectOf(tokens)) : null
  if (said) return { part: scope.part, time: said, years: yearsListed(tokens), everyYear: each, stance }
  const aspect = scope.part.certain ? null : aspectOf(tokens)
  return { ...scope, everyYear: scope.everyYear || each, stance: aspect ?? scope.stance }
}

/**
 * The scope behind a clause without a number. 每年办好民生实事，建成养老机构30家: a deed of its own keeps its 每年 to itself;
 * 每年通过多种方式，培训1万人 hands it on.
 */
export function afterClause(scope: TimeScope, tokens: readonly Token[], calendar: Calendar): TimeScope {
  const after = afterWords(scope, tokens, calendar)
  const each = tokens.findIndex(saysEveryYear)
  const done = tokens.slice(each + 1).find((token) => is(token, 'ACTION', 'PREP'))
  return each >= 0 && is(done, 'ACTION') && done?.word?.act !== 'ends'
    ? { ...after, everyYear: scope.everyYear }
    : after
}
