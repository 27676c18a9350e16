import { peelPredicate } from '../../language/grammar/predicate.js'
import type { Quantity } from '../../language/quantity/quantities.js'
import type { ClauseInput, Inherited } from './clause-input.js'
import type { FigureCandidate } from './figure-candidate.js'
import { isName } from './names.js'
import { eachOf } from './patterns/each.js'
import { fromTo } from './patterns/from-to.js'
import { numberAtEnd } from './patterns/number-at-end.js'
import { numberBeforeNoun } from './patterns/number-before-noun.js'
import { pair } from './patterns/pair.js'
import { type Reading, readQuantity } from './patterns/reading.js'
import { respectively } from './patterns/respectively.js'
import { fallToZero, shareAlone, shareInside, shareOf, shareOfPlan } from './patterns/share.js'
import { type Segment, segmentsOf } from './segments.js'
import { readSubject } from './subject.js'

/** Patterns of one number, the first that fits wins. */
const patterns: readonly ((reading: Reading) => FigureCandidate | null)[] = [
  shareOf,
  shareOfPlan,
  shareAlone,
  numberAtEnd,
  fallToZero,
  shareInside,
  numberBeforeNoun,
]

function single(reading: Reading): FigureCandidate[] {
  for (const pattern of patterns) {
    const candidate = pattern(reading)
    if (candidate) return [candidate]
  }
  return []
}

/** What the figures of a segment lend to the next: its verb, its mark before the number, 每年. */
function lend(before: Inherited, last: FigureCandidate, words: string): Inherited {
  return {
    // 新增学位1.2万个、三级医院2所: what is new lends its newness.
    verb: last.verb ?? /^(?:新增|净增)/.exec(last.name)?.[0] ?? before.verb,
    comparator: last.predicate.comparator ?? before.comparator,
    annual: last.predicate.annual || /每年/.test(words) || before.annual,
  }
}

function interpretSegment(input: ClauseInput, segment: Segment, inherited: Inherited): FigureCandidate[] {
  const readings = segment.quantities.map((_quantity, at) => readQuantity(input, segment, at, inherited))
  return (
    fromTo(input, segment) ??
    eachOf(input, segment, (readings[0] as Reading).predicate, inherited) ??
    pair(input, segment) ??
    readings.flatMap(single)
  )
}

const levelHead = /^(?:国家级|省级|市级|县级|[一二三五十百千万亿]{1,3}级)/

/** 创建12家国家级、30家省级绿色工厂, 打造3个千亿级、5个百亿级产业集群: a level alone takes the thing that the next one names. */
const withThingOfNext = (candidates: readonly FigureCandidate[]): FigureCandidate[] =>
  candidates.map((candidate, i) => {
    const next = candidates[i + 1]?.name ?? ''
    const level = levelHead.exec(next)?.[0]
    return levelHead.exec(candidate.name)?.[0] === candidate.name && level !== undefined
      ? { ...candidate, name: candidate.name + next.slice(level.length) }
      : candidate
  })

/** 每个街道至少建设1个、每个县至少打造3个助餐点: a deed without its thing takes that of the next. */
const withThingBehind = (candidates: readonly FigureCandidate[]): FigureCandidate[] =>
  candidates.map((candidate, i) => {
    const next = candidates[i + 1]
    const deed = candidate.per === null ? candidate.name : candidate.name.replace(candidate.per, '')
    return next?.rule === 'number-before-noun' &&
      next.amount.unit === candidate.amount.unit &&
      readSubject(deed).name === ''
      ? { ...candidate, name: next.name }
      : candidate
  })

/** 形成正极材料30万吨、电池50GWh|的年产能|: a measure behind the last number belongs to all. */
const measureBehind = /^的(年?(?:产能|产量|产值|生产能力|加工能力|处理能力))[，；。]?$/

function withMeasureBehind(input: ClauseInput): FigureCandidate[] | null {
  const last = input.quantities.at(-1) as Quantity
  const { text, clause } = input
  const measure = measureBehind.exec(text.slice(last.markEnd, clause.end))?.[1]
  if (measure === undefined || readSubject(peelPredicate(text.slice(clause.start, last.start)).subject).name === '')
    return null
  const candidates = interpretClause({ ...input, clause: { ...clause, end: last.markEnd } })
  return candidates.map((candidate) => ({
    ...candidate,
    name: candidate.name + measure,
    end: last.markEnd + measure.length + 1,
  }))
}

/** All figures of one clause, in order. */
export function interpretClause(input: ClauseInput): FigureCandidate[] {
  const measured = withMeasureBehind(input)
  if (measured) return measured
  const distributed = respectively(input)
  if (distributed) return distributed.filter((candidate) => isName(candidate.name))
  const candidates: FigureCandidate[] = []
  let inherited: Inherited = { verb: null, comparator: null, annual: false }
  let { previous, previousFigure } = input
  for (const segment of segmentsOf(input.text, input.clause, input.quantities)) {
    const found = interpretSegment({ ...input, previous, previousFigure }, segment, inherited).filter((candidate) =>
      isName(candidate.name),
    )
    candidates.push(...found)
    const last = found.at(-1)
    if (!last) continue
    previous = last.subject ?? last.name
    previousFigure = last
    inherited = lend(inherited, last, input.text.slice(segment.start, (segment.quantities[0] as Quantity).start))
  }
  return withThingBehind(withThingOfNext(candidates))
}
