import type { Figure } from '../model/index.js'
import type { TranscribedFigure } from './schema.js'

const SIGNS = { EQ: '', GTE: '≥', GT: '＞', LTE: '≤', LT: '＜', APPROX: '约' } as const

/**
 * A transcribed figure in the form that extracted ones have. Its quote states the figure; it is not cut from a text, so
 * the offsets only keep the order of the file.
 */
export function toFigure(figure: TranscribedFigure, index: number, figures: readonly TranscribedFigure[]): Figure {
  const { indicatorName, value, low, high, unit } = figure
  const number = value === undefined ? `${low}–${high}` : String(value)
  const printed = `${SIGNS[figure.comparator]}${number}`
  const named = (name: string | null, status: TranscribedFigure['status']) => {
    const at = figures.findIndex((other) => other !== figure && other.indicatorName === name && other.status === status)
    return at < 0 ? null : at
  }
  return {
    status: figure.status === 'TARGET' ? 'CURRENT' : 'ACTUAL',
    indicatorName,
    amount: {
      printed,
      value: value ?? null,
      low: low ?? null,
      high: high ?? null,
      ratio: null,
      unit,
      comparator: value === undefined ? 'RANGE' : figure.comparator,
    },
    per: null,
    basis: figure.basis,
    year: figure.year,
    spanStart: figure.spanStart,
    place: null,
    binding: figure.binding,
    origin: 'TRANSCRIBED',
    section: null,
    table: null,
    row: null,
    task: null,
    partOf: figure.partOf === null ? null : named(figure.partOf, figure.status),
    baseline: figure.status === 'TARGET' ? named(indicatorName, 'RESULT') : null,
    rowLabel: null,
    evidence: {
      quote: `${indicatorName}${printed}${unit ?? ''}`,
      start: index,
      end: index,
      spans: [],
      reported: { page: figure.pages[0] as string, accessedOn: figure.accessedOn },
    },
    rule: 'transcription',
    ruleVersion: '1',
    confidence: 1,
  }
}
