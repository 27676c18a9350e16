import type { Database, Region } from '@plangraph/database'
import { displayWidth, tellsUnit, truncate } from '@plangraph/figures'
import { type AlignmentCell, type AlignmentRow, alignPlaces } from './align-places.js'
import { loadPlaces } from './load-places.js'
import { placesWithDocuments } from './places.js'

const MOST_PLACES = 6
const MOST_ROWS = 10

/**
 * What the places with documents ask of themselves, as text for a terminal of `columns`: the governing statements that
 * `alignment` of the API gives, of the indicators that most places state. '' while no two places state the same.
 */
export async function comparePlaces(database: Database, columns: number): Promise<string> {
  const places = (await placesWithDocuments(database)).slice(0, MOST_PLACES)
  if (places.length < 2) return ''
  const { regions, rows } = alignPlaces(await loadPlaces(database, { regions: places }))
  const shared = rows.filter(({ sharedBy }) => sharedBy > 1).slice(0, MOST_ROWS)
  if (shared.length === 0) return ''
  const shown = shared.flatMap(({ cells }) => cells.flatMap(({ target }) => target?.documentId ?? []))
  const documents = await database.document.findMany({
    where: { id: { in: [...new Set(shown)] } },
    select: { id: true, title: true, documentNumber: true },
  })
  return comparisonText(regions, shared, new Map(documents.map((document) => [document.id, document])), columns)
}

/** A document as the comparison names it. */
interface NamedDocument {
  title: string
  documentNumber: string | null
}

/** Rows of an alignment as a table, and below it the documents its figures come from, place by place. */
function comparisonText(
  regions: readonly Region[],
  rows: readonly AlignmentRow[],
  documents: ReadonlyMap<string, NamedDocument>,
  columns: number,
): string {
  const header = ['goal', ...regions.map(({ name }) => name)]
  const { lines, left } = columnsOf(
    [header, ...rows.map((row) => [row.indicator.name, ...row.cells.map(figure)])],
    columns,
  )
  const [names = '', ...figures] = lines
  const shown = regions.slice(0, regions.length - left)
  const notes = shown.flatMap(({ name }, place) => sources(name, rows, place, documents))
  if (left > 0) notes.push(`${left} more ${left === 1 ? 'place does' : 'places do'} not fit into this terminal.`)
  return [
    `Goals${year(rows)} side by side, as printed ([ ] over the period, — not stated, ? not read)`,
    '',
    names,
    ...figures,
    '',
    ...notes,
  ].join('\n')
}

const year = ([row]: readonly AlignmentRow[]) => (row?.year == null ? '' : ` for ${row.year}`)

function figure({ target, absence }: AlignmentCell): string {
  if (target === null) return absence === 'NOT_READ' ? '?' : '—'
  return tellsUnit(target) ? target.printed : `${target.printed} ${target.unit}`
}

function sources(
  name: string,
  rows: readonly AlignmentRow[],
  place: number,
  documents: ReadonlyMap<string, NamedDocument>,
): string[] {
  const cited = new Set(rows.flatMap(({ cells }) => cells[place]?.target?.documentId ?? []))
  return [...cited].flatMap((id) => {
    const document = documents.get(id)
    if (document === undefined) return []
    return `${name}: ${document.title}${document.documentNumber === null ? '' : ` (${document.documentNumber})`}`
  })
}

const GAP = 2
const NARROWEST_NAME = 16

/**
 * Rows of equal length as aligned lines at most `columns` wide, in a terminal where Chinese characters take two columns.
 * Where space is short the first column is cut, then the last columns are left out; `left` says how many.
 */
export function columnsOf(rows: readonly (readonly string[])[], columns: number): { lines: string[]; left: number } {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => displayWidth(row[i] ?? ''))))
  const [widest = 0, ...others] = widths
  const narrowest = Math.min(widest, NARROWEST_NAME)
  let fitting = others.length
  while (fitting > 1 && narrowest + total(others.slice(0, fitting)) > columns) fitting -= 1
  const room = columns - total(others.slice(0, fitting))
  const shown = [Math.max(narrowest, Math.min(widest, room)), ...others.slice(0, fitting)]
  const lines = rows.map((row) =>
    shown
      .map((width, i) => pad(truncate(row[i] ?? '', width), width))
      .join('  ')
      .trimEnd(),
  )
  return { lines, left: others.length - fitting }
}

const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + GAP + width, 0)
const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - displayWidth(text)))
