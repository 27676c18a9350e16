import type { NormalizedDocument } from '../../etl/src/model/index.js'
import { jsonLines } from './json-lines.js'
import { bodyList, pagesOf, sectionPath, tableName } from './places.js'
import { renderFigures } from './render-figures.js'
import { renderOutline } from './render-outline.js'
import { renderTables } from './render-tables.js'

const renderTasks = (document: NormalizedDocument) =>
  jsonLines(
    document.tasks.map(({ number, table, text, responsible, evidence }) => ({
      number,
      table: tableName(document, table),
      text,
      responsible: bodyList(responsible),
      pages: pagesOf(evidence),
    })),
  )

const renderCitations = (document: NormalizedDocument) =>
  jsonLines(
    document.citations.map(({ title, documentNumber, issuer, relation, section, evidence }) => ({
      relation,
      title,
      documentNumber,
      issuer,
      section: sectionPath(document, section),
      quote: evidence.quote,
      pages: pagesOf(evidence),
    })),
  )

const renderFindings = (document: NormalizedDocument) =>
  jsonLines(
    document.findings.map(({ kind, severity, message, section, table, row, evidence }) => ({
      kind,
      severity,
      message,
      section: sectionPath(document, section),
      table: tableName(document, table),
      row: row === null ? null : row + 1,
      quote: evidence.quote,
      pages: pagesOf(evidence),
    })),
  )

const renderFrontMatter = ({ structure, read, regionCode, field }: NormalizedDocument) =>
  `${JSON.stringify({ ...structure.frontMatter, regionCode, field, pageCount: read.pageCount }, null, 2)}\n`

/** The golden files of one document: what the stages up to normalize make of it, for a reader of diffs. */
export const render = (document: NormalizedDocument): Record<string, string> => ({
  'front-matter.json': renderFrontMatter(document),
  'outline.txt': renderOutline(document),
  'tables.txt': renderTables(document),
  'figures.json': renderFigures(document),
  'tasks.json': renderTasks(document),
  'citations.json': renderCitations(document),
  'findings.json': renderFindings(document),
})
