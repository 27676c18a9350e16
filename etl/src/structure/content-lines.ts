import { withoutRaisedMarks } from '../language/grammar/list-marks.js'
import { noteLine } from '../language/names/notes.js'
import { type MappedText, type ReadDocument, trimMapped } from '../model/index.js'
import { withoutBoldMarks, withoutInlineMarkup } from './inline-markup.js'
import { paragraphsOf, type RawParagraph } from './paragraphs.js'
import { tableOfContentsLines } from './table-of-contents.js'
import { type CellGrid, concatCells, layOut } from './tables/cell-grid.js'
import { type PlacedGrid, readGrids } from './tables/read-grids.js'

/** A line that carries text of the document: no blank line, no entry of a table of contents. */
export interface ContentLine {
  text: MappedText
  start: number
  end: number
  page: number | null
  /** A blank line precedes it. */
  afterBlank: boolean
  /** It is a paragraph, so that none goes on with it. */
  whole: boolean
  /** An item of a list of the markup: no heading. */
  listed: boolean
  /** A note at the foot. */
  note: boolean
  /** The table it represents, whose cells the file distinguishes; `text` is that of all cells. */
  grid: PlacedGrid | null
  /** The table in a cell of which it is, where that is none of indicators or tasks: it is no heading there. */
  cellOf: CellGrid | null
}

/** `注：[]内为五年累计数。` with three tabs after it: a sentence that a converter took for the first cell of a row. */
const isSentence = (line: string) =>
  !line.trim().includes('\t') && (/[。！？][”’）)]?$/.test(line.trim()) || noteLine.test(line.trim()))

/** `³含兼职护理员300人。`: a raised mark opens nothing but a note. */
const raisedOpening = /^\s*[¹²³⁴-⁹]{1,2}\s*[\u4e00-\u9fff“《（]/

const isBlank = (text: string) => text.replace(/\uFEFF/g, '').trim() === ''

function contentLine(paragraph: RawParagraph, afterBlank: boolean, cellOf: CellGrid | null): ContentLine {
  const { text, start, end, page, whole, listed } = paragraph
  // A trailing tab is an empty last cell, so only blanks are trimmed there.
  const trimmed = text.text.includes('\t') && !isSentence(text.text) ? text : trimMapped(text)
  return {
    text: withoutRaisedMarks(withoutInlineMarkup(withoutBoldMarks(trimmed))),
    start,
    end,
    page,
    afterBlank,
    whole,
    listed,
    note: paragraph.note || ((whole || afterBlank) && raisedOpening.test(text.text)),
    grid: null,
    cellOf,
  }
}

function gridLine(grid: PlacedGrid): ContentLine {
  return {
    text: concatCells(grid),
    ...grid.range,
    page: grid.page,
    afterBlank: true,
    whole: true,
    listed: false,
    note: false,
    grid,
    cellOf: null,
  }
}

/** The grid that an offset is in, of those in which nothing is a table of indicators or tasks. Offsets in order. */
function otherGrids(read: ReadDocument, tables: readonly PlacedGrid[]): (offset: number) => CellGrid | null {
  const others = read.grids
    .filter(({ start, end }) => tables.every(({ range }) => range.end <= start || range.start >= end))
    .map((grid) => ({ ...grid, laidOut: layOut(read, grid) }))
  let at = 0
  return (offset) => {
    while (offset >= (others[at]?.end ?? Number.POSITIVE_INFINITY)) at++
    const grid = others[at]
    return grid && offset >= grid.start ? grid.laidOut : null
  }
}

export function contentLines(read: ReadDocument): ContentLine[] {
  const grids = readGrids(read)
  const paragraphs = paragraphsOf(read)
  const dropped = tableOfContentsLines(paragraphs.map(({ text }) => text.text))
  const lines: ContentLine[] = []
  let afterBlank = true
  let nextGrid = 0
  const cellOf = otherGrids(read, grids)
  const putGridsBefore = (offset: number) => {
    for (let grid = grids[nextGrid]; grid && grid.range.start < offset; grid = grids[++nextGrid])
      lines.push(gridLine(grid))
  }
  paragraphs.forEach((paragraph, i) => {
    putGridsBefore(paragraph.start + 1)
    if (paragraph.start < (grids[nextGrid - 1]?.range.end ?? 0)) return
    if (isBlank(paragraph.text.text)) afterBlank = true
    if (isBlank(paragraph.text.text) || dropped.has(i)) return
    lines.push(contentLine(paragraph, afterBlank, cellOf(paragraph.start)))
    afterBlank = false
  })
  putGridsBefore(Number.POSITIVE_INFINITY)
  return lines
}
