import type { Block, ParagraphBlock, TableCell } from '../docx/blocks.js'
import { isLayout } from '../docx/table.js'
import { countBelow } from '../docx/used-columns.js'

/** What `\cellx` and the words before it say of a cell; twips from the left. */
export interface CellDefinition {
  left: number
  right: number
  /** It goes on with the cell on its left (`\clmrg`), or with the one above (`\clvmrg`). */
  goesOn: boolean
  goesDown: boolean
}

export interface TableRow {
  cells: readonly ParagraphBlock[][]
  definitions: readonly CellDefinition[]
}

/** Edges of rows that differ by less are meant to be one: two points. */
const tolerance = 40

/** Word's tables have at most 63 columns: more are no table to look values up in. */
const mostColumns = 256

interface PlacedCell {
  definition: CellDefinition
  paragraphs: ParagraphBlock[]
}

/** The rows as a table, or as paragraphs where they only lay out a page. */
export function tableOf(rows: readonly TableRow[]): Block[] {
  const placed = rows.map(placedCells)
  const edges = edgesOf(placed.flatMap((row) => row.map(({ definition }) => definition.left)))
  const cells = merged(placed, edges)
  const [rowCount, columnCount] = [rows.length, edges.length]
  if (columnCount > mostColumns || isLayout({ rowCount, columnCount }))
    return cells.flatMap(({ paragraphs }) => paragraphs)
  return [{ kind: 'table', rowCount, columnCount, cells }]
}

/** The cells of a row; one that was not defined is as wide as all that are left of it need. */
function placedCells({ cells, definitions }: TableRow): PlacedCell[] {
  const row: PlacedCell[] = []
  cells.forEach((paragraphs, i) => {
    const last = row.at(-1)
    const right = last?.definition.right ?? 0
    const definition = definitions[i] ?? { left: right, right: right + 1000, goesOn: false, goesDown: false }
    if ((!definition.goesOn && row.length < mostColumns) || !last)
      row.push({ definition: { ...definition }, paragraphs: [...paragraphs] })
    else {
      last.definition.right = definition.right
      for (const paragraph of paragraphs) last.paragraphs.push(paragraph)
    }
  })
  return row
}

/** The left edges that part columns, each once, from the left. */
function edgesOf(lefts: readonly number[]): number[] {
  const edges: number[] = []
  for (const left of [...new Set(lefts)].sort((a, b) => a - b))
    if (left - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > tolerance) edges.push(left)
  return edges
}

function merged(rows: readonly PlacedCell[][], edges: readonly number[]): TableCell[] {
  const all: TableCell[] = []
  let above = new Map<number, TableCell>()
  rows.forEach((cells, row) => {
    const here = new Map<number, TableCell>()
    for (const { definition, paragraphs } of cells) {
      const column = Math.max(countBelow(edges, definition.left + tolerance + 1) - 1, 0)
      const columnSpan = Math.max(countBelow(edges, definition.right - tolerance) - column, 1)
      const origin = definition.goesDown ? above.get(column) : undefined
      if (origin?.columnSpan === columnSpan) {
        origin.rowSpan = row - origin.row + 1
        here.set(column, origin)
      } else if (!here.has(column)) {
        const cell = { row, column, rowSpan: 1, columnSpan, paragraphs }
        here.set(column, cell)
        all.push(cell)
      }
    }
    above = here
  })
  return all
}
