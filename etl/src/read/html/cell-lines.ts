import type { Because } from '@plangraph/figures'
import { type Element, isBlock, isElement, isHidden } from './element.js'
import { imageReason } from './images.js'
import { collapse, isIndented } from './inline-text.js'

/** A line of a cell. */
export interface CellLine {
  text: string
  opens: boolean | null
}

/**
 * The lines of a cell: `<p>` begins a paragraph, of `<br>` the page does not tell whether it wraps a line. The rows of a
 * table within the cell are lines, their cells parted by a blank.
 */
export function cellLines(cell: Element): { lines: CellLine[]; unread: Because[] } {
  const lines: CellLine[] = []
  const unread: Because[] = []
  let raw = ''
  let opens: boolean | null = true
  const endLine = (next: boolean | null) => {
    const text = collapse(raw)
    if (text !== '') {
      lines.push({ text, opens: isIndented(raw) ? true : opens })
      opens = next
    } else opens ||= next
    raw = ''
  }
  const visit = (node: Element | string): void => {
    if (!isElement(node)) raw += node
    else if (isHidden(node)) return
    else if (node.name === 'br') endLine(null)
    else if (node.name === 'img') {
      const because = imageReason(node, false, '')
      if (because !== null) unread.push(because)
    } else {
      const isInnerCell = node.name === 'td' || node.name === 'th'
      const breaks = isBlock(node) && !isInnerCell
      if (breaks) endLine(true)
      node.children.forEach(visit)
      if (breaks) endLine(true)
      else if (isInnerCell) raw += ' '
    }
  }
  cell.children.forEach(visit)
  endLine(null)
  return { lines, unread }
}
