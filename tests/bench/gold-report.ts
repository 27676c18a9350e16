import type { AnnotatedFigure } from '../gold/annotation.js'
import { FIELDS, type Field } from '../gold/fields.js'
import type { ReadFigure } from '../gold/read-figure.js'
import type { Miss, Score } from '../gold/score.js'

/** 93.4% */
export const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`)

/** One line: recall and exact of the core figures, precision of the read ones, then each field of the found ones. */
export function scoreLine(name: string, score: Score): string {
  const { figures, explained, core, found, exact, right } = score
  const rates = `recall ${percent(found, core)} of ${core}, precision ${percent(explained, figures)} of ${figures}`
  const fields = FIELDS.map((field) => `${field} ${percent(right[field], found)}`).join(', ')
  return `${name}: ${rates}, exact ${percent(exact, core)} (${fields})`
}

type Quantity = Pick<AnnotatedFigure, 'value' | 'low' | 'high' | 'ratio' | 'unit'>

const amount = ({ value, low, high, ratio, unit }: Quantity) => `${value ?? ratio ?? `${low}–${high}`} ${unit ?? ''}`

const annotatedField = (annotated: AnnotatedFigure, field: Field) => `${annotated[field]}`

function readField(read: ReadFigure, field: Field): string {
  if (field === 'indicator') return read.indicatorName
  return `${field === 'unit' || field === 'comparator' ? read.amount[field] : read[field]}`
}

/** One line for a figure that is missing, one with wrong fields, or one that no annotated figure explains. */
export function missLine(miss: Miss): string {
  if (miss.kind === 'extra') {
    const { status, indicatorName, origin, quote } = miss.read
    return `extra   ${origin} ${status} ${indicatorName} = ${amount(miss.read.amount)} | ${quote}`
  }
  const { annotated } = miss
  const figure = `${annotated.from} ${annotated.status} ${annotated.indicator} = ${amount(annotated)}`
  if (miss.kind === 'missed') return `missed  ${figure} | ${annotated.quote}`
  const fields = miss.fields.map(
    (field) => `${field} ${annotatedField(annotated, field)}, read as ${readField(miss.read, field)}`,
  )
  return `wrong   ${figure}: ${fields.join('; ')} | ${annotated.quote}`
}
