import type { Evidence, NormalizedDocument, ResponsibleBody, StructuredSection } from '../../etl/src/model/index.js'

const nameOf = (section: StructuredSection) => section.label ?? section.number ?? section.title

/**
 * Where a section stands, by its numbers: 第一章 › 第五节 › 专栏 3. Names instead of indexes, so that a section more
 * changes no line below it.
 */
export function sectionPath(document: NormalizedDocument, at: number | null): string | null {
  const names: string[] = []
  for (let i = at; i !== null; ) {
    const section = document.structure.sections[i] as StructuredSection
    names.unshift(nameOf(section))
    i = section.parent
  }
  return names.length === 0 ? null : names.join(' › ')
}

/** 专栏 3, 附件, or table 2 where none is printed. */
export const tableName = (document: NormalizedDocument, at: number | null): string | null =>
  at === null ? null : (document.structure.tables[at]?.label ?? `table ${at + 1}`)

/** Pages the words stand on: 7, or 7–8 where a page break parts them. */
export function pagesOf(evidence: Evidence): string | null {
  const pages = evidence.spans.flatMap((span) => span.page ?? [])
  if (pages.length === 0) return null
  const [first, last] = [Math.min(...pages), Math.max(...pages)]
  return first === last ? `${first}` : `${first}–${last}`
}

/** 市人社局 (lead), 市财政局 */
export const bodyList = (bodies: readonly ResponsibleBody[]): string | null =>
  bodies.length === 0 ? null : bodies.map((body) => (body.lead ? `${body.name} (lead)` : body.name)).join(', ')
