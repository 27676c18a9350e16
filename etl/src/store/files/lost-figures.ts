import { groupBy, nameKey } from '@plangraph/figures'
import type { FileFigure } from './file-figure.js'

/** A document that loses more than this share of its figures is not replaced unasked. */
const SHARE = 0.1

/**
 * Figures that a file lacks and another one has: their ids are gone, and no figure that came is the same under another id,
 * because it moved (its name, place, time and status are there) or is named otherwise (its words and number are there). What
 * came stands for one figure each.
 */
export function lostFigures(before: readonly FileFigure[], after: readonly FileFigure[]): FileFigure[] {
  const known = new Set(before.map(({ id }) => id))
  const kept = new Set(after.map(({ id }) => id))
  const gone = before.filter(({ id }) => !kept.has(id))
  const came = after.filter(({ id }) => !known.has(id))
  const moved = without(gone, came, statementOf)
  return without(moved.left, moved.unused, wordsOf).left
}

/** Whether that many are too many to lose: one of a few figures may go, all of them may not. */
export const areTooMany = (lost: number, all: number): boolean => lost > all * SHARE && (lost > 1 || lost === all)

/** What a figure is a statement of, whatever it says. */
export const statementOf = ({ name, status, region, year, spanStart }: FileFigure): string =>
  [nameKey(name), status, region, year, spanStart].join('|')

const wordsOf = ({ quote, printed, unit, year }: FileFigure) => [quote, printed, unit, year].join('|')

/** The figures that have no counterpart among others, by a key, and the others that are none. */
function without(figures: readonly FileFigure[], others: readonly FileFigure[], keyOf: (figure: FileFigure) => string) {
  const waiting = groupBy(others, keyOf)
  const left = figures.filter((figure) => waiting.get(keyOf(figure))?.shift() === undefined)
  return { left, unused: [...waiting.values()].flat() }
}
