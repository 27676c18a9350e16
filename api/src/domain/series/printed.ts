import type { Observation } from '@plangraph/database'
import { sameButForRounding } from '@plangraph/figures'

type Numbered = Pick<Observation, 'normalizedValue' | 'printed' | 'unit'>

/** Do two numbers of one indicator differ by more than rounding? Not told of those that are no single numbers. */
export function differs(a: Numbered, b: Numbered): boolean {
  const [first, second] = [a.normalizedValue, b.normalizedValue]
  if (first === null || second === null) return false
  return !sameButForRounding(
    { value: first, shown: a.printed, unit: a.unit },
    { value: second, shown: b.printed, unit: b.unit },
  )
}
