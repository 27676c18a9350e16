import type { Area } from './matrix.js'
import type { Ruling } from './path-rulings.js'
import { mergeRulings, nearness } from './rulings.js'

/** A net of lines: the cells they enclose. rows and columns: the y and x of its lines, in order. */
export interface RuledTable {
  area: Area
  rows: number[]
  columns: number[]
  cells: RuledCell[]
  /** Sides without a line, where a page break may have cut a row. */
  open: OpenSides
  /** Index of the cell at [row · number of columns + column]. */
  cellAt: number[]
}

export interface OpenSides {
  above: boolean
  below: boolean
}

export interface RuledCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

/** The ruled tables of a page from the top down; one within another (a table in a box) is one of its own. */
export function ruledTables(rulings: readonly Ruling[]): RuledTable[] {
  const { horizontal, vertical } = mergeRulings(rulings)
  return components(horizontal, vertical)
    .flatMap((component) => tableOf(component) ?? [])
    .sort((a, b) => a.area.top - b.area.top)
}

interface Component {
  horizontal: Ruling[]
  vertical: Ruling[]
}

/** Lines that touch, directly or through others. */
function components(horizontal: readonly Ruling[], vertical: readonly Ruling[]): Component[] {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== at) at = parent[at] = parent[parent[at] as number] as number
    return at
  }
  // Lines are in order of their position, so those that can touch a line are found by binary search.
  horizontal.forEach((line, i) => {
    for (let j = firstAt(vertical, line.from - nearness); j < vertical.length; j++) {
      const other = vertical[j] as Ruling
      if (other.at > line.to + nearness) break
      if (other.from - nearness <= line.at && line.at <= other.to + nearness)
        parent[root(i)] = root(horizontal.length + j)
    }
  })
  const found = new Map<number, Component>()
  for (const [i, line] of [...horizontal, ...vertical].entries()) {
    const id = root(i)
    const component = found.get(id) ?? { horizontal: [], vertical: [] }
    component[line.horizontal ? 'horizontal' : 'vertical'].push(line)
    found.set(id, component)
  }
  return [...found.values()]
}

function firstAt(sorted: readonly Ruling[], at: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as Ruling).at >= at) high = middle
    else low = middle + 1
  }
  return low
}

/** Positions of lines; those close together are one. */
function positions(values: readonly number[]): number[] {
  const found: number[] = []
  for (const value of [...values].sort((a, b) => a - b))
    if (value - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > nearness) found.push(value)
  return found
}

function tableOf({ horizontal, vertical }: Component): RuledTable | null {
  if (horizontal.length + vertical.length < 3) return null
  const rows = withOpenSides(horizontal, vertical)
  const columns = withOpenSides(vertical, horizontal)
  if (rows.length < 2 || columns.length < 2) return null
  return withCells(rows, columns, horizontal, vertical)
}

/**
 * Positions of lines, and where the lines across them end: tables may be open at the sides, and a row that a page break
 * cuts is open there.
 */
function withOpenSides(lines: readonly Ruling[], across: readonly Ruling[]): number[] {
  const at = lines.map((line) => line.at)
  const ends = [Math.min(...across.map((line) => line.from)), Math.max(...across.map((line) => line.to))]
  const open = ends.filter(
    (end) => Number.isFinite(end) && at.every((position) => Math.abs(position - end) > 2 * nearness),
  )
  return positions([...at, ...open])
}

/** For each segment: is there a line at the position over most of the stretch to the next one? */
function drawn(lines: readonly Ruling[], at: readonly number[], across: readonly number[]): boolean[][] {
  const present = at.map(() => across.slice(1).map(() => false))
  for (const line of lines) {
    const row = present[nearest(at, line.at)]
    for (let i = 0; row && i < row.length; i++) {
      const [from, to] = [across[i] as number, across[i + 1] as number]
      if (Math.min(to, line.to) - Math.max(from, line.from) > 0.6 * (to - from)) row[i] = true
    }
  }
  return present
}

function nearest(values: readonly number[], value: number): number {
  let best = 0
  for (let i = 1; i < values.length; i++)
    if (Math.abs((values[i] as number) - value) < Math.abs((values[best] as number) - value)) best = i
  return best
}

function withCells(
  rows: number[],
  columns: number[],
  horizontal: readonly Ruling[],
  vertical: readonly Ruling[],
): RuledTable {
  const [rowCount, columnCount] = [rows.length - 1, columns.length - 1]
  const below = drawn(horizontal, rows, columns)
  const beside = drawn(vertical, columns, rows)
  const cellAt: number[] = Array(rowCount * columnCount).fill(-1)
  const cells: RuledCell[] = []
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      if (cellAt[row * columnCount + column] !== -1) continue
      const isFree = (r: number, c: number) => cellAt[r * columnCount + c] === -1
      let columnSpan = 1
      while (
        column + columnSpan < columnCount &&
        !beside[column + columnSpan]?.[row] &&
        isFree(row, column + columnSpan)
      )
        columnSpan++
      const goesDown = (r: number) => {
        for (let c = column; c < column + columnSpan; c++) {
          if (below[r]?.[c] || !isFree(r, c)) return false
          if (c > column && beside[c]?.[r]) return false
        }
        return (column === 0 || beside[column]?.[r] === true) && endsThere(r)
      }
      const endsThere = (r: number) => {
        const end = column + columnSpan
        return end === columnCount || beside[end]?.[r] === true
      }
      let rowSpan = 1
      while (row + rowSpan < rowCount && goesDown(row + rowSpan)) rowSpan++
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) cellAt[r * columnCount + c] = cells.length
      cells.push({ row, column, rowSpan, columnSpan })
    }
  }
  const area = {
    left: columns[0] as number,
    top: rows[0] as number,
    right: columns[columnCount] as number,
    bottom: rows[rowCount] as number,
  }
  const open = { above: !below[0]?.includes(true), below: !below[rowCount]?.includes(true) }
  return { area, rows, columns, cells, open, cellAt }
}
