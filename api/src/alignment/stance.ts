import type { Indicator, Region, Target } from '@plangraph/database'

export interface Comparison {
  stance: 'STRICTER' | 'EQUAL' | 'LOOSER' | 'NOT_COMPARABLE'
  /** Why the two can't be compared; null where they can. */
  reason: string | null
}

const COMPARABLE: ReadonlySet<string> = new Set(['RATE', 'GROWTH'])

/** A target against that of the reference region for the same indicator, in the direction that is better. */
export function compareWith(
  reference: { region: Region; target: Target | null },
  target: Target,
  indicator: Indicator,
): Comparison {
  const other = reference.target
  if (other === null) return notComparable(`${reference.region.name} states no target for ${indicator.name}.`)
  const reason = obstacle(target, other, indicator)
  if (reason !== null) return notComparable(reason)
  const difference = (target.normalizedValue as number) - (other.normalizedValue as number)
  if (difference === 0) return { stance: 'EQUAL', reason: null }
  return { stance: difference > 0 === (indicator.direction === 'HIGHER') ? 'STRICTER' : 'LOOSER', reason: null }
}

const notComparable = (reason: string): Comparison => ({ stance: 'NOT_COMPARABLE', reason })

function obstacle(target: Target, other: Target, indicator: Indicator): string | null {
  if (!COMPARABLE.has(indicator.measure)) {
    return `${indicator.name} is a ${indicator.measure.toLowerCase()}, which grows with the size of a region.`
  }
  if (indicator.direction === 'NEUTRAL') return `Neither more nor less of ${indicator.name} is better.`
  if (target.basis !== other.basis) {
    return `One is ${target.basis.toLowerCase()}, the other ${other.basis.toLowerCase()}.`
  }
  if (target.year !== other.year) return `One is for ${target.year}, the other for ${other.year}.`
  if (target.per !== other.per) return 'Only one of the two is for the region as a whole.'
  if (target.normalizedValue === null || other.normalizedValue === null) return 'One of the two is no single number.'
  return null
}
