import type { Indicator } from '../catalogue/types.js'
import type { Basis } from '../model/index.js'
import type { UnitFit } from './unit-fit.js'

/**
 * Whether a figure of this basis can be one of the entry: a count over the period is never a level at its end
 * (培养高技能人才 5万人 says nothing of their total). Other measures leave the basis open. A secondary unit is the
 * weaker sign, so there a flow must show as one: 农村劳动力转移就业 in 人 is the flow only where it accumulates.
 */
export function basisFits(basis: Basis, entry: Indicator, unit: UnitFit): boolean {
  if (entry.bases.length > 0) return entry.bases.includes(basis)
  if (entry.measure === 'STOCK') return basis === 'POINT'
  return !(entry.measure === 'FLOW' && unit === 'secondary' && basis === 'POINT')
}
