import type { Ruling } from '../pdf/path-rulings.js'
import type { Plane } from './plane.js'

/** In points. Strokes of characters are shorter; a row of a table is as high as its text at least. */
const LEAST_WIDTH = 24
const LEAST_HEIGHT = 15
/** A stroke that is thicker is no line of a table. */
const THICKEST = 4
/** Breaks that noise makes in a line, and those that the ink of a seal over it does. */
const LARGEST_BREAK = 1
const UNDER_SEAL = 12
/** Pieces of one line are no farther from it. */
const NEAR = 1.5

/**
 * The straight lines of an upright picture, found by the lengths of its runs of ink, row by row and column by column.
 *
 * @param bound brightness below which a pixel is ink
 * @param scale pixels to a point
 */
export function pictureRulings(picture: Plane, bound: number, scale: number): Ruling[] {
  const { data, width, height } = picture
  const isInk = (i: number) => (data[i] as number) < bound
  const rows = runsOf(height, width, (y, x) => isInk(y * width + x), LEAST_WIDTH * scale, LARGEST_BREAK * scale)
  const columns = runsOf(width, height, (x, y) => isInk(y * width + x), LEAST_HEIGHT * scale, LARGEST_BREAK * scale)
  return [...joined(linesOf(rows, true, scale)), ...joined(linesOf(columns, false, scale))]
}

/** Pieces of one line put together: strokes of characters are too short for any, so what is between them was a line too. */
function joined(pieces: readonly Ruling[]): Ruling[] {
  const lines: Ruling[] = []
  for (const piece of [...pieces].sort((a, b) => a.from - b.from)) {
    const before = lines.find(
      ({ at, to }) => Math.abs(at - piece.at) <= NEAR && piece.from > to && piece.from - to <= UNDER_SEAL,
    )
    if (before) before.to = piece.to
    else lines.push({ ...piece })
  }
  return lines
}

/** A stretch of ink of one row (or column) of pixels. */
interface Run {
  at: number
  from: number
  to: number
}

/** Runs of at least `least` pixels, those that only a short break parts taken together, in order of rows. */
function runsOf(
  rows: number,
  length: number,
  isInk: (row: number, at: number) => boolean,
  least: number,
  largestBreak: number,
): Run[] {
  const runs: Run[] = []
  for (let row = 0; row < rows; row++) {
    let from = -1
    let last = -1
    for (let i = 0; i <= length; i++) {
      if (i < length && isInk(row, i)) {
        if (from < 0) from = i
        last = i
      } else if (from >= 0 && (i === length || i - last > largestBreak)) {
        if (last + 1 - from >= least) runs.push({ at: row, from, to: last + 1 })
        from = -1
      }
    }
  }
  return runs
}

/** Runs one below the other are one line, as thick as there are of them. */
function linesOf(runs: readonly Run[], horizontal: boolean, scale: number): Ruling[] {
  const done: Stroke[] = []
  let open: Stroke[] = []
  for (const run of runs) {
    const ended = open.filter((stroke) => stroke.last < run.at - 1)
    if (ended.length > 0) {
      done.push(...ended)
      open = open.filter((stroke) => stroke.last >= run.at - 1)
    }
    const above = open.find((stroke) => stroke.from < run.to && run.from < stroke.to)
    if (above === undefined) open.push({ first: run.at, last: run.at, from: run.from, to: run.to })
    else {
      above.last = run.at
      above.from = Math.min(above.from, run.from)
      above.to = Math.max(above.to, run.to)
    }
  }
  return [...done, ...open]
    .filter(({ first, last }) => last + 1 - first <= THICKEST * scale)
    .map(({ first, last, from, to }) => {
      return { horizontal, at: (first + last + 1) / 2 / scale, from: from / scale, to: to / scale }
    })
}

interface Stroke {
  first: number
  last: number
  from: number
  to: number
}
