import { z } from 'zod'

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

const region = z
  .strictObject({
    code: divisionCode,
    name: text.nullable().default(null),
    level: z.enum(['PROVINCE', 'PREFECTURE', 'COUNTY']).nullable().default(null),
    nameEn: text.nullable().default(null),
    population: z.number().int().positive().nullable().default(null),
    populationSource: text.nullable().default(null),
  })
  .refine((entry) => (entry.population === null) === (entry.populationSource === null), {
    path: ['populationSource'],
    message: 'population and populationSource go together: give both or neither',
  })
  .refine((entry) => (entry.name === null) === (entry.level === null), {
    path: ['level'],
    message: 'name and level go together: give both for a region the division list lacks, else neither',
  })

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
})

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
export const regionsFile = z.strictObject({ regions: z.array(region) })
/** One file a topic. */
export const indicatorsFile = z.strictObject({ topic: code, indicators: z.array(indicator) })
export const documentNumbersFile = z.strictObject({
  provinces: z.array(provinceAbbreviation),
  bodies: z.array(numberedBody),
  shortNames: z.array(z.strictObject({ short: text, full: text })),
})
