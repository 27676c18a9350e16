import { countsAlike, isMet, told } from '@plangraph/figures'
import type { Catalogue, Indicator } from '../catalogue/index.js'
import { indicatorsByCode } from '../catalogue/indicators-by-code.js'
import type { ExtractedFinding, NormalizedFigure } from '../model/index.js'
import { called, groupsOf, measureKey, roundingOf, shown } from './plausibility/doubt.js'

/**
 * Goals that ask for less than what their document says was reached: one finding for each measure and year, however often
 * it is stated. Only like is held against like: levels against levels, the sum of five years against that of the five
 * before; the base printed beside the goal comes first, then the latest. Growth has no level to fall behind: 5% after 6%
 * still adds. Pure.
 */
export function weakerGoals(
  figures: readonly NormalizedFigure[],
  catalogue: Pick<Catalogue, 'indicators'>,
): ExtractedFinding[] {
  const byCode = indicatorsByCode(catalogue)
  return groupsOf(figures, (figure) => figure.indicatorCode && measureKey(figure)).flatMap((group) => {
    const indicator = byCode.get(figures[group[0] as number]?.indicatorCode ?? '')
    if (indicator === undefined || indicator.measure === 'GROWTH') return []
    const found = new Map<string, ExtractedFinding>()
    for (const i of [...group].sort((a, b) => inTablesFirst(figures[a], figures[b]))) {
      const goal = figures[i] as NormalizedFigure
      const base = goal.status === 'CURRENT' ? baseOf(goal, group, figures, indicator) : null
      const key = `${goal.year} ${goal.basis} ${goal.spanStart}`
      if (base === null || found.has(key) || !isWeaker(goal, figures[base] as NormalizedFigure, indicator)) continue
      found.set(key, findingOf(goal, [i, base], figures[base] as NormalizedFigure))
    }
    return [...found.values()]
  })
}

/** Prose rounds what tables print. */
const inTablesFirst = (a: NormalizedFigure | undefined, b: NormalizedFigure | undefined): number =>
  Number(a?.origin !== 'TABLE') - Number(b?.origin !== 'TABLE')

/** Index of the like result that a goal starts from; null where the document tells none. */
function baseOf(
  goal: NormalizedFigure,
  group: readonly number[],
  figures: readonly NormalizedFigure[],
  { measure }: Indicator,
): number | null {
  const at = (i: number) => figures[i] as NormalizedFigure
  const before = group.filter((i) => {
    const base = at(i)
    if (base.status !== 'ACTUAL' || base.year === null || goal.year === null || base.year >= goal.year) return false
    return base.normalizedValue !== null && countsAlike(base, goal, measure)
  })
  before.sort(
    (a, b) =>
      Number(b === goal.baseline) - Number(a === goal.baseline) ||
      Number(at(b).year) - Number(at(a).year) ||
      inTablesFirst(at(a), at(b)),
  )
  return before[0] ?? null
}

/** Was more reached than the goal asks for, by more than rounding? A goal of about so much asks for no bound. */
function isWeaker(goal: NormalizedFigure, base: NormalizedFigure, { direction }: Indicator): boolean {
  const { normalizedValue: value, normalizedLow: low, normalizedHigh: high } = goal
  if (goal.amount.comparator === 'APPROX' || base.normalizedValue === null || value === null) return false
  if (Math.abs(value - base.normalizedValue) <= roundingOf(goal)) return false
  return isMet({ comparator: goal.amount.comparator, value, low, high }, base.normalizedValue, direction) === true
}

function findingOf(goal: NormalizedFigure, figures: number[], base: NormalizedFigure): ExtractedFinding {
  const { section, table, row, evidence } = goal
  const why = told('weaker-than-base', { goal: called(goal), base: `${shown(base)} (${base.year})` })
  return { kind: 'WEAKER_THAN_BASE', severity: 'INFO', ...why, figures, section, table, row, evidence }
}
