import { displayWidth } from '@plangraph/figures'

/** What a label is beside, and how much room there is. */
export interface Wanted {
  key: string
  text: string
  x: number
  y: number
  /** Does it stand best at the right of its mark? Else above it, where no line is. */
  isBeside: boolean
}

export interface PlacedLabel extends Wanted {
  /** Left end and line of the letters. */
  left: number
  line: number
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** Points of a column of text of 12 points. */
const COLUMN = 6.4
const HEIGHT = 13
const MARK = 6

type Side = (wanted: Wanted, width: number) => [left: number, middle: number]

const right: Side = ({ x, y }) => [x + MARK + 2, y]
const above: Side = ({ x, y }, width) => [x - width / 2, y - MARK - HEIGHT / 2 - 1]
const below: Side = ({ x, y }, width) => [x - width / 2, y + MARK + HEIGHT / 2 + 1]
const left: Side = ({ x, y }, width) => [x - width - MARK - 2, y]

/**
 * Where labels stand so that none covers another or a mark: the first of their sides that is free. One that has no free side
 * is left out, as the table has it.
 *
 * @param wanted the most important first
 */
export function placeLabels(wanted: readonly Wanted[], frame: Box): PlacedLabel[] {
  const taken: Box[] = wanted.map(({ x, y }) => ({ left: x - MARK, right: x + MARK, top: y - MARK, bottom: y + MARK }))
  const placed: PlacedLabel[] = []
  for (const one of wanted) {
    const width = displayWidth(one.text) * COLUMN
    for (const side of one.isBeside ? [right, above, below, left] : [above, below, right, left]) {
      const [from, middle] = side(one, width)
      const box = { left: from, right: from + width, top: middle - HEIGHT / 2, bottom: middle + HEIGHT / 2 }
      if (!isWithin(box, frame) || taken.some((other) => overlaps(box, other))) continue
      taken.push(box)
      placed.push({ ...one, left: from, line: middle + 4 })
      break
    }
  }
  return placed
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const isWithin = (box: Box, frame: Box): boolean =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
