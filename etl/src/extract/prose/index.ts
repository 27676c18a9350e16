import { withoutListMarks } from '../../language/grammar/list-marks.js'
import { clausesOf, sentencesOf } from '../../language/grammar/sentences.js'
import { narrowDigits } from '../../language/quantity/full-width.js'
import type { Figure, MappedText, Origin, Paragraph } from '../../model/index.js'
import { filterMapped } from '../../model/index.js'
import { emptyDiscourse } from './discourse-context.js'
import type { FigureCandidate } from './figure-candidate.js'
import { quantitiesOf } from './figure-quantities.js'
import { deedOfTitle } from './headline.js'
import { interpretClause } from './interpret-clause.js'
import type { Place, ProseContext } from './prose-context.js'
import { saidSubject } from './said-subject.js'
import { type SectionTense, sectionTense } from './section-tense.js'
import { asOfYear, timeReference } from './time-reference.js'
import { asPart, toFigure } from './to-figure.js'

/** 每年为搬迁劳动力至少提供…，开展专项招聘活动2次以上: 每年 at the head of a clause governs those behind it until another time is named. */
const opensWithEveryYear = /(?:^|[，；])每年(?!.*(?:20\d{2}年|十.五|每[个县镇村乡]))/

/** How much of a sentence is looked back on for the time it names, in characters. */
const REMEMBERED = 600

const sharesOf = (candidates: readonly FigureCandidate[]) =>
  candidates.filter(({ amount, predicate }) => amount.unit === '%' && predicate.growth === null).map(({ name }) => name)

/** 五年引进500名…，每年选派400人次，培养1.2万人: 每年 behind a period governs its own clause. */
const periodBeforeEveryYear = /(?:[五5]年|期间|到20\d{2}年)[^，；]*\d[^，；]*，(?:[^；]*，)?每年[^；]*$/

const sumOf = (candidates: readonly FigureCandidate[]) =>
  candidates.reduce((sum, { amount }) => sum + (amount.value ?? 0), 0)

/** 总投资300亿元，其中道路180亿元，|管廊120亿元|: money that names no verb and fits into the whole is a part of it too. */
const continuesParts = (candidates: readonly FigureCandidate[], whole: Figure | undefined, parts: number): boolean =>
  whole !== undefined &&
  candidates.every(
    ({ amount, verb, predicate, rule }) =>
      rule === 'number-at-end' &&
      amount.unit !== null &&
      /元$/.test(amount.unit) &&
      amount.unit === whole.amount.unit &&
      verb === null &&
      !predicate.level &&
      predicate.growth === null,
  ) &&
  parts + sumOf(candidates) <= (whole.amount.value ?? 0)

/** Figures of one stretch of prose, sentence by sentence. tense: how it is to be taken where it does not say. */
export function proseFigures(context: ProseContext, text: MappedText, tense: SectionTense, place: Place): Figure[] {
  const squeezed = withoutListMarks(filterMapped(text, (char) => !/\s/.test(char)))
  const whole = narrowDigits(squeezed.text)
  const all = quantitiesOf(whole)
  if (all.length === 0) return []
  const figures: Figure[] = []
  const { periodStart } = context.structure.frontMatter
  const headline = deedOfTitle(context.structure, place.section)
  let discourse = emptyDiscourse
  let carriedTime = ''
  let asOf: number | null = null
  let next = 0
  for (const sentence of sentencesOf(whole)) {
    const opening = whole.slice(sentence.start, sentence.start + 3)
    if (!/^其中/.test(opening)) discourse = emptyDiscourse
    let clauseBefore = ''
    let said = /^其中/.test(opening) ? carriedTime : ''
    const clauses = clausesOf(whole, sentence)
    for (const [at, clause] of clauses.entries()) {
      const words = whole.slice(clause.start, clause.end)
      const from = next
      while ((all[next]?.start ?? Number.POSITIVE_INFINITY) < clause.end) next++
      const quantities = all.slice(from, next)
      said = (said + words).slice(-REMEMBERED)
      asOf = asOfYear(words) ?? asOf
      if (quantities.length === 0) {
        clauseBefore = words
        const subject = saidSubject(words)
        if (subject !== null)
          discourse = { ...discourse, previous: subject, previousNames: [subject], previousFigure: null }
        continue
      }
      const behind = clauses[at + 1]
      const candidates = interpretClause({
        text: whole,
        clause,
        quantities,
        ...discourse,
        known: context.known,
        clauseBefore,
        clauseBehind: behind ? whole.slice(behind.start, behind.end) : '',
        headline,
      })
      clauseBefore = words
      const subject = candidates.length === 0 ? saidSubject(words) : null
      if (subject !== null)
        discourse = { ...discourse, previous: subject, previousNames: [subject], previousFigure: null }
      const time = timeReference(said, periodStart)
      const surroundings = {
        context,
        place,
        squeezed,
        tense,
        time,
        asOf,
        everyYear: opensWithEveryYear.test(said) && !periodBeforeEveryYear.test(said),
      }
      const found = candidates.map((candidate) => toFigure(candidate, surroundings))
      const told =
        discourse.parts !== null && continuesParts(candidates, figures[discourse.whole ?? -1], discourse.parts)
      const ofWhich = told || /其中[，：]?$/.test(whole.slice(sentence.start, clause.start)) || /^其中/.test(words)
      const before = figures.length
      figures.push(
        ...(ofWhich
          ? found.map((figure, i) => asPart(figure, candidates[i] as FigureCandidate, discourse.whole, figures))
          : found),
      )
      const names = candidates.map((candidate) => candidate.subject ?? candidate.name)
      if (names.length > 0)
        discourse = {
          previous: names.at(-1) ?? null,
          previousFigure: candidates.at(-1) ?? null,
          previousNames: names,
          sentenceNames: [...discourse.sentenceNames, ...names],
          sentenceShares: [...discourse.sentenceShares, ...sharesOf(candidates)],
          whole: ofWhich ? discourse.whole : before + candidates.length - 1,
          parts: ofWhich ? (discourse.parts ?? 0) + sumOf(candidates) : null,
        }
    }
    carriedTime = said
  }
  return figures
}

export const originOf = (role: Paragraph['role']): Origin => (role === 'box' ? 'BOX' : 'PROSE')

export { sectionTense }
