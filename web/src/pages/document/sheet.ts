import { localId } from '../../parts/cite/cited.js'
import type { DocumentFigure } from '../../parts/document/load-figures.js'
import { step } from '../../shared/address.js'
import type { Context, Sheet } from '../../shared/page.js'
import type { KnownDocument } from './known.js'
import words from './words.json' with { type: 'json' }

const COLUMNS = [
  ...[words.sheetKind, words.region, words.indicator, words.inPrint, words.value, words.unit, words.normalized],
  ...[words.year, words.basis, words.comparator, words.page, words.quote, words.address],
]

/** The figures of a document as a table, a row each, in the order of its text. */
export function documentSheet(context: Context, { id }: KnownDocument, figures: readonly DocumentFigure[]): Sheet {
  const { say, name, label, site } = context
  return {
    name: `document-${localId(id)}`,
    columns: COLUMNS.map((title) => say(title)),
    rows: figures.map((figure) => [
      say(figure.__typename === 'Target' ? words.goal : words.result),
      name(figure.region),
      name(figure.indicator),
      figure.indicatorName,
      figure.printed,
      figure.unit,
      figure.normalizedValue,
      figure.year,
      label('Basis', figure.basis),
      label('Comparator', figure.comparator),
      figure.evidence.spans[0]?.page ?? null,
      figure.evidence.quote,
      `${site}${step('/t', figure.id)}`,
    ]),
  }
}
