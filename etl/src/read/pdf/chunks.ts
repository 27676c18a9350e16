import type { PrintedLine } from './lines.js'

/** Blanks nearly as wide as a character part the columns of a table that is printed without lines. */
const gutter = 0.75

/** The parts of a line between its wide blanks, each a line by itself. */
export function chunksOf(line: PrintedLine): PrintedLine[] {
  const chunks: PrintedLine[] = []
  let start = 0
  for (let i = 0; i <= line.text.length; i++) {
    const isEnd = i === line.text.length
    if (!isEnd && !isGutter(line, i)) continue
    chunks.push(cut(line, start, i))
    start = i + 1
  }
  return chunks
}

/** Values stand closer in narrow columns: `[522.04] [>425]`. */
function isGutter({ text, edges, size }: PrintedLine, at: number): boolean {
  if (text[at] !== ' ') return false
  const gap = (edges[at + 1] ?? 0) - (edges[at] ?? 0)
  return gap >= gutter * size || (/[\d\]}%％]/.test(text[at - 1] ?? '') && /[[{\d<>≤≥＜＞]/.test(text[at + 1] ?? ''))
}

function cut(line: PrintedLine, start: number, end: number): PrintedLine {
  const edges = line.edges.slice(start, end + 1)
  return { ...line, text: line.text.slice(start, end), edges, left: edges[0] ?? 0, right: edges.at(-1) ?? 0 }
}
