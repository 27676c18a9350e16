import type { ReasonCode } from '@plangraph/figures'
import { parseCell } from '../language/quantity/cell-value.js'
import type { Amount, Basis, Binding, Comparator, FigureStatus, NormalizedFigure } from '../model/index.js'
import type { FieldValue } from './correction.js'

/** A field that corrections may change. */
export interface Field {
  /** Code of its name in sentences. */
  code: ReasonCode
  of(figure: NormalizedFigure): FieldValue
  /** The figure with the field as a correction says; what follows from it (catalogue entry, base units) is not followed. */
  set(figure: NormalizedFigure, value: FieldValue): NormalizedFigure
  /** Why the field can't have a value, as the end of a sentence; null where it can. */
  fault(value: FieldValue): string | null
}

/** Words of the codes that fields have. */
export const STATUSES: readonly FigureStatus[] = ['CURRENT', 'PAST', 'ACTUAL']
export const COMPARATORS: readonly Comparator[] = ['EQ', 'GTE', 'GT', 'LTE', 'LT', 'APPROX']
export const BASES: readonly Basis[] = ['CUMULATIVE', 'ANNUAL', 'POINT']
export const BINDINGS: readonly Binding[] = ['ANTICIPATORY', 'BINDING']

const isText = (value: FieldValue): value is string => typeof value === 'string' && value.trim() !== ''
const text = (value: FieldValue) => (isText(value) ? null : 'must be a text')
const textOrNone = (value: FieldValue) => (value === null || isText(value) ? null : 'must be a text or null')
const oneOf = (codes: readonly FieldValue[]) => (value: FieldValue) =>
  codes.includes(value) ? null : `must be one of ${codes.join(', ').replace(/, $/, ', null')}`
const yearOrNone = (value: FieldValue) =>
  value === null || (typeof value === 'number' && Number.isInteger(value) && value >= 1949 && value <= 2100)
    ? null
    : 'must be a year or null'
const regionOrNone = (value: FieldValue) =>
  value === null || /^\d{6}$/.test(String(value)) ? null : 'must be six digits in quotes, or null: "610100"'

/** A number as printed without its unit; null where it is none. */
export function amountOf(printed: FieldValue): Amount | null {
  const read = printed === null ? null : (parseCell(String(printed))?.amount ?? null)
  return read && (read.unit === null || String(printed).trim().endsWith('%')) ? read : null
}

/** The bound that the new number prints, else that of the words around it; one that the former number printed goes with it. */
function withNumber(before: Amount, after: Amount): Amount {
  const printed = amountOf(before.printed)?.comparator ?? 'EQ'
  const keeps = after.comparator === 'EQ' && before.comparator !== 'RANGE' && before.comparator !== printed
  return { ...after, unit: after.unit ?? before.unit, comparator: keeps ? before.comparator : after.comparator }
}

/** The fields in the order they are set: a number brings its bound, a basis its span, which then may be set themselves. */
export const FIELDS: Readonly<Record<string, Field>> = {
  name: {
    code: 'corrected-name',
    of: (figure) => figure.indicatorName,
    set: (figure, value) => ({ ...figure, indicatorName: String(value) }),
    fault: text,
  },
  status: {
    code: 'corrected-status',
    of: (figure) => figure.status,
    set: (figure, value) => ({ ...figure, status: value as FigureStatus }),
    fault: oneOf(STATUSES),
  },
  region: {
    code: 'corrected-region',
    of: (figure) => figure.regionCode,
    set: (figure, value) => ({ ...figure, regionCode: value === null ? null : String(value) }),
    fault: regionOrNone,
  },
  value: {
    code: 'corrected-value',
    of: (figure) => figure.amount.printed,
    set: (figure, value) => {
      const amount = amountOf(value)
      return amount ? { ...figure, amount: withNumber(figure.amount, amount) } : figure
    },
    fault: (value) =>
      amountOf(value) ? null : 'must be a number as it is printed, without its unit (which is another field)',
  },
  unit: {
    code: 'corrected-unit',
    of: (figure) => figure.amount.unit,
    set: (figure, value) => ({ ...figure, amount: { ...figure.amount, unit: value === null ? null : String(value) } }),
    fault: textOrNone,
  },
  comparator: {
    code: 'corrected-comparator',
    of: (figure) => figure.amount.comparator,
    set: (figure, value) => ({ ...figure, amount: { ...figure.amount, comparator: value as Comparator } }),
    fault: oneOf(COMPARATORS),
  },
  per: {
    code: 'corrected-per',
    of: (figure) => figure.per,
    set: (figure, value) => ({ ...figure, per: value === null ? null : String(value) }),
    fault: textOrNone,
  },
  basis: {
    code: 'corrected-basis',
    of: (figure) => figure.basis,
    set: (figure, value) => ({
      ...figure,
      basis: value as Basis,
      spanStart: value === 'POINT' ? null : figure.spanStart,
    }),
    fault: oneOf(BASES),
  },
  year: {
    code: 'corrected-year',
    of: (figure) => figure.year,
    set: (figure, value) => ({ ...figure, year: value as number | null }),
    fault: yearOrNone,
  },
  spanStart: {
    code: 'corrected-spanStart',
    of: (figure) => figure.spanStart,
    set: (figure, value) => ({ ...figure, spanStart: value as number | null }),
    fault: yearOrNone,
  },
  binding: {
    code: 'corrected-binding',
    of: (figure) => figure.binding,
    set: (figure, value) => ({ ...figure, binding: value as Binding | null }),
    fault: oneOf([...BINDINGS, null]),
  },
}
