import type { Block, ParagraphBlock, TableBlock } from './blocks.js'
import { child, childValue, toggle, type XmlElement } from './element.js'
import { groundOf, unknownGround } from './ink.js'
import { readInline } from './inline.js'
import { paragraphNumber } from './numbering/paragraph-number.js'
import { paragraphLines } from './paragraph-lines.js'
import type { Story } from './story.js'
import { isLayout, tableCells } from './table.js'
import { childrenThroughWrappers } from './transparent.js'

const blockNames: ReadonlySet<string> = new Set(['w:p', 'w:tbl', 'w:altChunk'])

/** What a paragraph leaves to the next one when its mark was deleted or is hidden, so that both print as one. */
interface Carried {
  number: string
  text: string
}

/** The paragraphs and tables of the body, of a cell, a text box or a note. ground: the colour behind them. */
export function readBlocks(parent: XmlElement, story: Story, ground: string): Block[] {
  const blocks: Block[] = []
  let carried: Carried = { number: '', text: '' }
  const flush = () => {
    if (carried.text !== '') blocks.push(paragraph(carried.number + carried.text))
    carried = { number: '', text: '' }
  }
  for (const element of childrenThroughWrappers(parent, blockNames)) {
    if (element.name === 'w:p') {
      const properties = child(element, 'w:pPr')
      const styled = story.styles.run(childValue(properties, 'w:pStyle'))
      const style = { ...styled, ground: groundOf(properties) ?? styled.ground ?? ground }
      const mark = paragraphMark(properties)
      const number = mark === 'deleted' ? '' : paragraphNumber(properties, story.styles, story.counters)
      const { text, textBoxes, objects } = readInline(element, style, story)
      story.fields.endParagraph()
      carried = { number: carried.number || number, text: carried.text + text }
      if (mark === null) {
        blocks.push(paragraph(carried.number + carried.text, objects))
        carried = { number: '', text: '' }
      } else if (objects.length > 0) blocks.push(paragraph('', objects))
      for (const box of textBoxes) blocks.push(...readBlocks(box, story, unknownGround))
    } else {
      flush()
      blocks.push(
        ...(element.name === 'w:tbl' ? readTable(element, story, ground) : [paragraph('', [{ kind: 'file' }])]),
      )
    }
  }
  flush()
  return blocks
}

const paragraph = (text: string, objects: ParagraphBlock['objects'] = []): ParagraphBlock => ({
  kind: 'paragraph',
  lines: paragraphLines(text),
  objects,
})

/** Whether the end of a paragraph prints; Word uses a hidden one to run a heading into its text. */
function paragraphMark(properties: XmlElement | undefined): 'deleted' | 'hidden' | null {
  const mark = child(properties, 'w:rPr')
  if (child(mark, 'w:del') || child(mark, 'w:moveFrom')) return 'deleted'
  // A large first letter is a paragraph of its own, set into the next one.
  const dropCap = child(properties, 'w:framePr')?.attributes['w:dropCap'] ?? 'none'
  return toggle(mark, 'w:vanish') || toggle(mark, 'w:specVanish') || dropCap !== 'none' ? 'hidden' : null
}

/** A table, or the blocks of its cells where it only lays out a page: the frame of a box, a line with a number at its end. */
function readTable(element: XmlElement, story: Story, around: string): Block[] {
  const { cells, rowCount, columnCount } = tableCells(element)
  const properties = child(element, 'w:tblPr')
  const shaded = story.styles.shades(childValue(properties, 'w:tblStyle'))
  const ground = shaded ? unknownGround : (groundOf(properties) ?? around)
  const blocksOf = (cell: XmlElement) => readBlocks(cell, story, groundOf(child(cell, 'w:tcPr')) ?? ground)
  if (isLayout({ rowCount, columnCount })) return cells.flatMap(({ element: cell }) => blocksOf(cell))
  const table: TableBlock = {
    kind: 'table',
    rowCount,
    columnCount,
    cells: cells.map(({ element: cell, ...place }) => ({
      ...place,
      paragraphs: blocksOf(cell).flatMap(flattened),
    })),
  }
  return [table]
}

/** The paragraphs of a block; a table within a cell is read cell by cell. */
const flattened = (block: Block): ParagraphBlock[] =>
  block.kind === 'paragraph' ? [block] : block.cells.flatMap(({ paragraphs }) => paragraphs)
