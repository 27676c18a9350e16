import type { Because } from '@plangraph/figures'
import type { Column } from './aligned-columns.js'
import { alignedTables } from './aligned-tables.js'
import { joinCutRows, mayCutNumber } from './cut-rows.js'
import { cutColumns, cutOpenings, hasOneEntry } from './cut-words.js'
import { footNotes } from './foot-notes.js'
import { pageFurniture } from './furniture.js'
import { type Margins, marginsOf } from './margins.js'
import type { PageLayout } from './page-layout.js'
import { cellOpenings, paragraphOpenings, type SetLine } from './paragraphs.js'
import type { Frame, PlacedLine } from './placed-line.js'
import type { OpenSides } from './ruled-tables.js'
import type { FilledTable } from './trim-table.js'
import type { Block, PrintedGrid } from './write-text.js'

type Piece =
  | { kind: 'line'; line: PlacedLine; page: PageLayout }
  | { kind: 'grid'; grid: PrintedGrid; open: OpenSides }
  | { kind: 'unread'; because: Because }

/** The pages of a file as one flow of lines and tables, furniture left out. What is unread follows its page. */
export function documentBlocks(
  pages: readonly PageLayout[],
  unread: readonly { page: number; because: Because }[],
): Block[] {
  const pieces = joinCutTables(
    withAlignedTables(pages, pageFurniture(pages)).flatMap((page, i, all): Piece[] => [
      ...piecesOf(page),
      // Of a spread, whose halves are laid out each by itself, behind the second one.
      ...unread.flatMap((part) =>
        part.page === page.page && all[i + 1]?.page !== page.page
          ? { kind: 'unread' as const, because: part.because }
          : [],
      ),
    ]),
  )
  const lines = pieces.flatMap((piece) => (piece.kind === 'line' ? [piece] : []))
  const margins = marginsByPage(lines)
  const set = pieces.flatMap((piece, i): SetLine[] => {
    if (piece.kind !== 'line') return []
    const { line, page } = piece
    return [
      {
        line,
        page: page.page,
        margins: margins(line, page),
        frame: line.frame,
        follows: pieces[i - 1]?.kind === 'line',
      },
    ]
  })
  const openings = paragraphOpenings(set)
  const notes = notesOfPages(lines)
  let at = 0
  return pieces.map((piece): Block => {
    if (piece.kind === 'grid') return { kind: 'grid', grid: piece.grid }
    if (piece.kind === 'unread') return piece
    const opens = openings[at++] ?? null
    const note = notes.has(piece.line) && { note: true as const }
    return { kind: 'line', line: { ...piece.line, page: piece.page.page, opens, ...note } }
  })
}

/** A row that a page break cuts open goes on at the head of the next page, so that its table is one. */
function joinCutTables(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    const two = last?.kind === 'grid' && piece.kind === 'grid'
    const sure = two && last.open.below && piece.open.above
    const cut = sure || (two && mayCutNumber(last.grid, piece.grid))
    const grid = cut ? joinCutRows(last.grid, piece.grid, sure) : null
    if (cut && grid) joined[joined.length - 1] = { kind: 'grid', grid, open: { ...last.open, below: piece.open.below } }
    else joined.push(piece)
  }
  return joined
}

/** Finds the tables without lines, page by page, since one may go on where the page before ends. */
function withAlignedTables(pages: readonly PageLayout[], furniture: ReadonlySet<PlacedLine>): PageLayout[] {
  let before: Column[] | null = null
  return pages.map((page) => {
    const lines = page.lines.filter((line) => !furniture.has(line))
    const found = alignedTables(lines, before)
    const last = found.at(-1)
    before = last?.end === lines.length ? last.columns : null
    const isTaken = (i: number) => found.some(({ start, end }) => i >= start && i < end)
    const tables = [...page.tables, ...found.map(({ start, table }) => ({ ...table, rank: lines[start]?.rank ?? 0 }))]
    return { ...page, lines: lines.filter((_line, i) => !isTaken(i)), tables }
  })
}

function piecesOf(page: PageLayout): Piece[] {
  const placed: { top: number; piece: Piece }[] = [
    ...page.lines.map((line) => ({ top: line.rank, piece: { kind: 'line' as const, line, page } })),
    ...page.tables.map((table) => ({
      top: table.rank,
      piece: { kind: 'grid' as const, grid: gridOf(table, page.page), open: table.open },
    })),
  ]
  return placed.sort((a, b) => a.top - b.top).map(({ piece }) => piece)
}

function gridOf({ rows, columns, cells }: FilledTable, page: number): PrintedGrid {
  const cut = cutColumns(cells)
  return {
    rowCount: rows.length - 1,
    columnCount: columns.length - 1,
    cells: cells.map((cell) => {
      const [left, right] = [columns[cell.column] ?? 0, columns[cell.column + cell.columnSpan] ?? 0]
      const measure = cell.columnSpan === 1 ? cut.get(cell.column) : undefined
      const openings =
        measure === undefined
          ? cellOpenings(cell.lines, left, right)
          : cutOpenings(cell.lines, measure, hasOneEntry(cell, cells, cut))
      return { ...cell, lines: cell.lines.map((line, at) => ({ ...line, page, opens: openings[at] ?? true })) }
    }),
  }
}

/** The notes at the foot of each page. */
function notesOfPages(lines: readonly { line: PlacedLine; page: PageLayout }[]): ReadonlySet<PlacedLine> {
  const pages = new Map<number, PlacedLine[]>()
  for (const { line, page } of lines) {
    const known = pages.get(page.page)
    if (known) known.push(line)
    else pages.set(page.page, [line])
  }
  return new Set([...pages.values()].flatMap((own) => [...footNotes(own)]))
}

/** Odd and even pages may have margins of their own, and so has a box. */
function marginsByPage(lines: readonly { line: PlacedLine; page: PageLayout }[]) {
  const groups = new Map<string | Frame, PlacedLine[]>()
  const keyOf = (line: PlacedLine, page: PageLayout) => line.frame ?? `${Math.round(page.width)} ${page.page % 2}`
  for (const { line, page } of lines) {
    const key = keyOf(line, page)
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  const margins = new Map<string | Frame, Margins>()
  for (const [key, group] of groups)
    margins.set(key, typeof key === 'string' ? marginsOf(group) : marginsInFrame(group, key))
  return (line: PlacedLine, page: PageLayout): Margins => margins.get(keyOf(line, page)) ?? marginsOf([line])
}

/** A box has the same space at both sides, a column of text none. */
function marginsInFrame(lines: readonly PlacedLine[], frame: Frame): Margins {
  if (frame.column) return { left: frame.left, right: frame.right, justified: true }
  const left = Math.min(...lines.map((line) => line.left))
  return { left, right: frame.right - (left - frame.left), justified: true }
}
