import { foldText } from '../../etl/src/model/fold-text.js'
import type { AnnotatedFigure, AnnotatedStatus, Annotation } from './annotation.js'
import type { ReadFigure } from './read-figure.js'
import { sameName } from './same-name.js'
import { unitOf } from './same-number.js'

export const FIELDS = [
  'status',
  'indicator',
  'unit',
  'comparator',
  'basis',
  'year',
  'binding',
  'spanStart',
  'place',
] as const
export type Field = (typeof FIELDS)[number]

const STATUS = { TARGET: 'CURRENT', PAST_TARGET: 'PAST', ACTUAL: 'ACTUAL' } as const satisfies Record<
  AnnotatedStatus,
  ReadFigure['status']
>

/** A name that has swallowed the number it is the name of is a wrong cut. */
function swallowsNumber({ value, indicator }: AnnotatedFigure, name: string): boolean {
  const digits = value === null ? '' : `${value}`
  return digits.length > 1 && foldText(name).includes(digits) && !foldText(indicator).includes(digits)
}

type Check = (annotated: AnnotatedFigure, read: ReadFigure, document: Annotation['document']) => boolean

/** Where the annotation leaves a field open (null), anything is right. */
const CHECKS: Record<Field, Check> = {
  status: ({ status }, read) => STATUS[status] === read.status,
  indicator: (annotated, { indicatorName }) =>
    !swallowsNumber(annotated, indicatorName) &&
    [annotated.indicator, ...(annotated.aliases ?? [])].some((name) => sameName(name, indicatorName)),
  unit: ({ unit, alternatives }, { amount }) =>
    !unit || alternatives !== undefined || unitOf(unit).base === unitOf(amount.unit).base,
  comparator: ({ comparator, comparatorAlt }, { amount }) => [comparator, comparatorAlt].includes(amount.comparator),
  basis: ({ basis, basisAlt }, read) => [basis, basisAlt].includes(read.basis),
  year: ({ year }, read) => year === null || year === read.year,
  binding: ({ binding }, read) => binding === null || binding === read.binding,
  spanStart: ({ spanStart }, read) => spanStart === null || spanStart === read.spanStart,
  place: ({ place }, read, { regionName }) => (place ?? regionName) === read.place,
}

/** The fields that the reading has wrong. */
export const wrongFields = (
  annotated: AnnotatedFigure,
  read: ReadFigure,
  document: Annotation['document'],
): readonly Field[] => FIELDS.filter((field) => !CHECKS[field](annotated, read, document))
