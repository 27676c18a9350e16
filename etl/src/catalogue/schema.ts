import * as z from 'zod'

const text = z.string().trim().min(1, 'must not be empty')
const code = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab-case: lower-case letters, digits, hyphens')
const divisionCode = z.string().regex(/^\d{6}$/, 'must be six digits in quotes: "610100"')

const topic = z.strictObject({ code, name: text, nameEn: text })

const field = z.strictObject({
  code,
  name: text,
  nameEn: text,
  parent: code.nullable().default(null),
  keywords: z.array(text).min(1, 'give at least one word of a title'),
})

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date in quotes: "2020-11-01"')

const regionSource = z.strictObject({ code, name: text, asOf: date })

/** A region that the division list lacks. */
const region = z.strictObject({
  code: divisionCode,
  name: text,
  nameEn: text,
  level: z.enum(['PROVINCE', 'PREFECTURE', 'COUNTY']),
})

/** Own names of what follows from an entry; left out where it is no indicator. */
const derived = z
  .strictObject({ nameEn: text.nullable().default(null), aliases: z.array(text).default([]) })
  .nullable()
  .default(null)

const indicator = z.strictObject({
  code,
  name: text,
  nameEn: text,
  aliases: z.array(text).default([]),
  unit: text,
  measure: z.enum(['STOCK', 'FLOW', 'RATE', 'RATIO', 'GROWTH']),
  direction: z.enum(['HIGHER', 'LOWER', 'NEUTRAL']),
  additive: z.boolean(),
  alsoCountedIn: z.array(text).default([]),
  bases: z.array(z.enum(['CUMULATIVE', 'ANNUAL', 'POINT'])).default([]),
  verbs: z.array(text).default([]),
  notIn: z.array(text).default([]),
  growth: derived,
  added: derived,
  change: derived,
})

/** An indicator as its file has it. */
export type IndicatorEntry = z.infer<typeof indicator>

const level = z.enum(['NATIONAL', 'PROVINCE', 'MUNICIPALITY', 'PREFECTURE', 'COUNTY'])

const provinceAbbreviation = z.strictObject({
  code: divisionCode,
  abbreviation: text,
  alsoOf: z.array(divisionCode).default([]),
})

const numberedBody = z.strictObject({
  heads: z.array(text).default([]),
  marks: z.array(text).default([]),
  names: z.partialRecord(level, text),
})

export const topicsFile = z.strictObject({ topics: z.array(topic) })
export const fieldsFile = z.strictObject({ fields: z.array(field) })
export const regionsFile = z.strictObject({
  sources: z.array(regionSource),
  /** What residents.tsv is from. */
  yearEnds: text.nullable().default(null),
  regions: z.array(region),
})
/** One file a topic. */
export const indicatorsFile = z.strictObject({ topic: code, indicators: z.array(indicator) })
export const documentNumbersFile = z.strictObject({
  provinces: z.array(provinceAbbreviation),
  bodies: z.array(numberedBody),
  shortNames: z.array(z.strictObject({ short: text, full: text })),
})
