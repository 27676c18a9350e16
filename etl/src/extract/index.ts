import type { Regions } from '../catalogue/index.js'
import {
  type ExtractedDocument,
  type Figure,
  mapRange,
  type Paragraph,
  type ReadDocument,
  type StructuredDocument,
} from '../model/index.js'
import { extractCitations } from './citations.js'
import { digitsApart } from './digits-apart.js'
import { mayHoldFigures } from './document-form.js'
import { meaninglessText } from './meaningless-text.js'
import { measuredFigures } from './measured-tables.js'
import { tidyName } from './names/tidy-name.js'
import { otherTableFigures } from './other-tables.js'
import { ProseReader } from './prose/index.js'
import { suspectCells, suspectText } from './suspect-text.js'
import { tableFigures } from './table-figures.js'
import { extractTasks } from './tasks.js'
import { unreadParts } from './unread-parts.js'
import { unreadTables } from './unread-tables.js'
import { vagueAmounts } from './vague-amounts.js'

/** Figures of one place after another, their references moved to the joint list. */
function append(all: Figure[], more: readonly Figure[]): void {
  const shift = all.length
  const moved = (at: number | null) => (at === null ? null : at + shift)
  all.push(...more.map((figure) => ({ ...figure, partOf: moved(figure.partOf), baseline: moved(figure.baseline) })))
}

/** The heading line of each section, as text that can be looked over for misreadings. */
const headingTexts = (read: ReadDocument, structure: StructuredDocument): Paragraph[] =>
  structure.sections.map((section, i) => {
    const lineEnd = read.lines.find((line) => line.end > section.start)?.end ?? section.end
    return { section: i, text: mapRange(read.text, section.start, lineEnd), role: 'front' }
  })

/** The figures at some places of the list, in that order; references follow, and are dropped where what they lead to is. */
function arranged(figures: readonly Figure[], order: readonly number[]): Figure[] {
  const position = new Map(order.map((i, at) => [i, at]))
  const moved = (at: number | null) => (at === null ? null : (position.get(at) ?? null))
  return order.flatMap((i) => {
    const figure = figures[i]
    return figure ? [{ ...figure, partOf: moved(figure.partOf), baseline: moved(figure.baseline) }] : []
  })
}

/** Figures in the order of the text, with their names tidied; what no name is left of is no figure. */
function inText(figures: readonly Figure[]): Figure[] {
  const order = figures
    .map((figure, i) => ({ start: figure.evidence.start, name: tidyName(figure.indicatorName), i }))
    .filter(({ name }) => name !== null)
    .sort((a, b) => a.start - b.start || a.i - b.i)
  return arranged(
    figures,
    order.map(({ i }) => i),
  ).map((figure, at) => ({ ...figure, indicatorName: order[at]?.name ?? figure.indicatorName }))
}

/** Stage extract: figures, tasks, citations and findings of one document. Pure. */
export function extractDocument(
  read: ReadDocument,
  structure: StructuredDocument,
  regions: Regions,
): ExtractedDocument {
  const figures: Figure[] = []
  const prose = new ProseReader(read, structure, regions)
  const sentences = structure.tables.map((table, i) => otherTableFigures(prose, table, i))
  const tables = structure.tables.map((table, i) =>
    tableFigures(read, table, i, structure.frontMatter, sentences[i]?.flat()),
  )
  for (const table of tables) append(figures, table.figures)
  for (const [i, table] of structure.tables.entries())
    append(figures, measuredFigures(read, table, i, structure.frontMatter))
  for (const said of sentences.flat()) append(figures, said)
  for (const said of prose.paragraphs()) append(figures, said)
  const printed = new Set(structure.sections.flatMap((section) => section.responsible.map((body) => body.name)))
  const tasks = structure.tables.flatMap((table, i) => extractTasks(read, table, i, printed))
  tasks.forEach((task, i) => {
    const table = structure.tables[task.table]
    const cell = table?.rows[task.row]?.cells[table.columns.findIndex((column) => column.role === 'task')]
    const place = {
      origin: 'TABLE' as const,
      section: table?.section ?? null,
      table: task.table,
      row: task.row,
      task: i,
    }
    if (cell) append(figures, prose.cell(cell, place, task.year ?? null))
  })
  // A law or a guide is full of numbers that set no goal and report no result.
  const served = mayHoldFigures(structure.frontMatter, read.text)
  const ofTables = tables.flatMap((table) => table.findings)
  return {
    version: 1,
    read,
    structure,
    figures: served ? inText(figures) : [],
    tasks,
    citations: extractCitations(read, structure),
    findings: [
      ...ofTables,
      ...(served ? unreadTables(read, structure.tables, { figures, tasks, findings: ofTables }) : []),
      ...(served ? vagueAmounts(read, structure.paragraphs) : []),
      ...suspectText(read, structure.paragraphs, headingTexts(read, structure)),
      ...meaninglessText(read),
      ...digitsApart(read),
      ...suspectCells(read, structure.tables),
      ...unreadParts(read, structure),
    ],
  }
}
