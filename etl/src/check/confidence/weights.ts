import { fileURLToPath } from 'node:url'
import type * as zod from 'zod'
import { checkedYaml, type Zod } from '../../language/checked-yaml.js'
import { readLexiconFile } from '../../language/read-lexicon-file.js'
import { type Sign, signs } from './signs.js'

const names = Object.keys(signs) as [Sign, ...Sign[]]

const schema = (z: Zod) =>
  z.strictObject({
    /** What the weights were fitted on. */
    fitted: z.strictObject({ documents: z.number(), figures: z.number(), right: z.number() }),
    /** Log odds of a figure of which no sign holds. */
    bias: z.number(),
    /** Taken off the log odds, so that enough of what is said to be nine in ten is right on documents left out of the fit. */
    caution: z.number().min(0),
    /** Confidence below which a figure is a finding and no statement. */
    unclearBelow: z.number().min(0).max(1),
    signs: z
      .array(
        z.strictObject({
          sign: z.enum(names),
          /** What the sign was expected to add to the log odds before any figure was counted; what is rare stays near it. */
          prior: z.number(),
          /** What it adds. */
          weight: z.number(),
          /** Of how many annotated figures it held, and how many of them were right. */
          figures: z.number(),
          right: z.number(),
        }),
      )
      .refine((entries) => names.every((name) => entries.filter(({ sign }) => sign === name).length === 1), {
        message: 'every sign of signs.ts needs one entry',
      }),
  })

export type Weights = zod.infer<ReturnType<typeof schema>>

export const WEIGHTS_FILE = fileURLToPath(new URL('weights.yaml', import.meta.url))

/** @throws Error with the file's name where it breaks the schema or lacks a sign */
export const readWeights = (content: string): Weights => checkedYaml('weights.yaml', content, schema)

/** The weights of the package, read once. */
export const weights: Weights = readLexiconFile(WEIGHTS_FILE, schema)
