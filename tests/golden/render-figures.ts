import type { Amount, NormalizedDocument, NormalizedFigure } from '../../etl/src/model/index.js'
import { jsonLines } from './json-lines.js'
import { pagesOf, sectionPath, tableName } from './places.js'

/** Another figure, by what its reader knows it by. */
function reference(document: NormalizedDocument, at: number | null): string | null {
  const figure = at === null ? undefined : document.figures[at]
  return figure ? `${figure.indicatorName} ${figure.amount.printed} (${figure.status} ${figure.year})` : null
}

/**
 * Every field of a figure, its words in the place of their offsets. A field that joins the model must join here; only
 * confidence stays out, which a fit on more annotations changes everywhere at once, and what corrections add later.
 */
type GoldenFigure = Record<
  | Exclude<keyof NormalizedFigure, 'evidence' | 'amount' | 'confidence' | 'id' | 'corrected'>
  | keyof Amount
  | 'quote'
  | 'pages',
  unknown
>

const fieldsOf = (document: NormalizedDocument, figure: NormalizedFigure): GoldenFigure => ({
  indicatorName: figure.indicatorName,
  status: figure.status,
  printed: figure.amount.printed,
  value: figure.amount.value,
  low: figure.amount.low,
  high: figure.amount.high,
  ratio: figure.amount.ratio,
  unit: figure.amount.unit,
  per: figure.per,
  comparator: figure.amount.comparator,
  basis: figure.basis,
  year: figure.year,
  spanStart: figure.spanStart,
  place: figure.place,
  regionCode: figure.regionCode,
  binding: figure.binding,
  quote: figure.evidence.quote,
  pages: pagesOf(figure.evidence),
  origin: figure.origin,
  section: sectionPath(document, figure.section),
  table: tableName(document, figure.table),
  row: figure.row === null ? null : figure.row + 1,
  rowLabel: figure.rowLabel,
  task: figure.task === null ? null : (document.tasks[figure.task]?.number ?? figure.task + 1),
  partOf: reference(document, figure.partOf),
  baseline: reference(document, figure.baseline),
  indicatorCode: figure.indicatorCode,
  matchRule: figure.matchRule,
  normalizedValue: figure.normalizedValue,
  normalizedLow: figure.normalizedLow,
  normalizedHigh: figure.normalizedHigh,
  rule: figure.rule,
  ruleVersion: figure.ruleVersion,
})

/** Every figure with all its fields but the offsets, in the order of the document. */
export const renderFigures = (document: NormalizedDocument): string =>
  jsonLines(document.figures.map((figure) => fieldsOf(document, figure)))
