import type { Observation, Target } from '@plangraph/database'
import { sameButForRounding } from '@plangraph/figures'

/** A number with its unit, as printed. */
export const shown = ({ printed, unit }: Pick<Target, 'printed' | 'unit'>): string =>
  `${printed}${unit !== null && !printed.endsWith(unit) ? unit : ''}`

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
