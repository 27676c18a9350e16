import type { Annotation } from './annotation.js'
import { overlap, similarity } from './character-pairs.js'
import { FIELDS, wrongFields } from './fields.js'
import type { ReadFigure } from './read-figure.js'
import { sameNumber } from './same-number.js'

/** Longer quotes point at no place. */
const LONGEST_QUOTE = 400
/** How much of the shorter quote the longer one must hold. */
const SAME_PLACE = 0.5
/** Right fields that count as much as the same place. */
const FIELDS_A_PLACE = 3

/**
 * Which read figure is which annotated one, by index: the same number at the same place, both from a table or neither,
 * each once, the likeliest pairs first.
 */
export function pairFigures(annotation: Annotation, figures: readonly ReadFigure[]): Map<number, number> {
  const candidates = annotation.quantities.flatMap((annotated, wanted) =>
    figures.flatMap((figure, read) => {
      if (!sameNumber(annotated, figure) || (annotated.from === 'TABLE') !== (figure.origin === 'TABLE')) return []
      const place = figure.quote.length > LONGEST_QUOTE ? 0 : overlap(annotated.quote, figure.quote)
      if (place < SAME_PLACE) return []
      const right = FIELDS.length - wrongFields(annotated, figure, annotation.document).length
      const weight = place + right / FIELDS_A_PLACE + similarity(annotated.indicator, figure.indicatorName)
      return [{ wanted, read, weight }]
    }),
  )
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { wanted, read } of candidates.sort((a, b) => b.weight - a.weight)) {
    if (pairs.has(wanted) || taken.has(read)) continue
    pairs.set(wanted, read)
    taken.add(read)
  }
  return pairs
}
