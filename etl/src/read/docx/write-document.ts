import { type Grid, type Line, ok, type ReadDocument, type Result, type SourceFormat } from '../../model/index.js'
import { isPageFurniture } from '../page-furniture.js'
import type { Block, ParagraphBlock, TableBlock } from './blocks.js'
import { limits } from './limits.js'
import { tooLarge } from './refusals.js'
import { type MetObject, unreadParts } from './unread.js'

/** Writes blocks down as text: a line feed after every line, tabs between the cells of a row. */
export function writeDocument(fileName: string, blocks: readonly Block[], format: SourceFormat): Result<ReadDocument> {
  const writer = new Writer()
  for (const block of blocks) {
    if (block.kind === 'paragraph') writer.paragraph(block)
    else writer.table(block)
    if (writer.length > limits.characters)
      return tooLarge(fileName, `it prints more than ${limits.characters} characters`)
    if (writer.cellCount > limits.cells) return tooLarge(fileName, `its tables have more than ${limits.cells} cells`)
  }
  const { text, lines, grids, met } = writer.finish()
  const unread = unreadParts(text, lines, met)
  return ok({ version: 2, format, text, lines, grids, unread, pageCount: null })
}

class Writer {
  length = 0
  cellCount = 0
  private readonly parts: string[] = []
  private readonly lines: Line[] = []
  private readonly grids: Grid[] = []
  private readonly met: MetObject[] = []

  paragraph({ lines, objects, note }: ParagraphBlock): void {
    for (const line of lines) {
      const start = this.length
      this.write(line)
      // — 7 —: a folio that a converter from PDF left between the paragraphs.
      if (!isPageFurniture(line))
        this.lines.push({ start, end: this.length, page: null, opens: true, ...(note && { note }), place: null })
      this.write('\n')
    }
    const alone = lines.length === 0
    for (const object of objects) this.met.push({ object, alone, after: this.lines.length })
  }

  table({ cells, rowCount, columnCount }: TableBlock): void {
    this.cellCount += cells.length
    const grid: Grid = { start: this.length, end: this.length, cells: [], rowCount, columnCount }
    cells.forEach(({ paragraphs, ...place }, i) => {
      const start = this.length
      const lineCount = this.lines.length
      for (const paragraph of paragraphs) this.paragraph(paragraph)
      const end = this.lines.length > lineCount ? (this.lines.at(-1)?.end ?? start) : start
      if (end > start) this.unwrite()
      grid.end = end
      grid.cells.push({ ...place, start, end })
      this.write(cells[i + 1]?.row === place.row ? '\t' : '\n')
    })
    this.grids.push(grid)
  }

  finish() {
    return { text: this.parts.join(''), lines: this.lines, grids: this.grids, met: this.met }
  }

  private write(text: string): void {
    this.parts.push(text)
    this.length += text.length
  }

  /** Takes the line end back that the last line of a cell has for a tab. */
  private unwrite(): void {
    this.length -= this.parts.pop()?.length ?? 0
  }
}
