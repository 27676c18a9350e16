import type { Comparator, Direction, Measure } from '@plangraph/database'
import { oppositeBounds } from './bounds.js'
import { exact } from './exact.js'
import { type Because, type ReasonCode, type Told, tell } from './reasons.js'
import { type Peopled, residentsNear } from './residents.js'
import { spanOf } from './span.js'
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
  why: Because
}

/** A comparison with its reason in both languages. */
export interface Explained extends Omit<Comparison, 'why'> {
  why: Told
}

interface Side {
  statement: Statement
  region: Peopled & { name: string }
}

const nothing = { stance: 'NOT_COMPARABLE', marginal: false, difference: null, share: null, intensity: null } as const

const basisWords = {
  CUMULATIVE: { code: 'basis-cumulative' },
  ANNUAL: { code: 'basis-annual' },
  POINT: { code: 'basis-point' },
} as const

const because = (code: ReasonCode, args: Because['args'] = {}): Because => ({ code, args })

/** 万人次, 人次: one person may be counted several times. 人, 名, 位 and a bare 万 count each once. */
export const countsTimes = (unit: string | null): boolean => unit?.endsWith('次') ?? false

/** What of a statement tells what it counts, and when. */
export type Timely = Pick<Statement, 'basis' | 'spanStart' | 'per' | 'unit'> & { year: number | null }

/** The years that a sum or an average is over. */
const yearsOf = ({ spanStart, year, basis }: Timely): Because =>
  spanStart === null
    ? { code: basis === 'CUMULATIVE' ? 'span-unclear' : 'span-year', args: { year: String(year) } }
    : { code: 'span-years', args: { start: spanStart, end: String(year) } }

/** Why two statements of one indicator can't be set side by side at all; null where they can. */
export function obstacle(a: Timely, b: Timely, { measure }: Pick<ComparedIndicator, 'measure'>): Because | null {
  const sameSpan = spanOf(a, measure) === spanOf(b, measure)
  if (!sameSpan && a.basis !== b.basis)
    return because('bases-differ', { own: basisWords[a.basis], other: basisWords[b.basis] })
  if (a.year !== b.year) {
    const isKnown = a.year !== null && b.year !== null
    return because(isKnown ? 'years-differ' : 'year-missing', { own: String(a.year), other: String(b.year) })
  }
  if (!sameSpan) return because('spans-differ', { own: yearsOf(a), other: yearsOf(b) })
  if (a.per !== b.per) {
    return a.per === null || b.per === null
      ? because('one-for-whole-region')
      : because('objects-differ', { own: a.per, other: b.per })
  }
  if (countsTimes(a.unit) !== countsTimes(b.unit)) return because('one-counts-times')
  return null
}

/** A bound that is strict by its sign alone: >95 of what should be higher, <5 of what should be lower. */
const isStrict = (comparator: Comparator, direction: ComparedIndicator['direction']): boolean =>
  comparator === (direction === 'HIGHER' ? 'GT' : 'LT')

const sidesOf = (down: Side, up: Side): Because => ({
  code: 'sides',
  args: { place: down.region.name, own: down.statement.shown, above: up.region.name, other: up.statement.shown },
})

function compareRates(down: Side, up: Side, indicator: ComparedIndicator): Comparison {
  const difference = exact((down.statement.value as number) - (up.statement.value as number))
  const sides = sidesOf(down, up)
  if (difference === 0 && oppositeBounds(down.statement, up.statement)) {
    return { ...nothing, difference, why: because('floor-against-ceiling', { sides }) }
  }
  if (indicator.direction === 'NEUTRAL') {
    if (difference === 0) return { ...nothing, stance: 'EQUAL', difference, why: because('same-goal', { sides }) }
    return { ...nothing, difference, why: because('no-better-direction', { sides, indicator: indicator.name }) }
  }
  if (difference !== 0) {
    const stance = difference > 0 === (indicator.direction === 'HIGHER') ? 'STRICTER' : 'LOOSER'
    const by = apart(Math.abs(difference), down.statement.unit, up.statement.unit, indicator)
    return { ...nothing, stance, difference, why: because(stanceCode[stance], { sides, difference: by }) }
  }
  // ≥95 and a plain 95: the same goal. >95 and ≥95: stricter by the sign alone.
  const strict = isStrict(down.statement.comparator, indicator.direction)
  if (strict === isStrict(up.statement.comparator, indicator.direction)) {
    return { ...nothing, stance: 'EQUAL', difference: 0, why: because('same-goal', { sides }) }
  }
  const stance = strict ? 'STRICTER' : 'LOOSER'
  return { ...nothing, stance, marginal: true, difference: 0, why: because(`${stanceCode[stance]}-by-sign`, { sides }) }
}

