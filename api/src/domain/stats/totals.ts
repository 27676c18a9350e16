import { exact } from '@plangraph/figures'
import type { Aggregates } from './aggregates.js'

/** What the figures of a group come to, in `unit`; null where it would mean nothing. */
export interface Totals {
  count: number
  valueCount: number
  unit: string | null
  sum: number | null
  min: number | null
  max: number | null
  mean: number | null
}

/**
 * Keeps of a group what means something. Numbers are of one kind where they are of one indicator on one basis. They add
 * up where the indicator does, they are for one year, and no region counts twice: each states one, all of one level.
 */
export function meaningful(group: Aggregates): Totals {
  const [count, valueCount] = [Number(group.count), Number(group.valueCount)]
  const { sum, min, max } = group
  const one = (distinct: bigint | number) => Number(distinct) === 1
  const ofOneKind = one(group.indicators) && one(group.bases) && one(group.countings)
  if (!ofOneKind || sum === null) {
    return { count, valueCount, unit: null, sum: null, min: null, max: null, mean: null }
  }
  const oncePerRegion = Number(group.regions) === valueCount && one(group.levels)
  const oneYear = one(group.years) && Number(group.dated) === valueCount
  const addsUp = Number(group.additive) === 1 && oncePerRegion && oneYear
  return {
    count,
    valueCount,
    unit: group.unit,
    sum: addsUp ? exact(sum) : null,
    min,
    max,
    mean: exact(sum / valueCount),
  }
}
