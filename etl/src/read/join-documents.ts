import type { Grid, Line, ReadDocument, UnreadPart } from '../model/index.js'

/** The documents behind each other as one: their texts, lines and grids, pages counted on. */
export function joinDocuments(documents: readonly ReadDocument[]): ReadDocument {
  const [first] = documents as [ReadDocument]
  let text = ''
  let pages = 0
  const lines: Line[] = []
  const grids: Grid[] = []
  const unread: UnreadPart[] = []
  for (const document of documents) {
    const by = text.length
    const moved = movedBy(document, by)
    for (const line of moved.lines) lines.push({ ...line, page: line.page === null ? null : line.page + pages })
    for (const grid of moved.grids) grids.push(grid)
    for (const part of moved.unread) unread.push(part)
    text += document.text.endsWith('\n') ? document.text : `${document.text}\n`
    pages += document.pageCount ?? 0
  }
  return { ...first, text, lines, grids, unread, pageCount: pages === 0 ? null : pages }
}

/** The lines, tables and unread parts of a document as they are where its text begins `by` farther on. */
export function movedBy(
  { lines, grids, unread }: ReadDocument,
  by: number,
): Pick<ReadDocument, 'lines' | 'grids' | 'unread'> {
  const moved = <T extends { start: number; end: number }>(part: T): T => ({
    ...part,
    start: part.start + by,
    end: part.end + by,
  })
  return {
    lines: lines.map(moved),
    grids: grids.map((grid) => ({ ...moved(grid), cells: grid.cells.map(moved) })),
    unread: unread.map(moved),
  }
}
