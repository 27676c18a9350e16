import type { Because } from '@plangraph/figures'
import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { type Element, isBlock, isElement, isHidden, textOf } from './element.js'
import { addressOf, imageReason } from './images.js'
import { collapse, isIndented } from './inline-text.js'
import { ListNumbers, withNumber } from './list-numbers.js'
import { fileLink, type Measure } from './measure.js'
import { isLayout, type PageTable, readTable } from './table.js'

/** What a page shows, in reading order. */
export type PageBlock = TextBlock | { kind: 'table'; table: PageTable } | UnreadBlock

/** address: that of the picture which it is. */
export interface UnreadBlock {
  kind: 'unread'
  because: Because
  address?: string
}

export interface TextBlock {
  kind: 'text'
  text: string
  opens: boolean | null
  /** An item of `<ol>` that shows its number as 1., other than in a heading. */
  listed?: boolean
  /** It is in a note at the foot. */
  note?: boolean
  /** It is nothing but links. */
  isLink: boolean
}

/** A piece of a block between two `<br>`. */
interface Piece {
  text: string
  linkText: string
}

const fileAnnounced = pattern`${words('annex-file')}`

const isHeading = /^h[1-6]$/
const countsInDigits = /^\d+\.$/

/** Lays out the element's content as lines and tables, without what is hidden or left out. notes: blocks that are notes. */
export function layOut(
  root: Element,
  measures: ReadonlyMap<Element, Measure>,
  leftOut: ReadonlySet<Element>,
  notes: ReadonlySet<Element>,
): PageBlock[] {
  const blocks: PageBlock[] = []
  const lists = new ListNumbers()
  let pieces: Piece[] = [{ text: '', linkText: '' }]
  let images: { element: Element; inLink: boolean }[] = []
  let files: string[] = []
  /** Printed before the next text: the number of a list's item. */
  let prefix = ''
  let inHeading = false
  let inNote = false
  let lastText = ''

  const piece = () => pieces.at(-1) as Piece
  const endBlock = () => {
    const lines = textLines(pieces)
    if (prefix !== '' && lines[0]) {
      const text = withNumber(prefix, lines[0].text)
      const listed = text !== lines[0].text && countsInDigits.test(prefix) && !inHeading
      lines[0] = { ...lines[0], text, ...(listed && { listed }) }
      prefix = ''
    }
    const before = lastText
    for (const line of lines) {
      blocks.push(inNote ? { ...line, note: true } : line)
      lastText = line.text
    }
    for (const image of images) {
      const because = imageReason(image.element, lines.length === 0 && !image.inLink, before)
      if (because !== null) blocks.push({ kind: 'unread', because, address: addressOf(image.element) })
    }
    const said = `${before}${lines.map((line) => line.text).join('')}`
    for (const name of files) {
      if (fileAnnounced.test(said) || fileLink.test(name))
        blocks.push({ kind: 'unread', because: { code: 'file-linked', args: { name } } })
    }
    pieces = [{ text: '', linkText: '' }]
    images = []
    files = []
  }
  const visitTable = (element: Element, inLink: boolean) => {
    const table = readTable(element)
    if (table === null || isLayout(element, table, measures)) return visitChildren(element, inLink)
    visitChildren({ name: 'div', attributes: {}, children: table.strays }, false)
    for (const caption of table.captions) visit(caption, false)
    endBlock()
    blocks.push({ kind: 'table', table })
  }
  const visitBlock = (element: Element, inLink: boolean) => {
    endBlock()
    const outside = inNote
    if (notes.has(element)) inNote = true
    if (element.name === 'ol' || element.name === 'ul') lists.enter(element)
    if (element.name === 'li') prefix = lists.next(element)
    if (isHeading.test(element.name)) inHeading = true
    if (element.name === 'table') visitTable(element, inLink)
    else visitChildren(element, inLink)
    endBlock()
    inNote = outside
    if (isHeading.test(element.name)) inHeading = false
    if (element.name === 'li') prefix = ''
    if (element.name === 'ol' || element.name === 'ul') lists.leave()
  }
  const visit = (node: Element | string, inLink: boolean): void => {
    if (!isElement(node)) {
      piece().text += node
      if (inLink) piece().linkText += node
    } else if (isHidden(node) || leftOut.has(node)) return
    else if (node.name === 'br') pieces.push({ text: '', linkText: '' })
    else if (node.name === 'img') images.push({ element: node, inLink })
    else if (node.name === 'pre') visitPreformatted(node)
    else if (isBlock(node)) visitBlock(node, inLink)
    else {
      const measure = measures.get(node)
      const isLink = inLink || (node.name === 'a' && (measure?.links ?? 0) > 0)
      visitChildren(node, isLink)
      if (node.name === 'a' && (measure?.files ?? 0) > 0) files.push(collapse(textOf(node)))
    }
  }
  const visitChildren = (element: Element, inLink: boolean) => {
    for (const child of element.children) visit(child, inLink)
  }
  const visitPreformatted = (element: Element) => {
    endBlock()
    pieces = textOf(element)
      .split(/\r\n?|\n/)
      .map((text) => ({ text, linkText: '' }))
    endBlock()
  }
  visit(root, false)
  endBlock()
  return blocks
}

function textLines(pieces: readonly Piece[]): TextBlock[] {
  const texts = pieces.map((piece) => collapse(piece.text))
  const wrapped = isHardWrapped(texts.filter((text) => text !== ''))
  return pieces.flatMap((piece, i): TextBlock[] => {
    const text = texts[i] as string
    if (text === '') return []
    const opens = !wrapped || i === 0 || texts[i - 1] === '' || isIndented(piece.text)
    return [{ kind: 'text', text, opens, isLink: collapse(piece.linkText) === text }]
  })
}

/** A text file put on a page as it was: its lines have one width and end in the middle of sentences. */
function isHardWrapped(lines: readonly string[]): boolean {
  if (lines.length < 6) return false
  const width = lines.reduce((longest, line) => Math.max(longest, line.length), 0)
  const full = lines.filter((line) => line.length >= width * 0.8 && !/[。！？：；]$/.test(line))
  return full.length > lines.length / 2
}
