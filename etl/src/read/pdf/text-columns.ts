import { chunksOf } from './chunks.js'
import type { PrintedLine } from './lines.js'

const fewestLines = 8
const narrowest = 8

/**
 * Where the white between two columns of text is, or null for a page of one column. Both columns must have several
 * lines that end and begin beside it, and hardly a line may cross it: a title, a folio.
 */
export function textGutter(lines: readonly PrintedLine[], width: number): number | null {
  const chunks = lines.flatMap(chunksOf)
  const wide = chunks.filter((chunk) => chunk.right - chunk.left > narrowest * chunk.size)
  if (wide.length < 2 * fewestLines) return null
  const starts = wide.map((chunk) => chunk.left).filter((left) => left > 0.4 * width && left < 0.65 * width)
  const x = Math.min(...starts) - 1
  const crossing = chunks.filter((chunk) => chunk.left < x && chunk.right > x + 2).length
  const left = wide.filter(({ right, size }) => right <= x + 2 && right > x - 3 * size).length
  const right = wide.filter((chunk) => chunk.left > x && chunk.left < x + 3 * chunk.size).length
  return left >= fewestLines && right >= fewestLines && crossing <= 0.15 * chunks.length ? x : null
}
