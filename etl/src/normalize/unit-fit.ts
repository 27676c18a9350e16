import type { Indicator } from '../catalogue/types.js'
import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { parseUnit } from '../language/quantity/units.js'
import type { Amount } from '../model/index.js'

/**
 * How a figure's unit fits an entry: own (its base unit's dimension), secondary (one it is also counted in),
 * unknown (none printed, so the value cannot be normalized), none (another thing is counted).
 */
export type UnitFit = 'own' | 'secondary' | 'unknown' | 'none'

// Nobody prints a bare 2400 万 and means percent or years.
const neverScaled = pattern`^(?:[%‰]|${words('unscaled-unit')})$`

export function unitFit({ unit, ratio }: Pick<Amount, 'unit' | 'ratio'>, entry: Indicator): UnitFit {
  if (ratio !== null) return ratioFit(ratio, entry)
  const printed = parseUnit(unit)
  if (entry.notIn.some((other) => unit?.trim().endsWith(other))) return 'none'
  const own = parseUnit(entry.unit)?.dimension ?? ''
  if (printed === null) return own === '倍' ? 'own' : 'unknown'
  if (printed.dimension === '') return neverScaled.test(own) ? 'none' : 'own'
  if (printed.dimension === own) return 'own'
  return entry.alsoCountedIn.some((also) => parseUnit(also)?.dimension === printed.dimension) ? 'secondary' : 'none'
}

/** 10:38:52 is a ratio of parts; 2:3 may also say what share is reached. */
function ratioFit(ratio: string, entry: Indicator): UnitFit {
  if (entry.unit === '比') return 'own'
  return entry.unit === '%' && ratio.split(/[:：∶/]/).length === 2 ? 'unknown' : 'none'
}
