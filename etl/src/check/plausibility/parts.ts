import { isRate } from '../../language/quantity/units.js'
import type { NormalizedFigure } from '../../model/index.js'
import { called, dimensionOf, type PlausibilityCheck, roundingOf, tellsChange } from './doubt.js'

const comparable = (part: NormalizedFigure, whole: NormalizedFigure) =>
  part.status === whole.status &&
  part.year === whole.year &&
  part.basis === whole.basis &&
  part.regionCode === whole.regionCode &&
  dimensionOf(part) === dimensionOf(whole) &&
  !isRate(part.amount.unit) &&
  ![part, whole].some(tellsChange)

/** 其中 more than what it is part of. Parts may overlap (农民工, 妇女), so their sum says nothing. */
export const partAboveWhole: PlausibilityCheck = ({ figures }) =>
  figures.flatMap((part, i) => {
    const whole = part.partOf === null ? undefined : figures[part.partOf]
    if (!whole || part.partOf === null || !comparable(part, whole)) return []
    const [own, all] = [part.normalizedValue, whole.normalizedValue]
    if (own === null || all === null || all <= 0 || ['GTE', 'GT'].includes(whole.amount.comparator)) return []
    if (own - roundingOf(part) <= all + roundingOf(whole)) return []
    return [
      {
        kind: 'PARTS_EXCEED_WHOLE',
        figures: [i, part.partOf],
        why: { code: 'part-exceeds-whole', args: { part: called(part), whole: called(whole) } },
      },
    ]
  })
