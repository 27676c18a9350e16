import type { Grid, ReadDocument } from '../../etl/src/model/index.js'
import { compoundFile } from './write-compound.js'

/** A paragraph with its mark (\r, or \u0007 for a cell or a row), and what is said of it and of its text, as bytes of modifiers. */
export interface DocParagraph {
  runs: readonly { text: string; modifiers?: readonly number[] }[]
  mark: string
  modifiers?: readonly number[]
}

export const paragraph = (text: string): DocParagraph => ({ runs: [{ text }], mark: '\r' })
const inTable = [0x16, 0x24, 1]
const endsRow = [0x17, 0x24, 1]

const little = (value: number) => [value & 0xff, (value >> 8) & 0xff]

/** Cells of a row: the right edge of each in twips, and its flags (0x20 goes on from above, 0x60 begins a merged one). */
export function row(cells: readonly { right: number; flags?: number; lines: readonly string[] }[]): DocParagraph[] {
  const edges = [0, ...cells.map(({ right }) => right)].flatMap(little)
  const definitions = cells.flatMap(({ flags = 0 }) => [...little(flags), ...Array<number>(18).fill(0)])
  const operand = [cells.length, ...edges, ...definitions]
  const table = [0x08, 0xd6, ...little(operand.length + 1), ...operand]
  return [
    ...cells.flatMap(({ lines }) =>
      (lines.length === 0 ? [''] : lines).map((text, i, all): DocParagraph => {
        return { runs: [{ text }], mark: i === all.length - 1 ? '\u0007' : '\r', modifiers: inTable }
      }),
    ),
    { runs: [], mark: '\u0007', modifiers: [...inTable, ...endsRow, ...table] },
  ]
}

const [textAt, pageSize] = [0x800, 512]

/** A Word 97 document of paragraphs. stories: how many characters at its end are notes. */
export function docFile(paragraphs: readonly DocParagraph[], { flags = 0, notes = 0 } = {}): Uint8Array {
  const text = paragraphs.map(({ runs, mark }) => runs.map((run) => run.text).join('') + mark).join('')
  const ofParagraphs = paragraphs.map(({ runs, mark, modifiers }) => ({
    length: runs.reduce((sum, run) => sum + run.text.length, mark.length),
    data: papx(modifiers ?? []),
  }))
  const ofCharacters = paragraphs.flatMap(({ runs, mark }) => [
    ...runs.map(({ text: { length }, modifiers = [] }) => ({
      length,
      data: Buffer.from([modifiers.length, ...modifiers]),
    })),
    { length: mark.length, data: Buffer.from([0]) },
  ])
  const before = Buffer.alloc(Math.ceil((textAt + 2 * text.length) / pageSize) * pageSize)
  before.write(text, textAt, 'utf16le')
  const paragraphPages = pagesOf(ofParagraphs, 13)
  const characterPages = pagesOf(ofCharacters, 1)
  const main = Buffer.concat([before, ...[...paragraphPages, ...characterPages].map(({ bytes }) => bytes)])
  const firstPage = before.length / pageSize
  const parts = [
    { number: 12, bytes: indexOf(characterPages, firstPage + paragraphPages.length) },
    { number: 13, bytes: indexOf(paragraphPages, firstPage) },
    { number: 33, bytes: pieces(text.length) },
  ]
  main.writeUInt16LE(0xa5ec, 0)
  main.writeUInt16LE(0x00c1, 2)
  main.writeUInt16LE(0x0200 | flags, 0x0a)
  main.writeUInt32LE(text.length - notes, 0x4c)
  main.writeUInt32LE(notes, 0x50)
  let at = 0
  for (const { number, bytes } of parts) {
    main.writeUInt32LE(at, 0x9a + 8 * number)
    main.writeUInt32LE(bytes.length, 0x9e + 8 * number)
    at += bytes.length
  }
  const table = Buffer.concat(parts.map(({ bytes }) => bytes))
  return compoundFile(
    new Map([
      ['WordDocument', main],
      ['1Table', table],
    ]),
  )
}

