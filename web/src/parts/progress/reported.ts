import type { Words } from '../../shared/language.js'

/** What of an indicator decides how progress is drawn. */
export interface Measured {
  unit: string
  direction: 'HIGHER' | 'LOWER' | 'NEUTRAL'
  measure: string
}

/** A figure that a picture of progress shows. */
export interface ReportedFigure {
  id: string
  printed: string
  unit: string | null
  year: number | null
  spanStart: number | null
  value: number | null
  normalizedValue: number | null
}

/** A goal, and what documents report of it. */
export interface ReportedGoal extends ReportedFigure {
  basis: 'POINT' | 'ANNUAL' | 'CUMULATIVE'
  comparator: string
  low: number | null
  high: number | null
  normalizedLow: number | null
  normalizedHigh: number | null
  indicator: Measured | null
  progress: {
    met: boolean | null
    completion: number | null
    remaining: number | null
    neededPerYear: number | null
    onTrack: boolean | null
    due: number | null
    reason: Words & { code: string }
    result: ReportedFigure
    base: ReportedFigure | null
  } | null
}

/** The number of a figure that goals are held against: in the base unit, or as printed where the catalogue knows none. */
export const numberOf = (goal: Pick<ReportedGoal, 'indicator'>, figure: ReportedFigure): number | null =>
  goal.indicator === null ? figure.value : figure.normalizedValue
