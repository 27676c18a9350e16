import type { Because } from '@plangraph/figures'
import { evidenceOf } from '../extract/evidence.js'
import { foldText } from '../model/fold-text.js'
import { shortHash } from '../model/hash.js'
import type { Basis, Binding, Comparator, NormalizedDocument, NormalizedFigure } from '../model/index.js'
import type { Known } from './correction.js'
import { amountOf } from './fields.js'
import { findQuote } from './find-quote.js'

/** Rule of figures that a person read. */
const RULE = { rule: 'correction', ruleVersion: '1', matchRule: null, confidence: 1 } as const

/**
 * The figure that a correction says was missed, without its catalogue entry; null where the reading has it, or why there is
 * none. What the correction does not say: a goal, a level, of the document's own region.
 */
export function missedFigure(
  documentId: string,
  document: NormalizedDocument,
  { id, quote, figure, why, by, at }: Known<'MISSED'>,
): NormalizedFigure | null | { because: Because } {
  const place = findQuote(document.read, quote)
  if ('because' in place) return place
  const amount = amountOf(figure.value)
  if (amount === null) return { because: { code: 'correction-no-number', args: { printed: figure.value } } }
  if (document.figures.some((known) => isSame(known, place, figure.name, figure.year, amount.value))) return null
  const { section, table, row } = placeIn(document, place.start)
  return {
    ...RULE,
    status: figure.status,
    indicatorName: figure.name,
    amount: {
      ...amount,
      unit: figure.unit ?? amount.unit,
      comparator: (figure.comparator as Comparator | null) ?? amount.comparator,
    },
    per: figure.per,
    basis: (figure.basis as Basis | null) ?? 'POINT',
    year: figure.year,
    spanStart: figure.spanStart,
    place: null,
    binding: figure.binding as Binding | null,
    origin: originOf(document, section, table),
    section,
    table,
    row,
    task: null,
    partOf: null,
    baseline: null,
    rowLabel: null,
    evidence: evidenceOf(document.read, place.start, place.end, table === null ? 'prose' : 'row'),
    indicatorCode: null,
    regionCode: figure.region ?? document.regionCode,
    normalizedValue: null,
    normalizedLow: null,
    normalizedHigh: null,
    id: shortHash('figure', documentId, 'missed', id),
    corrected: [{ field: 'figure', original: null, correction: id, why, by, at }],
  }
}

function isSame(
  { indicatorName, year, amount, evidence }: NormalizedFigure,
  { start, end }: { start: number; end: number },
  name: string,
  ofYear: number | null,
  value: number | null,
): boolean {
  const overlaps = evidence.start < end && start < evidence.end
  return overlaps && foldText(indicatorName) === foldText(name) && year === ofYear && amount.value === value
}

/** The table row, if any, and the innermost section that an offset is in. */
function placeIn({ structure: { sections, tables } }: NormalizedDocument, at: number) {
  const holds = ({ start, end }: { start: number; end: number }) => start <= at && at < end
  const table = tables.findIndex(holds)
  const row = tables[table]?.rows.findIndex(holds) ?? -1
  const section = table >= 0 ? (tables[table]?.section ?? null) : sections.findLastIndex(holds)
  return {
    section: section === null || section < 0 ? null : section,
    table: table < 0 ? null : table,
    row: row < 0 ? null : row,
  }
}

function originOf({ structure }: NormalizedDocument, section: number | null, table: number | null) {
  if (table !== null) return 'TABLE'
  return section !== null && structure.sections[section]?.label ? 'BOX' : 'PROSE'
}
