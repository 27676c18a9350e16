import type { DocumentFigure } from '../../parts/document/load-figures.js'
import { Scroll } from '../../parts/scroll.js'
import type { Context } from '../../shared/page.js'
import { FigureMark } from './figure-mark.js'
import { headingOf, type KnownTable } from './known.js'
import words from './words.json' with { type: 'json' }

/** The cell that a figure is printed in. */
interface Place {
  table: KnownTable
  row: number
  /** Column counted from 0; -1 where no cell of the row holds it as it is printed. */
  column: number
}

/** Figures of tables with their cells. */
export type RowFigures = ReadonlyMap<DocumentFigure, Place>

/** Finds the cells that figures are printed in, each taken once; what is in no row of these tables is left out. */
export function rowFiguresOf(tables: readonly KnownTable[], figures: readonly DocumentFigure[]): RowFigures {
  const known = new Map(tables.map((table) => [table.id, table]))
  const taken = new Set<string>()
  const places = new Map<DocumentFigure, Place>()
  for (const figure of figures) {
    const { row, table: at } = figure.evidence
    const table = at === null ? undefined : known.get(at.id)
    const cells = row === null ? undefined : table?.rows[row]
    if (table === undefined || row === null || cells === undefined) continue
    const column = columnOf(figure, cells, (i) => taken.has(`${table.id} ${row} ${i}`))
    taken.add(`${table.id} ${row} ${column}`)
    places.set(figure, { table, row, column })
  }
  return places
}

/** Of two cells that hold the same number the base comes before the goal; a cell with more words is the last choice. */
function columnOf({ __typename, printed }: DocumentFigure, cells: readonly string[], isTaken: (i: number) => boolean) {
  const free = [...cells.keys()].filter((i) => !isTaken(i))
  if (__typename === 'Target') free.reverse()
  const wanted = printed.trim()
  return free.find((i) => cells[i]?.trim() === wanted) ?? free.find((i) => cells[i]?.includes(wanted)) ?? -1
}

/** A table of a document as a table, with its figures marked. */
export function PlanTable({ context, table, rows }: { context: Context; table: KnownTable; rows: RowFigures }) {
  const { columns, title, label } = table
  const name = headingOf({ label, number: null, title: title ?? '' }) || context.say(words.table)
  const own = new Map<string, DocumentFigure[]>()
  for (const [figure, place] of rows) {
    if (place.table !== table) continue
    const key = `${place.row} ${Math.max(0, place.column)}`
    own.set(key, [...(own.get(key) ?? []), figure])
  }
  return (
    <Scroll label={name}>
      <table>
        <thead>
          <tr>
            {columns.map((column, i) => (
              <th scope="col" key={i}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            <Row
              context={context}
              cells={cells}
              width={columns.length}
              figuresAt={(i) => own.get(`${row} ${i}`) ?? []}
              key={row}
            />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

interface RowProps {
  context: Context
  cells: readonly string[]
  width: number
  figuresAt: (column: number) => readonly DocumentFigure[]
}

function Row({ context, cells, width, figuresAt }: RowProps) {
  const filled = cells.filter((cell) => cell.trim() !== '')
  if (filled.length === 1 && width > 1 && cells.every((_, i) => figuresAt(i).length === 0)) {
    return (
      <tr>
        <th scope="colgroup" colSpan={width}>
          {filled[0]}
        </th>
      </tr>
    )
  }
  return (
    <tr>
      {cells.map((cell, i) => (
        <td key={i}>
          <Cell context={context} cell={cell} figures={figuresAt(i)} />
        </td>
      ))}
    </tr>
  )
}

/** The words of a cell: its figure where it is alone there; the figures after the words otherwise. */
function Cell({ context, cell, figures }: { context: Context; cell: string; figures: readonly DocumentFigure[] }) {
  const [first] = figures
  if (first === undefined) return <>{cell}</>
  if (figures.length === 1 && first.printed.trim() === cell.trim()) {
    return (
      <mark>
        <FigureMark context={context} figure={first} text={cell} />
      </mark>
    )
  }
  return (
    <mark>
      {cell}{' '}
      {figures.map((figure) => (
        <FigureMark context={context} figure={figure} text="" key={figure.id} />
      ))}
    </mark>
  )
}
