import type { Ruling } from '../pdf/path-rulings.js'
import { type RuledTable, ruledTables } from '../pdf/ruled-tables.js'
import type { RecognisedGlyph } from './glyphs.js'
import type { Plane } from './plane.js'
import type { TextBox } from './text-boxes.js'

/** What is this near to the lines around a cell is theirs; in points, as all below. */
const MARGIN = 2.5
/** A line of type is no lower and no higher. */
const LOWEST = 4
const HIGHEST = 24
/** How far a box reaches beyond the digits in it, in heights of them. */
const REACH = 0.33

interface Picture {
  plane: Plane
  /** Brightness below which a pixel is ink. */
  bound: number
  /** Pixels to a point. */
  scale: number
}

/**
 * Boxes, in pixels, around what is printed in cells of ruled tables in which nothing was recognised: lone digits are
 * overlooked at times.
 */
export function silentCells(
  picture: Picture,
  rulings: readonly Ruling[],
  glyphs: readonly RecognisedGlyph[],
): TextBox[] {
  return ruledTables(rulings).flatMap((table) => {
    const read = cellsWith(table, glyphs)
    return table.cells.flatMap(({ row, column, rowSpan, columnSpan }, i) => {
      if (read.has(i)) return []
      const area = {
        left: (table.columns[column] as number) + MARGIN,
        right: (table.columns[column + columnSpan] as number) - MARGIN,
        top: (table.rows[row] as number) + MARGIN,
        bottom: (table.rows[row + rowSpan] as number) - MARGIN,
      }
      return inkIn(picture, area) ?? []
    })
  })
}

/** Indexes of the cells that the middles of glyphs are in. */
function cellsWith({ rows, columns, cellAt }: RuledTable, glyphs: readonly RecognisedGlyph[]): Set<number> {
  const found = new Set<number>()
  for (const { left, right, baseline, size } of glyphs) {
    const row = rows.findLastIndex((at) => at <= baseline - 0.35 * size)
    const column = columns.findLastIndex((at) => at <= (left + right) / 2)
    if (row < 0 || column < 0 || row >= rows.length - 1 || column >= columns.length - 1) continue
    found.add(cellAt[row * (columns.length - 1) + column] as number)
  }
  return found
}

/** The box of a line of type in an area, null where the area has none. */
function inkIn({ plane, bound, scale }: Picture, area: TextBox): TextBox | null {
  const { data, width, height } = plane
  const [x0, x1] = [Math.max(0, Math.ceil(area.left * scale)), Math.min(width, Math.floor(area.right * scale))]
  const [y0, y1] = [Math.max(0, Math.ceil(area.top * scale)), Math.min(height, Math.floor(area.bottom * scale))]
  const ink = { left: x1, right: x0, top: y1, bottom: y0 }
  let count = 0
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      if ((data[y * width + x] as number) >= bound) continue
      count++
      ink.left = Math.min(ink.left, x)
      ink.right = Math.max(ink.right, x + 1)
      ink.top = Math.min(ink.top, y)
      ink.bottom = Math.max(ink.bottom, y + 1)
    }
  const high = ink.bottom - ink.top
  // A speck is no character: the thinnest stroke is half a point wide.
  if (high < LOWEST * scale || high > HIGHEST * scale || count < 0.5 * scale * high) return null
  // What fills the whole height is a line that was not taken for one, and would be read as a 1.
  if (ink.top === y0 && ink.bottom === y1) return null
  const more = REACH * high
  return { left: ink.left - more, right: ink.right + more, top: ink.top - more, bottom: ink.bottom + more }
}
