import type { Figure, MappedText, Origin, Paragraph, ReadDocument, StructuredDocument } from '../../model/index.js'
import { filterMapped } from '../../model/index.js'
import { evidenceOf } from '../evidence.js'
import { basisOf } from './basis.js'
import { sectionLooksBack, type TimeReference, timeReference } from './context.js'
import type { Draft } from './draft.js'
import { interpretClause } from './interpret-clause.js'
import { isNotFigure, namedRanges } from './not-figures.js'
import { findQuantities, type Quantity } from './quantities.js'
import { clausesOf, sentencesOf } from './sentences.js'

export const proseVersion = '1'

export interface ProseContext {
  read: ReadDocument
  structure: StructuredDocument
  /** Names printed in the document's tables. */
  known: readonly string[]
}

/** Where the text stands, for the fields of its figures. */
export interface Place {
  origin: Origin
  section: number | null
  table: number | null
  row: number | null
  task: number | null
}

/** 平均受教育年限达到13年: 年 is a unit behind a length of time only. */
function withYearUnit(quantity: Quantity, text: string): Quantity {
  if (quantity.unit !== null || !/^年(?![底末前来间内度])/.test(text.slice(quantity.end))) return quantity
  const behind = /^年(以上|以内|左右)?/.exec(text.slice(quantity.end)) as RegExpExecArray
  return {
    ...quantity,
    end: quantity.end + 1,
    markEnd: quantity.end + behind[0].length,
    unit: '年',
    printed: `${quantity.printed}年`,
    mark: behind[1] === '以上' ? 'GTE' : behind[1] === '左右' ? 'APPROX' : quantity.mark,
  }
}

/** The quantities of a text that are figures. */
function quantitiesOf(text: string): Quantity[] {
  const named = namedRanges(text)
  return findQuantities(text)
    .filter((quantity) => !isNotFigure(quantity, text, named))
    .map((quantity) => withYearUnit(quantity, text))
}

/** 每年为搬迁劳动力至少提供…，开展专项招聘活动2次以上: 每年 at the head of a clause governs those behind it until another time is named. */
const opensWithEveryYear = /(?:^|，)每年(?!.*(?:20\d{2}年|十.五))/

/** What one clause lends to the next. */
interface State {
  previous: string | null
  previousNames: string[]
  /** Index of the last figure, of which 其中 tells a part. */
  whole: number | null
}

const forgotten: State = { previous: null, previousNames: [], whole: null }

function toFigure(
  context: ProseContext,
  squeezed: MappedText,
  draft: Draft,
  time: TimeReference,
  looksBack: boolean,
  words: string,
  everyYear: boolean,
  place: Place,
): Figure {
  const { frontMatter } = context.structure
  const actual = time.tense === 'result' || (time.tense === null && looksBack)
  const pastEnd = frontMatter.periodStart === null ? null : frontMatter.periodStart - 1
  const start = squeezed.offsets[draft.start] as number
  const end = (squeezed.offsets[draft.end - 1] as number) + 1
  const { value, low, high, ratio, printed } = draft.quantity
  return {
    status: actual ? 'ACTUAL' : 'CURRENT',
    indicatorName: draft.name,
    printed,
    value,
    low,
    high,
    ratio,
    unit: draft.unit,
    per: draft.per,
    comparator: draft.comparator,
    basis: basisOf(draft, words, time.wholePeriod || (actual && !time.atDate), everyYear),
    year: time.year ?? (actual ? pastEnd : frontMatter.periodEnd),
    binding: null,
    ...place,
    partOf: null,
    baseline: null,
    rowLabel: null,
    evidence: evidenceOf(context.read, start, end),
    rule: draft.rule,
    ruleVersion: proseVersion,
    confidence: draft.confidence,
  }
}

/** …技能劳动者1万人，其中高技能人才0.15万人: a part has the basis of its whole where it names none itself. */
function asPart(figure: Figure, draft: Draft, wholeAt: number | null, figures: readonly Figure[]): Figure {
  const whole = wholeAt === null ? undefined : figures[wholeAt]
  if (!whole || whole.status !== figure.status || whole.year !== figure.year) return figure
  const says = draft.predicate.level || draft.predicate.cumulative || draft.predicate.annual || draft.verb !== null
  return { ...figure, partOf: wholeAt, basis: says || figure.unit === '%' ? figure.basis : whole.basis }
}

/** Figures of one stretch of prose, sentence by sentence. looksBack: it tells of results unless it says otherwise. */
export function proseFigures(context: ProseContext, text: MappedText, looksBack: boolean, place: Place): Figure[] {
  const squeezed = filterMapped(text, (char) => !/\s/.test(char))
  const whole = squeezed.text
  const all = quantitiesOf(whole)
  if (all.length === 0) return []
  const figures: Figure[] = []
  const { periodStart } = context.structure.frontMatter
  let state = forgotten
  let carriedTime = ''
  for (const sentence of sentencesOf(whole)) {
    const opening = whole.slice(sentence.start, sentence.start + 3)
    if (!/^其中/.test(opening)) state = forgotten
    let clauseBefore = ''
    let said = /^其中/.test(opening) ? carriedTime : ''
    for (const clause of clausesOf(whole, sentence)) {
      const words = whole.slice(clause.start, clause.end)
      const quantities = all.filter(({ start }) => start >= clause.start && start < clause.end)
      said += words
      if (quantities.length === 0) {
        clauseBefore = words
        continue
      }
      const drafts = interpretClause({ text: whole, clause, quantities, ...state, known: context.known, clauseBefore })
      clauseBefore = words
      const time = timeReference(said, periodStart)
      const everyYear = opensWithEveryYear.test(said)
      const found = drafts.map((draft) =>
        toFigure(context, squeezed, draft, time, looksBack, whole.slice(draft.start, draft.end), everyYear, place),
      )
      const ofWhich = /其中[，：]?$/.test(whole.slice(sentence.start, clause.start)) || /^其中/.test(words)
      const from = figures.length
      figures.push(
        ...(ofWhich ? found.map((figure, i) => asPart(figure, drafts[i] as Draft, state.whole, figures)) : found),
      )
      const names = drafts.filter((draft) => !draft.predicate.growth).map((draft) => draft.name)
      if (names.length > 0)
        state = {
          previous: names.at(-1) ?? null,
          previousNames: names,
          whole: ofWhich ? state.whole : from + drafts.length - 1,
        }
    }
    carriedTime = said
  }
  return figures
}

export const originOf = (role: Paragraph['role']): Origin => (role === 'box' ? 'BOX' : 'PROSE')

export { sectionLooksBack }
