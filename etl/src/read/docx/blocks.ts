/** What a story of a Word document holds, in reading order. */
export type Block = ParagraphBlock | TableBlock

export interface ParagraphBlock {
  kind: 'paragraph'
  /** Filled lines, parted where the paragraph has a line break; empty for a paragraph without text. */
  lines: string[]
  objects: EmbeddedObject[]
  /** Of a footnote or endnote. */
  note?: true
}

/** A table of two columns and two rows at least. Spans stay within rowCount and columnCount. */
export interface TableBlock {
  kind: 'table'
  rowCount: number
  columnCount: number
  /** Origin cells in reading order. */
  cells: TableCell[]
}

export interface TableCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  paragraphs: ParagraphBlock[]
}

/** Something that prints and is no text. */
export interface EmbeddedObject {
  kind: 'picture' | 'chart' | 'diagram' | 'object' | 'file'
  /** Of a picture that the package holds: its relationship, and whether it is as large as a table may be. */
  picture?: { relation: string; isLarge: boolean }
}

/** The paragraphs of a footnote or endnote, as such. */
export const asNotes = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? { ...block, note: true } : block))
