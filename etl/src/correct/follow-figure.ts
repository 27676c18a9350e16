import { nameKey } from '@plangraph/figures'
import type { Catalogue } from '../catalogue/types.js'
import type { CorrectedField, NormalizedFigure } from '../model/index.js'
import { matcherOf } from '../normalize/index.js'
import { normalizeValues } from '../normalize/normalize-values.js'
import { unitFit } from '../normalize/unit-fit.js'
import type { FieldValue, Known } from './correction.js'
import { FIELDS } from './fields.js'

/** Fields that decide which entry of the catalogue a figure belongs to. */
const MATCHED_BY = ['name', 'value', 'unit', 'basis']

/** The figure with its fields as the corrections say, by field; its entry of the catalogue and its base units follow. */
export function withFields(
  figure: NormalizedFigure,
  corrections: ReadonlyMap<string, Known<'FIELD'>>,
  catalogue: Catalogue,
): NormalizedFigure {
  let changed = figure
  const corrected: CorrectedField[] = []
  for (const [name, field] of Object.entries(FIELDS)) {
    const correction = corrections.get(name)
    if (correction === undefined) continue
    changed = field.set(changed, correction.becomes)
    corrected.push(mark(name, field.of(figure), correction))
  }
  if (corrected.length === 0) return figure
  const marked = { ...changed, corrected }
  if (!corrected.some(({ field }) => MATCHED_BY.includes(field))) return marked
  const found = matcherOf(catalogue)(marked)
  return withEntry(marked, found?.indicator.code ?? null, found?.rule ?? null, catalogue)
}

const mark = (field: string, original: FieldValue, { id, why, by, at }: Known): CorrectedField => {
  return { field, original: original === null ? null : String(original), correction: id, why, by, at }
}

/** The figure under an entry of the catalogue, its numbers in the base unit of that. */
export function withEntry(
  figure: NormalizedFigure,
  code: string | null,
  matchRule: string | null,
  { indicators }: Pick<Catalogue, 'indicators'>,
): NormalizedFigure {
  const entry = indicators.find((indicator) => indicator.code === code) ?? null
  return { ...figure, indicatorCode: entry?.code ?? null, matchRule, ...normalizeValues(figure.amount, entry) }
}

/** The figure as one of the indicator that a correction names; null where it counts something else than that does. */
export function withIndicator(
  figure: NormalizedFigure,
  correction: Known<'INDICATOR'>,
  catalogue: Pick<Catalogue, 'indicators'>,
): NormalizedFigure | null {
  const { becomes } = correction
  const entry = catalogue.indicators.find(({ code }) => code === becomes)
  if (becomes !== null && (entry === undefined || unitFit(figure.amount, entry) === 'none')) return null
  return {
    ...withEntry(figure, becomes, becomes === null ? null : 'correction', catalogue),
    corrected: [...(figure.corrected ?? []), mark('indicator', figure.indicatorCode, correction)],
  }
}

/** Whether a correction of a name is about a figure. */
export const hasName = ({ name }: Known<'INDICATOR'>, figure: NormalizedFigure): boolean =>
  name !== null && nameKey(name) === nameKey(figure.indicatorName)
