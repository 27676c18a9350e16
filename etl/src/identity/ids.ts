import { foldText } from '../model/fold-text.js'
import { shortHash } from '../model/hash.js'
import type { Figure, NormalizedDocument, StructuredDocument } from '../model/index.js'
import { inDocumentOrder } from './document-order.js'

/**
 * Ids are short hashes of what is printed: numbers, labels, row labels, names, years, and an ordinal among equals.
 * Offsets, values, catalogue codes and the file format never enter, so a corrected value or a moved paragraph keeps them.
 */

/** Numbers equal keys 1, 2, 3 … in the order they are asked for. */
function ordinals(): (key: string) => number {
  const seen = new Map<string, number>()
  return (key) => {
    const ordinal = (seen.get(key) ?? 0) + 1
    seen.set(key, ordinal)
    return ordinal
  }
}

/** Ids of the keys, equal keys distinguished by their ordinal. */
function numbered(kind: string, keys: readonly string[]): string[] {
  const ordinal = ordinals()
  return keys.map((key) => shortHash(kind, key, ordinal(key)))
}

const join = (...parts: readonly (string | number | null)[]) => parts.map((part) => part ?? '').join('\u001e')

/** A heading by the numbers on the way down to it, a box by its label: neither moves when a title is corrected. */
export function sectionIds(documentId: string, sections: StructuredDocument['sections']): string[] {
  const ids: string[] = []
  const ordinal = ordinals()
  for (const section of sections) {
    const parent = section.parent === null ? null : ids[section.parent]
    const key =
      section.label === null
        ? join(parent ?? documentId, 'number', foldText(section.number ?? ''))
        : join(documentId, 'label', foldText(section.label))
    ids.push(shortHash('section', key, ordinal(key)))
  }
  return ids
}

/** A table by its label, else its title, else its place among the tables that have neither. */
export function tableIds(documentId: string, tables: StructuredDocument['tables']): string[] {
  return numbered(
    'table',
    tables.map(({ label, title }) =>
      label !== null
        ? join(documentId, 'label', foldText(label))
        : title !== null
          ? join(documentId, 'title', foldText(title))
          : join(documentId, 'ordinal'),
    ),
  )
}

/** A task by its table and its number. */
export function taskIds(tables: readonly string[], tasks: NormalizedDocument['tasks']): string[] {
  return numbered(
    'task',
    tasks.map((task) => join(tables[task.table] ?? null, task.number)),
  )
}

/** A figure by the table or section it is in, its row label or indicator name, its year, its status and its own place. */
export function figureIds(
  documentId: string,
  sections: readonly string[],
  tables: readonly string[],
  figures: readonly Figure[],
): string[] {
  const order = inDocumentOrder(figures)
  const ids = numbered(
    'figure',
    order.map((index) => {
      const figure = figures[index] as Figure
      const place =
        figure.table !== null ? tables[figure.table] : figure.section !== null ? sections[figure.section] : documentId
      return join(
        place ?? documentId,
        foldText(figure.rowLabel ?? figure.indicatorName),
        figure.year,
        figure.status,
        ...(figure.place === null ? [] : [foldText(figure.place)]),
      )
    }),
  )
  const byIndex: string[] = []
  for (const [position, index] of order.entries()) byIndex[index] = ids[position] as string
  return byIndex
}

/** A citation by what it cites, as printed, and the section it is in. */
export function citationIds(
  documentId: string,
  citations: readonly { printedKey: string; sectionId: string | null }[],
): string[] {
  return numbered(
    'citation',
    citations.map(({ printedKey, sectionId }) => join(documentId, printedKey, sectionId)),
  )
}

/** Findings by their kind and what they are about. */
export function findingIds(
  documentId: string,
  findings: readonly { kind: string; subject: string | null }[],
): string[] {
  return numbered(
    'finding',
    findings.map(({ kind, subject }) => join(documentId, kind, subject)),
  )
}

export const organizationId = (regionCode: string | null, name: string): string =>
  shortHash('organization', regionCode, foldText(name))

/** Responsibilities of one section or task, in print order. */
export const responsibilityIds = (ownerId: string, organizationIds: readonly string[]): string[] =>
  numbered(
    'responsibility',
    organizationIds.map((id) => join(ownerId, id)),
  )

/** A source is a file with its content. */
export const sourceId = (documentId: string, fileName: string, sha256: string): string =>
  shortHash('source', documentId, fileName, sha256)
