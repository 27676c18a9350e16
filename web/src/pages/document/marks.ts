import type { DocumentFigure } from '../../parts/document/load-figures.js'
import type { Positions } from '../../parts/text/positions.js'
import type { Cut } from './blocks.js'

/** Where a figure is printed; of no length where its number is not found as it is printed. */
export interface Point extends Cut {
  figure: DocumentFigure
}

/** Evidence in a text: words that prove figures, overlapping ones as one; and the numbers in them, which do not overlap. */
export interface Marks {
  ranges: Cut[]
  points: Point[]
}

/** A piece of a text that is marked throughout, or not at all. */
export interface Piece {
  text: string
  isMarked: boolean
  /** The figure whose number it is. */
  figure: DocumentFigure | null
  /** Does the number begin here, or was it cut? */
  isFirst: boolean
}

/** Marks the evidence of figures; those of tables are left to their rows. */
export function marksOf(text: string, at: Positions, figures: readonly DocumentFigure[]): Marks {
  const placed = figures.flatMap((figure) => {
    const { charStart, charEnd } = figure.evidence
    return charStart === null || charEnd === null ? [] : [{ figure, start: at(charStart), end: at(charEnd) }]
  })
  const points: Point[] = []
  for (const { figure, start, end } of placed) {
    const found = numberIn(text, { start, end }, figure, points)
    points.push({ figure, ...(found ?? { start, end: start }) })
  }
  return { ranges: joined(placed), points: points.sort((a, b) => a.start - b.start || a.end - b.end) }
}

function joined(cuts: readonly Cut[]): Cut[] {
  const ranges: Cut[] = []
  for (const { start, end } of [...cuts].sort((a, b) => a.start - b.start)) {
    const last = ranges.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else ranges.push({ start, end })
  }
  return ranges
}

const DIGIT = /[\d.．]/

/**
 * The place of a number within a cut: the first that no other figure has taken and that is no part of a longer number;
 * before others one that its unit follows, 近5万起 rather than 5年来.
 */
function numberIn(
  text: string,
  { start, end }: Cut,
  { printed, unit }: DocumentFigure,
  taken: readonly Cut[],
): Cut | null {
  const free: Cut[] = []
  let at = printed === '' ? -1 : text.indexOf(printed, start)
  while (at >= 0 && at + printed.length <= end) {
    const place = { start: at, end: at + printed.length }
    const isTaken = taken.some((other) => other.start < place.end && place.start < other.end)
    if (!isTaken && isWhole(text, place, printed)) free.push(place)
    at = text.indexOf(printed, at + 1)
  }
  const hasUnit = (place: Cut) =>
    text
      .slice(place.end, end)
      .trimStart()
      .startsWith(unit ?? '')
  return free.find(hasUnit) ?? free[0] ?? null
}

/** Neither digit nor point continues a number at either end. */
const isWhole = (text: string, { start, end }: Cut, printed: string): boolean =>
  !(DIGIT.test(text[start - 1] ?? '') && DIGIT.test(printed[0] ?? '')) &&
  !(/\d/.test(text[end] ?? '') && DIGIT.test(printed.at(-1) ?? ''))

/** Cuts a part of a text where its marks begin and end. */
export function piecesOf(text: string, { start, end }: Cut, marks: Marks): Piece[] {
  const points = within(marks.points, start, end)
  const ranges = within(marks.ranges, start, end)
  if (points.length + ranges.length === 0)
    return [{ text: text.slice(start, end), isMarked: false, figure: null, isFirst: false }]
  const edges = [...points, ...ranges].flatMap((cut) => [cut.start, cut.end])
  const cuts = [...new Set([start, ...edges.filter((edge) => edge > start && edge < end), end])].sort((a, b) => a - b)
  const pieces: Piece[] = []
  for (const [i, from] of cuts.entries()) {
    const isMarked = ranges.some((range) => range.start <= from && from < range.end)
    for (const point of points) {
      if (point.start === from && point.end === from)
        pieces.push({ text: '', isMarked, figure: point.figure, isFirst: true })
    }
    const to = cuts[i + 1]
    if (to === undefined) break
    const point = points.find((one) => one.start <= from && from < one.end)
    pieces.push({ text: text.slice(from, to), isMarked, figure: point?.figure ?? null, isFirst: point?.start === from })
  }
  return pieces
}

/** Those of ordered cuts that have something in common with a part, or a place in it. */
function within<Own extends Cut>(cuts: readonly Own[], start: number, end: number): Own[] {
  return cuts.filter((cut) => cut.start < end && (cut.end > start || (cut.end === cut.start && cut.start >= start)))
}
