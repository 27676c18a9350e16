import { figureIds, sectionIds, tableIds, taskIds } from '../identity/ids.js'
import type { NamedDocument } from '../identity/name-document.js'
import type { Places } from '../identity/places.js'
import { codePointOffsets } from '../model/code-points.js'
import type { Evidence, NormalizedDocument } from '../model/index.js'
import type { EvidenceRow } from './row-types.js'

/** The file a document was read from, and the run that read it. */
export interface SourceFile {
  fileName: string
  sha256: string
  byteLength: number
  /** Where it was published, as far as anybody told. */
  url: string | null
  /** Version of what read it. */
  readingVersion: string
  /** Version of what made rows of it. */
  fingerprint: string
  runId: string
}

/** What the builders of rows share: the document, the ids of its parts and the way to its code-point offsets. */
export interface RowContext {
  id: string
  document: NormalizedDocument
  own: NamedDocument['own']
  citations: NamedDocument['citations']
  file: SourceFile
  places: Places
  /** Region of the document, null where the catalogue of regions has none of that code. */
  regionCode: string | null
  sections: readonly string[]
  tables: readonly string[]
  tasks: readonly string[]
  figures: readonly string[]
  /** Code-point offset of a UTF-16 offset. */
  offset(utf16: number): number
}

export function rowContext(named: NamedDocument, file: SourceFile, places: Places): RowContext {
  const { id, own, document, citations } = named
  const { structure, regionCode } = document
  const sections = sectionIds(id, structure.sections)
  const tables = tableIds(id, structure.tables)
  return {
    id,
    document,
    own,
    citations,
    file,
    places,
    regionCode: regionCode !== null && places.has(regionCode) ? regionCode : null,
    sections,
    tables,
    tasks: taskIds(tables, document.tasks),
    figures: figureIds(id, sections, tables, document.figures).map((read, i) => document.figures[i]?.id ?? read),
    offset: codePointOffsets(document.read.text),
  }
}

/** Id at an index of the model, null for none. */
export const at = (ids: readonly string[], index: number | null): string | null =>
  index === null ? null : (ids[index] ?? null)

/** Whether the words are in one piece, of which nothing is to be told but where it begins and ends. */
function isPlain({ start, end, spans }: Evidence): boolean {
  const [first, ...others] = spans
  if (first === undefined || others.length > 0 || first.start !== start || first.end !== end) return false
  return first.page === null && !first.box && first.certainty === undefined
}

const spansOf = ({ offset }: RowContext, { spans }: Evidence) =>
  spans.map(({ page, start, end, box, certainty }) => ({
    page,
    charStart: offset(start),
    charEnd: offset(end),
    ...(box && { box }),
    ...(certainty !== undefined && { certainty }),
  }))

/** The evidence row of the row `id`. */
export function evidenceRow(
  context: RowContext,
  id: string,
  evidence: Evidence,
  place: { section: number | null; table: number | null; row: number | null },
): EvidenceRow {
  return {
    id,
    documentId: context.id,
    sectionId: at(context.sections, place.section),
    tableId: at(context.tables, place.table),
    row: place.row,
    quote: evidence.quote,
    charStart: evidence.reported ? null : context.offset(evidence.start),
    charEnd: evidence.reported ? null : context.offset(evidence.end),
    spans: isPlain(evidence) ? [] : spansOf(context, evidence),
    sourceUrl: evidence.reported?.page ?? null,
    accessedOn: evidence.reported?.accessedOn ?? null,
  }
}