/** Number of the style, then modifiers; its length in words, or in bytes plus one. */
function papx(modifiers: readonly number[]): Buffer {
  const content = [0, 0, ...modifiers]
  const { length } = content
  return Buffer.from(length % 2 === 1 ? [(length + 1) / 2, ...content] : [0, length / 2, ...content])
}

interface Page {
  from: number
  to: number
  bytes: Buffer
}

/** Stretches of text with what is said of them, as many on a page as fit. */
function pagesOf(stretches: readonly { length: number; data: Buffer }[], entrySize: number): Page[] {
  const pages: Page[] = []
  let at = textAt
  let waiting: { from: number; to: number; data: Buffer }[] = []
  let used = 0
  const flush = () => {
    const [first, last] = [waiting[0], waiting.at(-1)]
    if (first && last) pages.push({ from: first.from, to: last.to, bytes: pageOf(waiting, entrySize) })
    waiting = []
    used = 0
  }
  for (const { length, data } of stretches) {
    if (length === 0) continue
    const size = 4 + entrySize + data.length + 2
    if (used + size > pageSize - 8) flush()
    waiting.push({ from: at, to: at + 2 * length, data })
    used += size
    at += 2 * length
  }
  flush()
  return pages
}

function pageOf(stretches: readonly { from: number; to: number; data: Buffer }[], entrySize: number): Buffer {
  const page = Buffer.alloc(pageSize)
  const count = stretches.length
  let end = pageSize - 2
  stretches.forEach(({ from, to, data }, i) => {
    page.writeUInt32LE(from, 4 * i)
    page.writeUInt32LE(to, 4 * (i + 1))
    end = (end - data.length) & ~1
    page.set(data, end)
    page[4 * (count + 1) + entrySize * i] = end / 2
  })
  page[pageSize - 1] = count
  return page
}

function indexOf(pages: readonly Page[], first: number): Buffer {
  const bytes = Buffer.alloc(8 * pages.length + 4)
  pages.forEach(({ from, to }, i) => {
    bytes.writeUInt32LE(from, 4 * i)
    bytes.writeUInt32LE(to, 4 * (i + 1))
    bytes.writeUInt32LE(first + i, 4 * (pages.length + 1 + i))
  })
  return bytes
}

function pieces(length: number): Buffer {
  const bytes = Buffer.alloc(21)
  bytes[0] = 2
  bytes.writeUInt32LE(16, 1)
  bytes.writeUInt32LE(length, 9)
  bytes.writeUInt32LE(textAt, 15)
  return bytes
}

/** What was read of a document, as Word 97 wrote it: its paragraphs, its tables with their merged cells. */
export function writeDoc(read: ReadDocument): Uint8Array {
  const paragraphs: DocParagraph[] = []
  const grids = [...read.grids]
  for (let at = 0; at < read.lines.length; ) {
    const line = read.lines[at]
    const grid = grids[0]
    if (line && grid && line.start >= grid.start) {
      paragraphs.push(...rowsOf(read, grid))
      grids.shift()
      while ((read.lines[at]?.start ?? Number.POSITIVE_INFINITY) <= grid.end) at++
    } else if (line) {
      paragraphs.push(paragraph(read.text.slice(line.start, line.end)))
      at++
    }
  }
  return docFile(paragraphs)
}

const rowsOf = (read: ReadDocument, { cells, rowCount }: Grid): DocParagraph[] =>
  Array.from({ length: rowCount }, (_, at) => at).flatMap((at) =>
    row(
      cells
        .filter((cell) => at >= cell.row && at < cell.row + cell.rowSpan)
        .sort((a, b) => a.column - b.column)
        .map((cell) => ({
          right: 1200 * (cell.column + cell.columnSpan),
          flags: cell.rowSpan === 1 ? 0 : cell.row === at ? 0x60 : 0x20,
          lines: read.lines
            .filter(({ start, end }) => cell.row === at && start >= cell.start && end <= cell.end)
            .map(({ start, end }) => read.text.slice(start, end)),
        })),
    ),
  )
