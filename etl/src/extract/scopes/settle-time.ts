import type { Calendar, TimeExpression } from '../../language/time/times-in-text.js'
import type { Token } from '../../language/tokens.js'
import { turningYear } from './calendar.js'
import { aspectOf, type Stance, stanceOfTime } from './stance.js'
import type { TimeScope } from './time-scope.js'

/** The years a figure is about, and whether they are ahead of the document or behind it. */
export interface FigureYears {
  stance: Stance
  /** First and last year; equal for one year; null where nothing tells. */
  from: number | null
  to: number | null
  /** Several years, known or not. */
  manyYears: boolean
  /** 截至2020年底, 目前: what there is on a day. */
  onDay: boolean
  /** First year that a yearly average covers: that of its years, or of the period which ends in its year; null where unclear. */
  averagedFrom: number | null
}

export interface SpeakingDocument {
  calendar: Calendar
  /** A report or communiqué: what no words place in time is a result of one year. */
  reports: boolean
  /** It tells of results alone: a communiqué, an evaluation. */
  looksBack: boolean
}

type Years = Omit<FigureYears, 'stance' | 'onDay' | 'averagedFrom'>

const oneYear = (year: number | null): Years => ({ from: year, to: year, manyYears: false })
const span = (from: number | null, to: number | null): Years => ({ from, to, manyYears: from === null || from !== to })

/** Years where no words tell: of what is planned the document's period, of what is past the one before. */
function defaultYears(stance: Stance, { calendar, reports }: SpeakingDocument): Years {
  const { period, horizon = null } = calendar
  const turn = turningYear(calendar)
  // What a report plans without a word of time is for its year, even where it presents a plan of five beside it.
  if (stance === 'ahead' && reports && turn !== null) return oneYear(turn)
  if (stance === 'ahead') return period ? span(period.start, period.end) : span(null, horizon)
  if (reports || !period) return oneYear(turn === null ? null : turn - 1)
  return span(2 * period.start - period.end - 1, period.start - 1)
}

/** 2030年…，年均增长6.5%: an average of several years is named with the last year of the plan, or of the one before. */
function averagedFrom({ from, to, manyYears }: Years, { period }: Calendar): number | null {
  if (manyYears || to === null || !period) return manyYears ? from : null
  if (to === period.end && to > period.start) return period.start
  return to === period.start - 1 && period.end > period.start ? 2 * period.start - period.end - 1 : null
}

/** 全年, 当年: the year of the part, else the last one or this one. */
function yearSpokenOf(stance: Stance, scope: TimeScope, calendar: Calendar): Years {
  const part = scope.part.time
  if (part?.kind === 'year') return oneYear(part.to)
  const turn = turningYear(calendar)
  return oneYear(turn === null ? null : stance === 'behind' ? turn - 1 : turn)
}

function yearsOf(time: TimeExpression, stance: Stance, scope: TimeScope, document: SpeakingDocument): Years {
  const { period } = document.calendar
  if (time.kind === 'now') return oneYear(defaultYears('behind', document).to)
  if (time.kind === 'year' && time.to === null) return yearSpokenOf(stance, scope, document.calendar)
  if (time.kind === 'year' && time.use === 'until' && time.to !== null && stance === 'ahead')
    return span(period && time.to > period.start ? period.start : null, time.to)
  return { from: time.from, to: time.to, manyYears: time.from !== time.to }
}

/** 五年增长97.3%: years counted back from the last one mentioned; ahead, 三年引进500名 falls within the period. */
function yearsOfLength(length: number, stance: Stance, said: TimeExpression | null, document: SpeakingDocument): Years {
  const around = defaultYears(stance, document)
  const ofPeriod = around.from !== null && around.to !== null && around.to - around.from + 1 === length
  if (stance === 'ahead' && (said?.kind === 'span' || ofPeriod))
    return span(said?.from ?? around.from, said?.to ?? around.to)
  // Which three years of a plan are meant is not said.
  if (stance === 'ahead') return { from: null, to: around.to, manyYears: true }
  const last = said?.to ?? around.to
  return span(last === null ? null : last - length + 1, last)
}

function settleStance(own: readonly Token[], scope: TimeScope, document: SpeakingDocument): Stance {
  const { part, time } = scope
  const ofTime = time ? stanceOfTime(time, document.calendar) : null
  if (ofTime) return ofTime
  const aspect = aspectOf(own)
  // 确保…全覆盖 in a review tells of what was done.
  if (part.certain && part.stance) return aspect === 'behind' ? 'behind' : part.stance
  return (
    aspect ?? part.stance ?? stanceOfPart(scope, document) ?? scope.stance ?? (document.looksBack ? 'behind' : 'ahead')
  )
}

/**
 * A part that a report gives to the year it speaks in tells of what shall be: 提出上述目标，综合考虑了各方面因素。城镇调查失业率5.5%左右
 * explains a goal, whatever was done before that sentence.
 */
const stanceOfPart = ({ part, time }: TimeScope, { calendar, reports }: SpeakingDocument): Stance | null =>
  reports && time === null && part.time?.kind === 'year' && part.time.to === turningYear(calendar) ? 'ahead' : null

/**
 * Settles what a figure's words and scopes say of time, the nearest first: words beside the number, its sentence, its
 * paragraph, its part, the document. own: the words of the figure.
 */
export function settleYears(own: readonly Token[], scope: TimeScope, document: SpeakingDocument): FigureYears {
  const stance = settleStance(own, scope, document)
  const ofPart = scope.part.time
  const fits = ofPart !== null && (stanceOfTime(ofPart, document.calendar) ?? stance) === stance
  const said = scope.time ?? (fits ? ofPart : null)
  const length = own.findLast(({ time }) => time?.kind === 'length')?.time?.length ?? null
  const onDay = scope.time?.use === 'asOf' || scope.time?.kind === 'now' || scope.time?.onDay === true
  const years =
    length !== null
      ? yearsOfLength(length, stance, said, document)
      : said
        ? yearsOf(said, stance, scope, document)
        : defaultYears(stance, document)
  return { stance, onDay: length === null && onDay, ...years, averagedFrom: averagedFrom(years, document.calendar) }
}
