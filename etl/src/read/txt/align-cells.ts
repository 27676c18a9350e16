import type { CellType, ColumnType } from '../../language/cell-type.js'

const never = 9

/** What it costs that a cell is in a column: 0 where its type is the column's. */
const costs: Record<ColumnType, Record<CellType, number>> = {
  number: { value: 0, labelled: never, empty: never, unit: never, attribute: never, text: never },
  category: { value: 5, labelled: 5, empty: 1, unit: 3, attribute: 5, text: 0.1 },
  name: { value: 5, labelled: 5, empty: 5, unit: 2, attribute: 5, text: 0 },
  unit: { value: 5, labelled: 5, empty: 0.2, unit: 0, attribute: 5, text: 3 },
  attribute: { value: 5, labelled: 5, empty: 0.5, unit: 5, attribute: 0, text: 4 },
  open: { value: 0, labelled: 0, empty: 0, unit: 2.5, attribute: 5, text: 0.2 },
}

/** What a column without a cell costs: one of categories is often merged over rows, one of names never empty. */
const missing: Record<ColumnType, number> = { number: 5, category: 0.2, name: 6, unit: 1, attribute: 0.8, open: 1 }

/** Another line of the same cell: words are wrapped, and 重点城市≥30 / 一般城市≥15 is one cell. */
function furtherLine(column: ColumnType, type: CellType, count: number): number {
  if (type === 'labelled' && column === 'open') return 0.1 * (count - 1)
  if (type !== 'text' || column === 'number' || column === 'unit') return 3
  return costs[column].text + (column === 'category' ? 0 : 0.3)
}

/** A name of a character or two is rather part of a category. */
const cost = (column: ColumnType, type: CellType, text: string) =>
  costs[column][type] + (column === 'name' && text.length < 4 ? 0.4 : 0)

export interface Aligned {
  /** For each column how many of the lines, one after the other, are its cell. */
  counts: number[]
  cost: number
}

/** Hands the lines of a row to its columns, in order, at the least cost. Time: lines × columns × 4. */
export function alignCells(
  lines: readonly { text: string; type: CellType }[],
  columns: readonly ColumnType[],
): Aligned {
  const most = 4
  /** best[l]: l lines handed out to the columns so far. */
  let best: (Aligned | null)[] = [{ counts: [], cost: 0 }, ...lines.map(() => null)]
  for (const column of columns) {
    const next: (Aligned | null)[] = best.map(() => null)
    best.forEach((state, from) => {
      if (!state) return
      let total = state.cost
      for (let count = 0; count <= most && from + count <= lines.length; count++) {
        const line = lines[from + count - 1]
        if (count === 0) total = state.cost + missing[column]
        else if (line) {
          total =
            count === 1
              ? state.cost + cost(column, line.type, line.text)
              : total + furtherLine(column, line.type, count)
        }
        const known = next[from + count]
        if (!known || total < known.cost) next[from + count] = { counts: [...state.counts, count], cost: total }
      }
    })
    best = next
  }
  return best[lines.length] ?? { counts: columns.map(() => 0), cost: Number.POSITIVE_INFINITY }
}
