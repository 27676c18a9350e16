import type {
  Basis,
  Figure,
  FrontMatter,
  MappedText,
  Origin,
  Paragraph,
  ReadDocument,
  StructuredDocument,
} from '../../model/index.js'
import { filterMapped } from '../../model/index.js'
import { evidenceOf } from '../evidence.js'
import { basisOf } from './basis.js'
import { type SectionTense, sectionTense, type TimeReference, timeReference } from './context.js'
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
  previousFigure: Draft | null
  /** Index of the last figure, of which 其中 tells a part. */
  whole: number | null
}

const forgotten: State = { previous: null, previousNames: [], previousFigure: null, whole: null }

/** The number as printed, its unit left out: 30多万人 → 30多. */
const numberOnly = ({ printed, unit }: Quantity) =>
  unit !== null && printed.endsWith(unit) ? printed.slice(0, -unit.length) : printed

/** In a document for one year what is done over the period is done in the year: 新增学位3.2万个. */
function yearly(basis: Basis, draft: Draft, words: string, { structure }: ProseContext, tense: SectionTense): Basis {
  const { periodStart, periodEnd } = structure.frontMatter
  const oneYear = periodStart !== null && periodStart === periodEnd && !tense.manyYears
  return oneYear && basis === 'CUMULATIVE' && !draft.predicate.cumulative && !/累计|五年/.test(words) ? 'ANNUAL' : basis
}

/** Year of a level that something rose or fell from, where none is named: the end of the period before. */
const baseYearOf = ({ periodStart, periodEnd }: FrontMatter, actual: boolean): number | null => {
  if (periodStart === null || periodEnd === null) return null
  return actual ? 2 * periodStart - periodEnd - 2 : periodStart - 1
}

function toFigure(
  context: ProseContext,
  squeezed: MappedText,
  draft: Draft,
  time: TimeReference,
  tense: SectionTense,
  words: string,
  everyYear: boolean,
  place: Place,
): Figure {
  const { frontMatter } = context.structure
  const told = time.tense === 'result' || (time.tense === null && tense.looksBack)
  const actual = draft.base === true || told
  const pastEnd = frontMatter.periodStart === null ? null : frontMatter.periodStart - 1
  const start = squeezed.offsets[draft.start] as number
  const end = (squeezed.offsets[draft.end - 1] as number) + 1
  const { value, low, high, ratio } = draft.quantity
  return {
    status: actual ? 'ACTUAL' : 'CURRENT',
    indicatorName: draft.name,
    printed: numberOnly(draft.quantity),
    value,
    low,
    high,
    ratio,
    unit: draft.unit,
    per: draft.per,
    comparator: draft.comparator,
    basis: yearly(basisOf(draft, words, time.wholePeriod && !time.atDate, everyYear), draft, words, context, tense),
    year: draft.year ?? (draft.base ? baseYearOf(frontMatter, told) : (time.year ?? (told ? pastEnd : tense.goalYear))),
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

/** 其中农民工60万人次以上: people alone, so the whole's name is meant. */
const population = /^(?:农民工|女性|妇女|残疾人|高校毕业生|退役军人|脱贫人口|贫困人口|青年|老年人|农村居民|城镇居民)$/

/** …技能劳动者1万人，其中高技能人才0.15万人: a part has the basis of its whole where it names none itself. */
function asPart(figure: Figure, draft: Draft, wholeAt: number | null, figures: readonly Figure[]): Figure {
  const whole = wholeAt === null ? undefined : figures[wholeAt]
  if (!whole || whole.status !== figure.status || whole.year !== figure.year) return figure
  const says = draft.predicate.level || draft.predicate.cumulative || draft.predicate.annual || draft.verb !== null
  const indicatorName = population.test(figure.indicatorName)
    ? figure.indicatorName + whole.indicatorName
    : figure.indicatorName
  return { ...figure, indicatorName, partOf: wholeAt, basis: says || figure.unit === '%' ? figure.basis : whole.basis }
}

/** ３家, ６．５％: digits printed in full width are read as plain ones; every character keeps its place. */
const narrowDigits = (text: string) =>
  text.replace(/[０-９．％]/g, (char) => (char === '．' ? '.' : String.fromCharCode(char.charCodeAt(0) - 0xfee0)))

/** Figures of one stretch of prose, sentence by sentence. tense: how it is to be taken where it does not say. */
export function proseFigures(context: ProseContext, text: MappedText, tense: SectionTense, place: Place): Figure[] {
  const squeezed = filterMapped(text, (char) => !/\s/.test(char))
  const whole = narrowDigits(squeezed.text)
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
        toFigure(context, squeezed, draft, time, tense, whole.slice(draft.start, draft.end), everyYear, place),
      )
      const ofWhich = /其中[，：]?$/.test(whole.slice(sentence.start, clause.start)) || /^其中/.test(words)
      const from = figures.length
      figures.push(
        ...(ofWhich ? found.map((figure, i) => asPart(figure, drafts[i] as Draft, state.whole, figures)) : found),
      )
      const names = drafts.map((draft) => draft.subject ?? draft.name)
      if (names.length > 0)
        state = {
          previous: names.at(-1) ?? null,
          previousFigure: drafts.at(-1) ?? null,
          previousNames: names,
          whole: ofWhich ? state.whole : from + drafts.length - 1,
        }
    }
    carriedTime = said
  }
  return figures
}

export const originOf = (role: Paragraph['role']): Origin => (role === 'box' ? 'BOX' : 'PROSE')

export { sectionTense }
