import * as z from 'zod'
import type { Correction, FieldValue } from './correction.js'
import { amountOf, BASES, BINDINGS, COMPARATORS, FIELDS, STATUSES } from './fields.js'

const text = z.string().trim().min(1, 'must not be empty')
/** A number as printed; YAML knows 60 for a number. */
const printed = z.union([text, z.number()]).transform(String)
const number = printed.refine(
  (value) => amountOf(value) !== null,
  'must be a number as it is printed, without its unit (which is another field)',
)
const region = z.string().regex(/^\d{6}$/, 'must be six digits in quotes: "610100"')
const year = z.number().int().min(1949).max(2100)
const maybe = <T extends z.ZodType>(type: T) => type.nullable().default(null)
const code = <T extends string>(codes: readonly T[]) => z.enum(codes as [T, ...T[]])
const isTold = (named: object) => Object.values(named).some((value) => value !== null)

export const documentName = z
  .strictObject({ id: maybe(text), title: maybe(text), number: maybe(text), region: maybe(region) })
  .refine(({ id, title, number: printedNumber }) => (id ?? title ?? printedNumber) !== null, {
    message: 'name the document by its title, number or id',
  })

const figureName = z
  .strictObject({
    id: maybe(text),
    name: maybe(text),
    region: maybe(region),
    place: maybe(text),
    year: maybe(year),
    spanStart: maybe(year),
    status: maybe(code(STATUSES)),
    printed: maybe(printed),
    quote: maybe(text),
  })
  .refine(({ id, name, quote }) => (id ?? name ?? quote) !== null, {
    message: 'name the figure by its name (and year, place, …), id or quote',
  })

const missed = z.strictObject({
  name: text,
  value: number,
  unit: maybe(text),
  comparator: maybe(code(COMPARATORS)),
  basis: maybe(code(BASES)),
  year: maybe(year),
  spanStart: maybe(year),
  status: code(STATUSES).default('CURRENT'),
  binding: maybe(code(BINDINGS)),
  region: maybe(region),
  per: maybe(text),
})

const linkEnd = z
  .strictObject({
    id: maybe(text),
    name: maybe(text),
    region: maybe(region),
    indicator: maybe(text),
    year: maybe(year),
  })
  .refine(({ name: _name, ...held }) => isTold(held), 'name the goal by its id, or by region, indicator and year')
  .refine(
    ({ id, name: _name, ...measure }) => id !== null || Object.values(measure).every((value) => value !== null),
    'name the goal by its id, or by all of region, indicator and year',
  )

const said = { why: text, by: text, at: z.iso.date('must be a calendar date: 2026-11-29') }
const value = z.union([z.string().trim(), z.number(), z.null()])
const document = maybe(documentName)

const field = z
  .strictObject({
    kind: z.literal('FIELD'),
    document,
    figure: figureName,
    field: code(Object.keys(FIELDS)),
    expects: value,
    becomes: value,
    ...said,
  })
  .transform((given) => ({
    ...given,
    expects: asField(given.field, given.expects),
    becomes: asField(given.field, given.becomes),
  }))
  .superRefine((given, context) => {
    const fault = FIELDS[given.field]?.fault(given.becomes) ?? null
    if (fault !== null) context.addIssue({ code: 'custom', path: ['becomes'], message: fault })
    if (given.expects === given.becomes)
      context.addIssue({
        code: 'custom',
        path: ['becomes'],
        message: 'is what is expected to be read: it changes nothing',
      })
  })

/** Texts that YAML takes for numbers: of all fields but years. */
const asField = (name: string, given: FieldValue): FieldValue =>
  typeof given === 'number' && name !== 'year' && name !== 'spanStart' ? String(given) : given

/** One correction, as it is written and stored: what is left out is null. */
export const correctionSchema = z
  .discriminatedUnion('kind', [
    field,
    z.strictObject({ kind: z.literal('NOT_A_FIGURE'), document, figure: figureName, expects: printed, ...said }),
    z.strictObject({ kind: z.literal('MISSED'), document, quote: text, figure: missed, ...said }),
    z.strictObject({
      kind: z.literal('INDICATOR'),
      document,
      figure: maybe(figureName),
      name: maybe(text),
      expects: maybe(text),
      becomes: text.nullable(),
      ...said,
    }),
    z.strictObject({
      kind: z.literal('LINK_WRONG'),
      document: z.null().default(null),
      upstream: linkEnd,
      downstream: linkEnd,
      ...said,
    }),
  ])
  .superRefine((given, context) => {
    const ofFigure = given.kind !== 'LINK_WRONG' && (given.kind !== 'INDICATOR' || given.figure !== null)
    if (ofFigure && given.document === null)
      context.addIssue({ code: 'custom', path: ['document'], message: 'name the document that the figure is in' })
    if (given.kind === 'INDICATOR' && (given.figure === null) === (given.name === null))
      context.addIssue({
        code: 'custom',
        path: ['name'],
        message: 'give either a figure, or a name (for all that have it)',
      })
  })
  .transform((given) => given as Correction)
