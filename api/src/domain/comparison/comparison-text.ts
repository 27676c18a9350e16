import type { Region } from '@plangraph/database'
import type { AlignmentCell, AlignmentRow } from '../alignment/align-places.js'
import { columnsOf } from './columns.js'

/** A document as the comparison names it. */
export interface NamedDocument {
  title: string
  documentNumber: string | null
}

/** Rows of an alignment as a table, and below it the documents that its figures stand in, place by place. */
export function comparisonText(
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
  const { printed, unit } = target
  return unit === null || printed.endsWith(unit) ? printed : `${printed} ${unit}`
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
