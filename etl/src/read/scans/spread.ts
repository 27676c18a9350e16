import type { MergedMarks } from './merged-marks.js'

/** A sheet is a spread where it is this much wider than high. */
const WIDE = 1.2
/** The white between two pages, near the middle of the sheet, as a part of its width. */
const GUTTER = 0.05
const NEAR_MIDDLE = 0.1
/** How much of its half each page fills at least; columns of a table without lines are narrower. */
const FILLED = 0.6

/** The two pages of a scanned spread, the left one first; a sheet that is one page as it is. Places stay those of the sheet. */
export function leavesOf(marks: MergedMarks): MergedMarks[] {
  const { width, height, recognised, rulings, glyphs } = marks
  const gutter = recognised.length === glyphs.length && width > WIDE * height ? gutterOf(marks) : null
  if (gutter === null) return [marks]
  return [true, false].map((isLeft) => {
    const isIn = (from: number, to: number) => (from + to) / 2 < gutter === isLeft
    const own = recognised.filter(({ left, right }) => isIn(left, right))
    const lines = rulings.filter(({ horizontal, at, from, to }) => (horizontal ? isIn(from, to) : isIn(at, at)))
    return { ...marks, glyphs: own, recognised: own, rulings: lines }
  })
}

/** The middle of the widest white between two glyphs or lines near the middle of the sheet; null where it is no gutter. */
function gutterOf({ width, recognised, rulings }: MergedMarks): number | null {
  const across = rulings.flatMap(({ horizontal, from, to }) => (horizontal ? [{ left: from, right: to }] : []))
  const pieces = [...recognised.filter(({ text }) => text !== ' '), ...across].sort((a, b) => a.left - b.left)
  const [first, last] = [pieces[0]?.left ?? 0, Math.max(0, ...pieces.map(({ right }) => right))]
  let reached = first
  for (const { left, right } of pieces) {
    const middle = (reached + left) / 2
    const isGutter = left - reached >= GUTTER * width && Math.abs(middle - width / 2) < NEAR_MIDDLE * width
    const isFilled = Math.min(reached - first, last - left) >= (FILLED * width) / 2
    if (isGutter && isFilled) return middle
    reached = Math.max(reached, right)
  }
  return null
}
