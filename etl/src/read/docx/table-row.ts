import { child, childValue, integer, type XmlElement } from './element.js'
import { childrenThroughWrappers } from './transparent.js'

export interface RowCell {
  element: XmlElement
  /** The line of Word's grid where it begins, counted from 0. */
  column: number
  columnSpan: number
  /** It is the lower part of a cell that begins in a row above. */
  goesOn: boolean
}

/** Word's tables have at most 63 columns; a larger span is damaged. */
const mostColumns = 63
const cellNames: ReadonlySet<string> = new Set(['w:tc'])

/** The cells of a w:tr; those that old files merge into the one on their left are no cells of their own. */
export function rowCells(row: XmlElement): RowCell[] {
  const cells: RowCell[] = []
  let column = span(childValue(child(row, 'w:trPr'), 'w:gridBefore'), 0)
  for (const element of childrenThroughWrappers(row, cellNames)) {
    const properties = child(element, 'w:tcPr')
    const columnSpan = span(childValue(properties, 'w:gridSpan'), 1)
    const left = cells.at(-1)
    if (left && continues(properties, 'w:hMerge')) left.columnSpan += columnSpan
    else cells.push({ element, column, columnSpan, goesOn: continues(properties, 'w:vMerge') })
    column += columnSpan
  }
  return cells
}

const span = (value: string | undefined, least: number) =>
  Math.min(Math.max(integer(value) ?? least, least), mostColumns)

/** <w:vMerge/> goes on with the cell above; <w:vMerge w:val="restart"/> begins. */
function continues(properties: XmlElement | undefined, name: string): boolean {
  const merge = child(properties, name)
  return merge !== undefined && merge.attributes['w:val'] !== 'restart'
}
