import { isPartOf, oppositeBounds, spanOf, told } from '@plangraph/figures'
import { shortHash } from '../model/hash.js'
import type { LinkIndicator, LinkWorld, Statement } from './model.js'
import { exceeds, isSingle, type Single, shownLike, sumOf } from './sum-of-parts.js'

/** A goal that the goals of the regions directly below exceed together. */
export interface Excess {
  whole: Single
  /** By region code. */
  parts: Single[]
  /** How many regions are directly below. */
  places: number
}

/**
 * The goal of a region, for each span, that governing goals of the regions directly below exceed together by more than
 * rounding. Parts that are missing could only add to it. A ceiling below a floor (and the other way round) is no part, nor
 * is what falls below nought; what is stated further down is in what is stated between.
 *
 * @param governing governing goals of one indicator and year by region: of the whole and of those directly below
 * @param below codes of the regions directly below
 */
export function excessesOf(
  code: string,
  below: readonly string[],
  indicator: LinkIndicator,
  governing: ReadonlyMap<string, readonly Statement[]>,
): Excess[] {
  return (governing.get(code) ?? []).filter(isSingle).flatMap((whole) => {
    if (whole.value <= 0) return []
    const parts = [...below].sort().flatMap((place) => {
      const part = governing.get(place)?.find((stated) => isPartOf(stated, whole, indicator))
      return part && isSingle(part) && part.value >= 0 && !oppositeBounds(part, whole) ? [part] : []
    })
    return parts.length > 0 && exceeds(parts, whole) ? [{ whole, parts, places: below.length }] : []
  })
}

/** The goal whose parts a finding is about, as findings are kept by it. */
export const wholeGoalOf = (goal: Pick<Statement, 'regionCode' | 'indicatorCode' | 'year'>): string =>
  `${goal.regionCode} ${goal.indicatorCode} ${goal.year}`

/** What is told of an excess: raised on the way down (加码) where higher is better. No one is wrong in it. */
export function excessFinding({ whole, parts, places }: Excess, indicator: LinkIndicator, world: LinkWorld) {
  const sum = sumOf(parts)
  const place = world.regions.get(whole.regionCode)?.name ?? whole.regionCode
  const args = {
    goal: { code: 'goal', args: { place, indicator: indicator.name, year: String(whole.year) } },
    count: parts.length,
    places,
    sum: shownLike(whole, sum),
    own: whole.shown,
    ratio: Number((sum / whole.value).toFixed(2)),
  } as const
  return {
    // A later statement that comes to govern for the same time takes the finding over.
    id: shortHash('finding', 'PARTS_EXCEED_WHOLE', wholeGoalOf(whole), spanOf(whole, indicator.measure)),
    kind: 'PARTS_EXCEED_WHOLE' as const,
    severity: 'INFO' as const,
    ...told(indicator.direction === 'HIGHER' ? 'parts-raised' : 'parts-exceed', args),
  }
}
