import { foldText } from '../../etl/src/model/fold-text.js'
import type { NormalizedDocument, ResponsibleBody } from '../../etl/src/model/index.js'
import type { AnnotatedCitation, AnnotatedDocument, Annotation } from './annotation.js'
import { similarity } from './character-pairs.js'

/** Titles this alike are one title, misread in a character or two. */
const ALIKE_TITLE = 0.8
/** Tasks this alike are one task. */
const ALIKE_TASK = 0.9
/** Readers count group rows, sub-rows and repeated heads of a table in different ways. */
const ROWS_APART = 8

const alike = (a: string | null, b: string | null, least: number) => similarity(a ?? '', b ?? '') >= least
const same = (a: unknown, b: unknown) => foldText(String(a ?? '')) === foldText(String(b ?? ''))
const shown = (value: unknown) => JSON.stringify(value).slice(0, 120)

/** What only one of two lists holds; every entry is matched once. */
function compareLists<Wanted, Read>(
  name: string,
  wanted: readonly Wanted[],
  read: readonly Read[],
  isSame: (wanted: Wanted, read: Read) => boolean,
): string[] {
  const left = [...read]
  const missed = wanted.filter((item) => {
    const at = left.findIndex((other) => isSame(item, other))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return [
    ...missed.map((item) => `${name} missed: ${shown(item)}`),
    ...left.map((item) => `${name} too many: ${shown(item)}`),
  ]
}

function frontMatter(wanted: AnnotatedDocument, { structure, regionCode }: NormalizedDocument): string[] {
  const { frontMatter: read } = structure
  const fields: [string, unknown, unknown][] = [
    ['title', wanted.title, read.title],
    ['document number', wanted.docNumber, read.documentNumber],
    ['date', wanted.issuedOn, read.issuedOn],
    ['region', wanted.regionCode, regionCode],
    ['kind', wanted.docType, read.kind],
    ['period', `${wanted.periodStart}-${wanted.periodEnd}`, `${read.periodStart}-${read.periodEnd}`],
    ['issuers', [...wanted.issuers].sort(), [...read.issuers].sort()],
  ]
  return fields.flatMap(([name, right, got]) => (same(right, got) ? [] : [`${name}: ${right}, read as ${got}`]))
}

/** Bodies as annotated, the lead first; an annotation without bodies says nothing of them. */
function sameBodies(wanted: readonly string[] | undefined, read: readonly ResponsibleBody[]): boolean {
  if (!wanted || wanted.length === 0) return true
  const names = read.map(({ name }) => foldText(name))
  return (
    wanted.length === names.length &&
    same(wanted[0], names[0]) &&
    wanted.every((body) => names.includes(foldText(body)))
  )
}

const cites = (wanted: AnnotatedCitation, read: NormalizedDocument['citations'][number]) =>
  wanted.relation === read.relation &&
  ((wanted.docNumber !== null && same(wanted.docNumber, read.documentNumber)) ||
    alike(wanted.title, read.title, ALIKE_TITLE) ||
    foldText(wanted.title).includes(foldText(read.title)))

/**
 * Where front matter, outline, boxes, tables, tasks and citations differ from the annotation, one line each. Tables of
 * neither indicators nor tasks do not count, nor do citations that the annotation lacks.
 */
export function structureDifferences(annotation: Annotation, read: NormalizedDocument): string[] {
  const { sections = [], boxes = [], tables = [], tasks = [], citations = [] } = annotation
  const { structure } = read
  return [
    ...frontMatter(annotation.document, read),
    ...compareLists(
      'section',
      sections,
      structure.sections
        .filter(({ label }) => label === null)
        .map(({ depth, number, title, responsible }) => ({ depth, number, title, responsible })),
      (a, b) =>
        a.depth === b.depth &&
        same(a.number, b.number) &&
        alike(a.title, b.title, ALIKE_TITLE) &&
        sameBodies(a.responsible, b.responsible),
    ),
    ...compareLists(
      'box',
      boxes,
      structure.sections.filter(({ label }) => label !== null).map(({ label, title }) => ({ label, title })),
      (a, b) => same(a.label, b.label) && alike(a.title, b.title, ALIKE_TITLE),
    ),
    ...compareLists(
      'table',
      tables.filter(({ kind, tier }) => kind !== 'OTHER' && tier !== 'optional'),
      structure.tables
        .filter(({ kind }) => kind !== 'OTHER')
        .map(({ label, title, kind, rows, columns }) => ({
          kind,
          rowCount: rows.length,
          label,
          title,
          columns: columns.map(({ header }) => header),
        })),
      (a, b) => a.kind === b.kind && (!a.rowCount || Math.abs(b.rowCount - a.rowCount) <= ROWS_APART),
    ),
    ...compareLists(
      'task',
      tasks,
      read.tasks.map(({ number, text, responsible }) => ({ number, text, responsible })),
      (a, b) => a.no === b.number && alike(a.text, b.text, ALIKE_TASK) && sameBodies(a.responsible, b.responsible),
    ),
    ...citations
      .filter(
        ({ tier, ...citation }) =>
          tier !== 'optional' && !read.citations.some((other) => cites({ ...citation, tier }, other)),
      )
      .map(({ relation, title }) => `citation missed: ${relation} ${title}`),
  ]
}
