import { citationIds, figureIds, sectionIds, tableIds, taskIds } from '../../etl/src/identity/ids.js'
import type { Evidence, NormalizedDocument, NormalizedFigure, StructuredTable } from '../../etl/src/model/index.js'

/** What a document says, entry by entry: a name for a reader, and fields that a file's format must not change. */
export type Comparable = Map<string, { label: string; fields: Record<string, unknown> }>

/** `**一是**就业压力`: marks of bold type are left out as white space is. */
const squeeze = (text: string) => text.replace(/\s|\*\*/g, '')
const squeezed = (text: string | null) => (text === null ? null : squeeze(text))
const pagesOf = ({ spans }: Evidence) => [...new Set(spans.map(({ page }) => page))]

function tableFields({ columns, rows, start: _start, end: _end, page: _page, note, ...table }: StructuredTable) {
  const cells = rows.map((row, i) => [
    `row ${i + 1}`,
    [row.kind, row.parent, ...row.cells.map((cell) => squeeze(cell.text))].join(' | '),
  ])
  const heads = columns.map(({ header, role, year }) => [header, role, year].join(' '))
  return { ...table, note: squeezed(note), columns: heads.join(' | '), ...Object.fromEntries(cells) }
}

/** Everything of a document but offsets, white space and pages, under the ids that the database gives it. */
export function comparable(document: NormalizedDocument, withPages: boolean): Comparable {
  const { structure, figures, tasks, citations } = document
  const sections = sectionIds('', structure.sections)
  const tables = tableIds('', structure.tables)
  const taskKeys = taskIds(tables, tasks)
  const figureKeys = figureIds('', sections, tables, figures)
  const at = (ids: readonly string[], index: number | null) => (index === null ? null : ids[index])
  const evidenceFields = (evidence: Evidence) => ({
    quote: squeeze(evidence.quote),
    ...(withPages ? { pages: pagesOf(evidence) } : {}),
  })
  const figureFields = ({ evidence, section, table, task, partOf, baseline, amount, ...figure }: NormalizedFigure) => ({
    ...figure,
    ...amount,
    ...{ section: at(sections, section), table: at(tables, table), task: at(taskKeys, task) },
    ...{ partOf: at(figureKeys, partOf), baseline: at(figureKeys, baseline) },
    ...evidenceFields(evidence),
  })
  const found: Comparable = new Map()
  found.set('front matter', { label: 'front matter', fields: { ...structure.frontMatter } })
  found.set('order', { label: 'order', fields: { figures: figureKeys.join(' '), sections: sections.join(' ') } })
  structure.sections.forEach(({ start: _start, end: _end, page, parent, text, ...section }, i) => {
    found.set(`section ${sections[i]}`, {
      label: `section ${section.label ?? section.number ?? ''} ${section.title}`,
      fields: { ...section, text: squeeze(text), parent: at(sections, parent), ...(withPages ? { page } : {}) },
    })
  })
  structure.tables.forEach((table, i) => {
    const fields = { ...tableFields(table), section: at(sections, table.section) }
    found.set(`table ${tables[i]}`, { label: `table ${table.label ?? table.title ?? i + 1}`, fields })
  })
  tasks.forEach(({ evidence, table, text, ...task }, i) => {
    const fields = { ...task, text: squeeze(text), table: at(tables, table), ...evidenceFields(evidence) }
    found.set(`task ${taskKeys[i]}`, { label: `task ${task.number}`, fields })
  })
  figures.forEach((figure, i) => {
    const label = `figure ${figure.indicatorName} ${figure.amount.printed} (${figure.status} ${figure.year})`
    found.set(`figure ${figureKeys[i]}`, { label, fields: figureFields(figure) })
  })
  const cited = citations.map(({ title, documentNumber, section }) => ({
    printedKey: `${title} ${documentNumber}`,
    sectionId: section === null ? null : (sections[section] ?? null),
  }))
  const citationKeys = citationIds('', cited)
  citations.forEach(({ evidence, section, ...citation }, i) => {
    const fields = { ...citation, section: at(sections, section), ...evidenceFields(evidence) }
    found.set(`citation ${citationKeys[i]}`, { label: `citation 《${citation.title}》`, fields })
  })
  return found
}
