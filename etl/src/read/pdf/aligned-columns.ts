import type { PrintedLine } from './lines.js'

/** From where to where a column is printed, in points from the left of the page. */
export interface Column {
  left: number
  right: number
}

/** Columns of rows that are cut into chunks: what overlaps from above is one column. */
export function columnsOf(rows: readonly (readonly PrintedLine[])[]): Column[] {
  const columns: Column[] = []
  const chunks = rows.flat().map(({ left, right }) => ({ left, right }))
  for (const chunk of chunks.sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1)
    if (last && chunk.left < last.right + 2) last.right = Math.max(last.right, chunk.right)
    else columns.push(chunk)
  }
  return columns
}

/** The column a chunk is in, or null where it reaches over two. A chunk between two belongs to the nearer one. */
export function columnAt(columns: readonly Column[], { left, right, size }: PrintedLine): number | null {
  const shared = columns.flatMap((column, i) => (left < column.right - 1 && right > column.left + 1 ? [i] : []))
  if (shared.length > 0) return shared.length === 1 ? (shared[0] as number) : null
  const distances = columns.map((column) => Math.max(column.left - right, left - column.right))
  const nearest = distances.indexOf(Math.min(...distances))
  return (distances[nearest] ?? 0) < 2 * size ? nearest : null
}

/** True where every chunk has a column to itself. */
export function fits(columns: readonly Column[], chunks: readonly PrintedLine[]): boolean {
  const taken = chunks.map((chunk) => columnAt(columns, chunk))
  return !taken.includes(null) && new Set(taken).size === taken.length
}
