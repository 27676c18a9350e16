import * as z from 'zod'

const text = z.string().trim().min(1, 'must not be empty')
const date = z.iso.date('must be a calendar date: 2021-08-23')
const year = z.number().int().min(1949).max(2100)

const figure = z
  .strictObject({
    /** In the document's own words, self-contained: 其中 rows with the name of what they are part of where they need it. */
    indicatorName: text,
    status: z.enum(['TARGET', 'RESULT']),
    /** In the unit given; or low and high. */
    value: z.number().optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    unit: text.nullable(),
    comparator: z.enum(['EQ', 'GTE', 'GT', 'LTE', 'LT', 'APPROX']).default('EQ'),
    basis: z.enum(['CUMULATIVE', 'ANNUAL', 'POINT']),
    year,
    /** First year that a sum or a yearly average covers: 2021 of 2021–2025. */
    spanStart: year.nullable().default(null),
    binding: z.enum(['ANTICIPATORY', 'BINDING']).nullable().default(null),
    /** indicatorName of the figure of this file that it is part of. */
    partOf: text.nullable().default(null),
    /** Pages that report it, the first one served as its source: an address, else newspaper or site with its date. */
    pages: z.array(text).min(1, 'name the page that reports the figure'),
    /** The day they were read. */
    accessedOn: date,
    /** For the steward: whether pages agree, and the like. */
    note: text.nullable().default(null),
  })
  .refine(({ value, low, high }) => value !== undefined || (low !== undefined && high !== undefined), {
    path: ['value'],
    message: 'give either value, or low and high',
  })
  .refine(({ value, low, high }) => value === undefined || (low === undefined && high === undefined), {
    path: ['value'],
    message: 'give value, or low and high, not both',
  })

/** A document whose file can't be had, with the figures that public pages report of it. */
export const transcriptionFile = z
  .strictObject({
    title: text,
    documentNumber: text.nullable().default(null),
    issuers: z.array(text),
    kind: z.enum([
      'OUTLINE',
      'PLAN',
      'SCHEME',
      'ACTION_PLAN',
      'OPINION',
      'NOTICE',
      'REPORT',
      'REGULATION',
      'LAW',
      'OTHER',
    ]),
    /** Code of fields.yaml; left out: the field that the title tells. */
    field: text.nullable().default(null),
    region: z.string().regex(/^\d{6}$/, 'must be six digits in quotes: "610000"'),
    issuedOn: date.nullable().default(null),
    periodStart: year.nullable().default(null),
    periodEnd: year.nullable().default(null),
    figures: z.array(figure).min(1, 'give at least one figure: a document without any is known by its citations'),
  })
  .superRefine(({ figures }, context) => {
    for (const [index, { partOf, status }] of figures.entries()) {
      if (partOf === null || figures.some((whole) => whole.indicatorName === partOf && whole.status === status))
        continue
      const message = `no ${status} of the file is named ${partOf}`
      context.addIssue({ code: 'custom', path: ['figures', index, 'partOf'], message })
    }
  })

export type Transcription = z.infer<typeof transcriptionFile>
export type TranscribedFigure = Transcription['figures'][number]