const stanceCode = { STRICTER: 'stricter', LOOSER: 'looser' } as const

/** How far two numbers in the base unit are apart: shares and growth in percentage points, all else in its unit. */
function apart(number: number, own: string | null, other: string | null, { measure }: ComparedIndicator): Because {
  if (measure === 'RATE' || measure === 'GROWTH' || (own === '%' && other === '%'))
    return { code: number === 1 ? 'by-point' : 'by-points', args: { number } }
  // 58万人 is 580,000 in the base unit, which 万人 does not name.
  return own !== null && own === other && !scaled.test(own)
    ? { code: 'by-unit', args: { number, unit: own } }
    : { code: 'by-number', args: { number } }
}

const scaled = /^[百千万亿]/

function compareCounts(down: Side, up: Side, indicator: ComparedIndicator): Comparison {
  const [own, above] = [down.statement.value as number, up.statement.value as number]
  const why = because('count-grows-with-region', { indicator: indicator.name })
  if (above === 0) return { ...nothing, why }
  const share = exact(own / above)
  const [residents, residentsAbove] = residentsNear([down.region, up.region], down.statement.year)
  const intensity = residents && residentsAbove ? exact(share / (residents.value / residentsAbove.value)) : null
  return { ...nothing, share, intensity, why }
}

/** What a statement asks for: from one number to another, without an end where it is a bound. */
function asked({ value, low, high, comparator }: Statement): [number, number] | null {
  if (low !== null && high !== null) return [low, high]
  if (value === null) return null
  if (comparator === 'GTE' || comparator === 'GT') return [value, Number.POSITIVE_INFINITY]
  if (comparator === 'LTE' || comparator === 'LT') return [Number.NEGATIVE_INFINITY, value]
  return [value, value]
}

/** Where one side is a range there is no difference; the same range is the same goal, and one beyond the other is stricter. */
function compareRanges(down: Side, up: Side, { direction }: ComparedIndicator): Comparison {
  const [own, above] = [asked(down.statement), asked(up.statement)]
  const sides = sidesOf(down, up)
  if (own === null || above === null) return { ...nothing, why: because('no-single-number') }
  if (own[0] === above[0] && own[1] === above[1])
    return { ...nothing, stance: 'EQUAL', why: because('same-goal', { sides }) }
  const isAbove = own[0] > above[1]
  if (direction === 'NEUTRAL' || !(isAbove || own[1] < above[0]))
    return { ...nothing, why: because('no-single-number') }
  const stance = isAbove === (direction === 'HIGHER') ? 'STRICTER' : 'LOOSER'
  return { ...nothing, stance, why: because(`${stanceCode[stance]}-throughout`, { sides }) }
}

/**
 * Sets a downstream statement against an upstream one of the same indicator. What does not grow with the size of a region
 * (rates, growth, means such as years of schooling) gets a stance in the indicator's direction and a difference, and so do
 * counts of one region; additive counts of two regions get a share and an intensity, never a stance.
 */
export function compareStatements(down: Side, up: Side, indicator: ComparedIndicator): Comparison {
  const why = obstacle(down.statement, up.statement, indicator)
  if (why !== null) return { ...nothing, why }
  const grows = indicator.additive && down.statement.regionCode !== up.statement.regionCode
  if (down.statement.value === null || up.statement.value === null)
    return grows ? { ...nothing, why: because('no-single-number') } : compareRanges(down, up, indicator)
  return grows ? compareCounts(down, up, indicator) : compareRates(down, up, indicator)
}

/** The same comparison with its reason in words. */
export function explainComparison(down: Side, up: Side, indicator: ComparedIndicator): Explained {
  const { why, ...comparison } = compareStatements(down, up, indicator)
  return { ...comparison, why: tell(why) }
}
