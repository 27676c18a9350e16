import { childElements, type Element, isGone, numberAttribute } from './element.js'
import { maxColumnSpan, maxColumns } from './limits.js'
import type { Measure } from './measure.js'

/** A table of a page: its cells where browsers put them. Rows and columns in which no cell begins are left out. */
export interface PageTable {
  captions: Element[]
  /** What is between the rows by mistake; browsers show it before the table. */
  strays: (Element | string)[]
  cells: PageCell[]
  rowCount: number
  columnCount: number
}

export interface PageCell {
  element: Element
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

const sectionNames = new Set(['thead', 'tbody', 'tfoot'])
const cellNames = new Set(['td', 'th'])
/** thead is shown first and tfoot last, wherever they are. */
const displayOrder = (section: Section) => (section.name === 'thead' ? 0 : section.name === 'tfoot' ? 2 : 1)

interface Section {
  name: string
  rows: Element[][]
}

/** The parts of a table, also where a `<form>` is between the table and its rows. */
function readParts(table: Element): Pick<PageTable, 'captions' | 'strays'> & { sections: Section[] } {
  const captions: Element[] = []
  const strays: (Element | string)[] = []
  const sections: Section[] = []
  const collect = (element: Element, section: Section | null) => {
    let current = section
    const here = (): Section => {
      if (current === null) {
        current = { name: 'tbody', rows: [] }
        sections.push(current)
      }
      return current
    }
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (child.trim() !== '') strays.push(child)
      } else if (child.name === 'caption') captions.push(child)
      else if (sectionNames.has(child.name)) {
        const own = { name: child.name, rows: [] }
        sections.push(own)
        collect(child, own)
        current = section
      } else if (child.name === 'tr') {
        if (isGone(child)) continue
        here().rows.push(childElements(child).filter((cell) => cellNames.has(cell.name) && !isGone(cell)))
        for (const each of child.children) if (isStray(each)) strays.push(each)
      } else if (cellNames.has(child.name)) here().rows.push([child])
      else if (child.name === 'form') collect(child, current)
      else if (child.name !== 'colgroup' && child.name !== 'col') strays.push(child)
    }
  }
  collect(table, null)
  return { captions, strays, sections: sections.toSorted((a, b) => displayOrder(a) - displayOrder(b)) }
}

const isStray = (node: Element | string) => (typeof node === 'string' ? node.trim() !== '' : !cellNames.has(node.name))

/** Puts the cells of one section where the rules of HTML put them. row: of its first row. null: too many columns. */
function placeCells(rows: readonly Element[][], firstRow: number): PageCell[] | null {
  const cells: PageCell[] = []
  /** The row up to which a cell from above takes the column. */
  const takenUntil: number[] = []
  for (const [i, row] of rows.entries()) {
    let column = 0
    for (const element of row) {
      while ((takenUntil[column] ?? 0) > i) column++
      if (column >= maxColumns) return null
      const columnSpan = Math.min(Math.max(numberAttribute(element, 'colspan') ?? 1, 1), maxColumnSpan)
      const asked = numberAttribute(element, 'rowspan') ?? 1
      // rowspan="0" asks for the rest of the section.
      const rowSpan = Math.min(asked === 0 ? Number.POSITIVE_INFINITY : asked, rows.length - i)
      for (let at = column; at < column + columnSpan; at++) takenUntil[at] = Math.max(takenUntil[at] ?? 0, i + rowSpan)
      cells.push({ element, row: firstRow + i, column, rowSpan, columnSpan })
      column += columnSpan
    }
  }
  return cells
}

/** Rank of each row or column in which a cell begins, so that a span of a thousand counts what is there. */
function ranks(starts: readonly number[]): (at: number) => number {
  const sorted = [...new Set(starts)].sort((a, b) => a - b)
  const end = sorted.length === 0 ? 0 : (sorted.at(-1) as number) + 1
  const rank: number[] = []
  for (let at = 0, next = 0; at <= end; at++) {
    rank.push(next)
    if (sorted[next] === at) next++
  }
  return (at) => (at >= end ? sorted.length : (rank[at] as number))
}

/** The cells of a table where a browser shows them; null for a table of more columns than a page can show. */
export function readTable(table: Element): PageTable | null {
  const { captions, strays, sections } = readParts(table)
  const placed: PageCell[] = []
  let firstRow = 0
  for (const { rows } of sections) {
    const cells = placeCells(rows, firstRow)
    if (cells === null) return null
    for (const cell of cells) placed.push(cell)
    firstRow += rows.length
  }
  const rowAt = ranks(placed.map((cell) => cell.row))
  const columnAt = ranks(placed.map((cell) => cell.column))
  const cells = placed.map((cell) => {
    const row = rowAt(cell.row)
    const column = columnAt(cell.column)
    return {
      element: cell.element,
      row,
      column,
      rowSpan: rowAt(cell.row + cell.rowSpan) - row,
      columnSpan: columnAt(cell.column + cell.columnSpan) - column,
    }
  })
  const end = Number.POSITIVE_INFINITY
  return { captions, strays, cells, rowCount: rowAt(end), columnCount: columnAt(end) }
}

/**
 * True for a table that only lays out the page: one row or column, another table that holds half of its text, or a cell
 * of prose that does.
 */
export function isLayout(element: Element, table: PageTable, measures: ReadonlyMap<Element, Measure>): boolean {
  if (table.rowCount < 2 || table.columnCount < 2 || element.attributes.role === 'presentation') return true
  const whole = measures.get(element)?.chars ?? 0
  if ((measures.get(element)?.innerTable ?? 0) > whole / 2) return true
  return table.cells.some((cell) => {
    const measure = measures.get(cell.element)
    return measure !== undefined && measure.chars > Math.max(600, whole / 2) && measure.sentences >= 3
  })
}
