import type { Comparator, Direction, Measure } from '@plangraph/database'
import { oppositeBounds } from './bounds.js'
import { exact } from './exact.js'
import type { Statement } from './statement.js'

/** What of an indicator decides how two statements of it are compared. */
export interface ComparedIndicator {
  code: string
  name: string
  measure: Measure
  direction: Direction
  additive: boolean
}

export type Stance = 'STRICTER' | 'EQUAL' | 'LOOSER' | 'NOT_COMPARABLE'

export interface Comparison {
  stance: Stance
  /** Differs only by < against ≤ at the same number. */
  marginal: boolean
  /** downstream − upstream in the base unit; rates and growth. */
  difference: number | null
  /** downstream / upstream; additive counts on one basis. */
  share: number | null
  /** Per resident, downstream against upstream; additive counts. */
  intensity: number | null
  /** Why they can't be compared, or what the comparison says. */
  reason: string
}

interface Side {
  statement: Statement
  region: { name: string; population: number | null }
}

const nothing = { stance: 'NOT_COMPARABLE', marginal: false, difference: null, share: null, intensity: null } as const

const basisWords = {
  CUMULATIVE: 'a sum over the period',
  ANNUAL: 'for one year',
  POINT: "a level at a year's end",
} as const

/** 万人次, 人次: one person may be counted several times. 人, 名, 位 and a bare 万 count each once. */
const countsTimes = (unit: string | null) => unit?.endsWith('次') ?? false

/** Why two statements of one indicator can't be set side by side at all; null where they can. */
function obstacle(a: Statement, b: Statement): string | null {
  if (a.basis !== b.basis) return `One is ${basisWords[a.basis]}, the other ${basisWords[b.basis]}.`
  if (a.year !== b.year) return `One is for ${a.year}, the other for ${b.year}.`
  if (a.per !== b.per) {
    return a.per === null || b.per === null
      ? 'Only one of the two is for the region as a whole.'
      : `One is for each ${a.per}, the other for each ${b.per}.`
  }
  if (countsTimes(a.unit) !== countsTimes(b.unit)) return 'One counts people or things, the other times (人次).'
  if (a.value === null || b.value === null) return 'One of the two is no single number.'
  return null
}

/** A bound that is strict by its sign alone: >95 of what should be higher, <5 of what should be lower. */
const isStrict = (comparator: Comparator, direction: ComparedIndicator['direction']): boolean =>
  comparator === (direction === 'HIGHER' ? 'GT' : 'LT')

function compareRates(down: Side, up: Side, indicator: ComparedIndicator): Comparison {
  const difference = exact((down.statement.value as number) - (up.statement.value as number))
  const points = indicator.measure === 'RATE' || indicator.measure === 'GROWTH'
  const unit = points ? ` percentage ${Math.abs(difference) === 1 ? 'point' : 'points'}` : ''
  const sides = `${down.region.name} ${down.statement.shown} against ${up.region.name} ${up.statement.shown}`
  if (indicator.direction === 'NEUTRAL') {
    return { ...nothing, difference, reason: `${sides}: neither more nor less of ${indicator.name} is better.` }
  }
  if (difference !== 0) {
    const stance = difference > 0 === (indicator.direction === 'HIGHER') ? 'STRICTER' : 'LOOSER'
    return {
      ...nothing,
      stance,
      difference,
      reason: `${sides}: ${stance.toLowerCase()} by ${Math.abs(difference)}${unit}.`,
    }
  }
  if (oppositeBounds(down.statement, up.statement)) {
    return { ...nothing, difference: 0, reason: `${sides}: one is a floor, the other a ceiling.` }
  }
  // ≥95 and a plain 95: the same goal. >95 and ≥95: stricter by the sign alone.
  const own = isStrict(down.statement.comparator, indicator.direction)
  if (own === isStrict(up.statement.comparator, indicator.direction)) {
    return { ...nothing, stance: 'EQUAL', difference: 0, reason: `${sides}: the same goal.` }
  }
  const stance = own ? 'STRICTER' : 'LOOSER'
  return {
    ...nothing,
    stance,
    marginal: true,
    difference: 0,
    reason: `${sides}: the same number, ${stance.toLowerCase()} by its sign alone.`,
  }
}

function compareCounts(down: Side, up: Side, indicator: ComparedIndicator): Comparison {
  const [own, above] = [down.statement.value as number, up.statement.value as number]
  const reason = `${indicator.name} is a count, which grows with the size of a region: see share and intensity.`
  if (above === 0) return { ...nothing, reason }
  const share = exact(own / above)
  const [residents, residentsAbove] = [down.region.population, up.region.population]
  const intensity = residents && residentsAbove ? exact(share / (residents / residentsAbove)) : null
  return { ...nothing, share, intensity, reason }
}

/**
 * Sets a downstream statement against an upstream one of the same indicator. What does not grow with the size of a region
 * (rates, growth, means such as years of schooling) gets a stance in the indicator's direction and a difference; additive
 * counts get a share and an intensity, never a stance.
 */
export function compareStatements(down: Side, up: Side, indicator: ComparedIndicator): Comparison {
  const reason = obstacle(down.statement, up.statement)
  if (reason !== null) return { ...nothing, reason }
  return indicator.additive ? compareCounts(down, up, indicator) : compareRates(down, up, indicator)
}
