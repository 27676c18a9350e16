import type { PlacedLine } from './placed-line.js'

/** Where the lines of running text begin and end, in points from the left of the page. */
export interface Margins {
  left: number
  right: number
  /** Lines fill the measure, so that a short one ends a paragraph. */
  justified: boolean
}

/** The margins of lines that share them: those of all odd or all even pages of one width, or of a box. */
export function marginsOf(lines: readonly PlacedLine[]): Margins {
  const em = middle(lines.map((line) => line.size))
  const left = outermost(
    lines.map((line) => line.left),
    em,
    1,
  )
  const right = -outermost(
    lines.map((line) => -line.right),
    em,
    1,
  )
  const reaching = lines.filter((line) => line.right > right - 1.5 * em).length
  return { left, right, justified: reaching >= Math.max(3, 0.2 * lines.length) }
}

/** The least value that a tenth of all share, give or take an em. */
function outermost(values: readonly number[], em: number, tolerance: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const enough = Math.max(1, Math.ceil(sorted.length / 10))
  for (let i = 0, end = 0; i < sorted.length; i++) {
    while (end < sorted.length && (sorted[end] as number) <= (sorted[i] as number) + tolerance * em) end++
    if (end - i >= enough) return sorted[i] as number
  }
  return sorted[0] ?? 0
}

export function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}
