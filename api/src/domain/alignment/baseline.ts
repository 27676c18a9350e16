import type { Observation, Target } from '@plangraph/database'

/**
 * The result that a target starts from: the base-year value that its own document prints beside it, else the latest
 * result before the target's year. Among results of one year those of the target's basis come first, then table cells.
 *
 * @param observations results of the target's region and indicator
 */
export function baselineOf(target: Target, observations: readonly Observation[]): Observation | null {
  const printed = observations.find(({ id }) => id === target.baselineId)
  if (printed) return printed
  const { year } = target
  if (year === null) return null
  const before = observations.filter((row) => row.year !== null && row.year < year && row.per === target.per)
  before.sort(
    (a, b) =>
      Number(b.year) - Number(a.year) ||
      Number(a.basis !== target.basis) - Number(b.basis !== target.basis) ||
      Number(a.origin !== 'TABLE') - Number(b.origin !== 'TABLE') ||
      (a.sortKey < b.sortKey ? -1 : 1),
  )
  return before[0] ?? null
}
