import { at, type RowContext } from './row-context.js'
import type { SectionRow, TableRow } from './row-types.js'

export function sectionRows(context: RowContext): SectionRow[] {
  return context.document.structure.sections.map((section, i) => ({
    id: context.sections[i] as string,
    documentId: context.id,
    parentId: at(context.sections, section.parent),
    ordinal: i + 1,
    depth: section.depth,
    number: section.number,
    title: section.title,
    label: section.label,
    text: section.text,
    charStart: context.offset(section.start),
    charEnd: context.offset(section.end),
    pageStart: section.page,
  }))
}

export function tableRows(context: RowContext): TableRow[] {
  return context.document.structure.tables.map((table, i) => ({
    id: context.tables[i] as string,
    documentId: context.id,
    sectionId: at(context.sections, table.section),
    ordinal: i + 1,
    label: table.label,
    title: table.title,
    kind: table.kind,
    columns: table.columns.map(({ header }) => header),
    rows: table.rows.map(({ cells }) => cells.map(({ text }) => text)),
    page: table.page,
    charStart: context.offset(table.start),
    charEnd: context.offset(table.end),
  }))
}
