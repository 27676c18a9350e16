import { isDeepStrictEqual } from 'node:util'
import type { Because } from '@plangraph/figures'
import type { Grid, GridCell, Line, ReadDocument, UnreadPart } from '../../model/index.js'
import type { PageBlock, TextBlock, UnreadBlock } from './blocks.js'
import { cellLines } from './cell-lines.js'
import { type HeldFiles, mayHoldText, pictureKey } from './held-pictures.js'
import type { PageTable } from './table.js'

/**
 * Writes blocks down as one text with the places of their lines and grids in it.
 *
 * @param held gives the files of pictures that are at hand
 */
export function writeDocument(blocks: readonly PageBlock[], held: HeldFiles): ReadDocument {
  const parts: string[] = []
  let length = 0
  const lines: Line[] = []
  const grids: Grid[] = []
  const unread: UnreadPart[] = []

  const write = (text: string) => {
    parts.push(text)
    length += text.length
  }
  const writeLine = ({ text, opens, listed, note }: Pick<TextBlock, 'text' | 'opens' | 'listed' | 'note'>) => {
    const kind = { ...(listed && { listed }), ...(note && { note }) }
    lines.push({ start: length, end: length + text.length, page: null, opens, ...kind, place: null })
    write(text)
  }
  const addUnread = (because: Because) => {
    const { start, end } = lines.at(-1) ?? { start: 0, end: 0 }
    const last = unread.at(-1)
    if (!isDeepStrictEqual(last?.because, because) || last?.end !== end) unread.push({ because, start, end })
  }
  const addPicture = ({ because, address }: UnreadBlock) => {
    const file = address === undefined ? null : held(address)
    if (address === undefined || file === null) return addUnread(because)
    const { start, end } = lines.at(-1) ?? { start: 0, end: 0 }
    if (mayHoldText(file)) unread.push({ because, start, end, picture: pictureKey(address) })
  }
  const writeTable = ({ cells, rowCount, columnCount }: PageTable) => {
    const start = length
    const written = cells.map(({ element, ...place }, i): GridCell => {
      if (i > 0) write(cells[i - 1]?.row === place.row ? '\t' : '\n')
      const { lines: inCell, unread: images } = cellLines(element)
      const cellStart = length
      inCell.forEach((line, n) => {
        if (n > 0) write('\n')
        writeLine(line)
      })
      images.forEach(addUnread)
      return { ...place, start: cellStart, end: length }
    })
    grids.push({ start, end: length, cells: written, rowCount, columnCount })
    write('\n')
  }
  for (const block of blocks) {
    if (block.kind === 'unread') addPicture(block)
    else if (block.kind === 'table') writeTable(block.table)
    else {
      writeLine(block)
      write('\n')
    }
  }
  return { version: 2, format: 'html', text: parts.join(''), lines, grids, unread, pageCount: null }
}
