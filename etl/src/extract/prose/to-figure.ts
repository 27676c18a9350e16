import type { Basis, Figure, FrontMatter, MappedText } from '../../model/index.js'
import { evidenceOf } from '../evidence.js'
import { basisOf } from './basis.js'
import type { FigureCandidate } from './figure-candidate.js'
import { isCalledGoal } from './past-goal.js'
import type { Place, ProseContext } from './prose-context.js'
import type { SectionTense } from './section-tense.js'
import { type TimeReference, yearNamed } from './time-reference.js'

const proseVersion = '1'

/** What surrounds a candidate: where it stands and what its sentence says of time. */
export interface Surroundings {
  context: ProseContext
  place: Place
  /** The paragraph without white space, offsets kept. */
  squeezed: MappedText
  tense: SectionTense
  time: TimeReference
  /** Year of 截至2021年底 before, for the levels of a review. */
  asOf: number | null
  /** 每年 governs the clause from before. */
  everyYear: boolean
}

/** In a document for one year what is done over the period is done in the year: 新增学位3.2万个. */
function yearly(
  basis: Basis,
  candidate: FigureCandidate,
  words: string,
  { structure }: ProseContext,
  tense: SectionTense,
): Basis {
  const { periodStart, periodEnd } = structure.frontMatter
  const oneYear = periodStart !== null && periodStart === periodEnd && !tense.manyYears
  return oneYear && basis === 'CUMULATIVE' && !candidate.predicate.cumulative && !/累计|五年/.test(words)
    ? 'ANNUAL'
    : basis
}

/**
 * Year of a level that something rose or fell from, where none is named: the end of the period before; in a yearly
 * report's review of five years the year before those.
 */
const baseYearOf = ({ periodStart, periodEnd }: FrontMatter, actual: boolean, manyYears: boolean): number | null => {
  if (periodStart === null || periodEnd === null) return null
  if (actual && manyYears && periodStart === periodEnd) return periodStart - 6
  return actual ? 2 * periodStart - periodEnd - 2 : periodStart - 1
}

/** Settles status, year and basis of a candidate. */
export function toFigure(candidate: FigureCandidate, surroundings: Surroundings): Figure {
  const { context, place, squeezed, tense, time, asOf, everyYear } = surroundings
  const { frontMatter } = context.structure
  const words = squeezed.text.slice(candidate.start, candidate.end)
  const before = squeezed.text.slice(candidate.start, candidate.quantity.start)
  // 参保人数2020年达到10万人、2025年达到12万人: the year beside the number, where its clause names several.
  const own = candidate.rule === 'respectively' ? null : yearNamed(before)
  const { periodStart } = frontMatter
  const told =
    own !== null && own !== time.year && periodStart !== null
      ? own < periodStart
      : time.tense === 'result' || (time.tense === null && tense.looksBack)
  const actual = candidate.base === true || told
  const pastEnd = (tense.looksBack ? asOf : null) ?? (periodStart === null ? null : periodStart - 1)
  const start = squeezed.offsets[candidate.start] as number
  const end = (squeezed.offsets[candidate.end - 1] as number) + 1
  const behind = squeezed.text.slice(candidate.quantity.markEnd, candidate.end)
  return {
    status: !actual ? 'CURRENT' : isCalledGoal(before, behind) ? 'PAST' : 'ACTUAL',
    indicatorName: candidate.name,
    amount: candidate.amount,
    per: candidate.per,
    basis: yearly(
      basisOf(candidate, words, time.wholePeriod && !time.atDate, everyYear),
      candidate,
      words,
      context,
      tense,
    ),
    year:
      candidate.year ??
      (candidate.base
        ? baseYearOf(frontMatter, told, tense.manyYears)
        : (own ?? time.year ?? (told ? pastEnd : tense.goalYear))),
    spanStart: null,
    place: null,
    binding: null,
    ...place,
    partOf: null,
    baseline: null,
    rowLabel: null,
    evidence: evidenceOf(context.read, start, end),
    rule: candidate.rule,
    ruleVersion: proseVersion,
    confidence: candidate.confidence,
  }
}

/** 其中农民工60万人次以上, 其中城镇职工1016万人: people alone, so the whole's name is meant. */
const population =
  /^(?:农民工|女性|妇女|残疾人|高校毕业生|退役军人|脱贫人口|贫困人口|青年|老年人|农村居民|城镇居民|城镇职工|城乡居民|企业职工|机关事业单位)$/

/** 乡镇卫生院|达到|基本标准比例, 其中达到推荐标准的不低于40% */
const reached = /^(.+?)(达到|取得|获得|具备)[^，]+比例$/

/** 养老机构护理型床位占比58%，其中公办|养老机构|不低于65%: what the whole says behind the words that end the part's name. */
function restOfWhole(name: string, whole: Figure, unit: string | null): string {
  if (unit !== '%' || whole.amount.unit !== unit) return ''
  for (let length = Math.min(name.length - 1, whole.indicatorName.length - 1); length >= 2; length--)
    if (name.endsWith(whole.indicatorName.slice(0, length))) return whole.indicatorName.slice(length)
  return ''
}

/** …技能劳动者1万人，其中高技能人才0.15万人: a part has the basis of its whole where it names none itself. */
export function asPart(
  figure: Figure,
  candidate: FigureCandidate,
  wholeAt: number | null,
  figures: readonly Figure[],
): Figure {
  const whole = wholeAt === null ? undefined : figures[wholeAt]
  if (!whole || whole.status !== figure.status || whole.year !== figure.year) return figure
  const says =
    candidate.predicate.level || candidate.predicate.cumulative || candidate.predicate.annual || candidate.verb !== null
  const own = figure.indicatorName
  const of = reached.exec(whole.indicatorName)
  const indicatorName = population.test(own)
    ? own + whole.indicatorName
    : of && own.startsWith(of[2] as string)
      ? `${of[1]}${own}比例`
      : own + restOfWhole(own, whole, figure.amount.unit)
  return {
    ...figure,
    indicatorName,
    partOf: wholeAt,
    basis: says || figure.amount.unit === '%' ? figure.basis : whole.basis,
  }
}
