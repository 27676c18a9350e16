import type { Context } from '../../shared/page.js'
import { codeOf } from './coded.js'
import type { CorrectionInput } from './correction.generated.js'
import { type Said, saidIn, textIn } from './tried.js'

/** What may be said of a figure: fields, in the order of how often they are wrong, its indicator, and that it is none. */
export const SAYABLE = [
  'value',
  'unit',
  'year',
  'spanStart',
  'name',
  'comparator',
  'basis',
  'status',
  'region',
  'binding',
  'per',
  'indicator',
  'none',
] as const

export type Sayable = (typeof SAYABLE)[number]

/** What the form of a correction brings. */
export interface Entered extends Said {
  field: Sayable
  becomes: string
}

/** A form as it was sent. What was shown of each field comes with it, so that a page without script knows it for the one chosen. */
export function enteredIn(form: URLSearchParams): Entered {
  const field = SAYABLE.find((one) => one === form.get('field')) ?? 'value'
  return { ...saidIn(form), field, becomes: textIn(form, 'becomes'), expected: textIn(form, `expected-${field}`) }
}

/** The same as the graph takes it. */
export function inputOf(context: Context, figure: string, { field, becomes, why }: Entered): CorrectionInput {
  if (field === 'none') return { kind: 'NOT_A_FIGURE', figure, why }
  const said = { figure, becomes: becomes === '' ? null : codeOf(context, field, becomes), why }
  return field === 'indicator' ? { kind: 'INDICATOR', ...said } : { kind: 'FIELD', field, ...said }
}
