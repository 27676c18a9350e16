import type * as zod from 'zod'
import type { Zod } from '../../checked-yaml.js'
import { readTable } from './read-table.js'

const schema = (z: Zod) => {
  const word = z.string().min(1)
  /** A number in digits, as `decimalOf` reads it. */
  const factor = z.string().regex(/^[\d.e]+$/)
  return z.strictObject({
    counters: z.array(word),
    measures: z.array(word),
    symbols: z.array(word),
    rates: z.array(word),
    spans: z.array(word),
    ofEach: z.array(word),
    otherWords: z.record(z.string().length(1), word),
    dimensions: z.array(z.record(word, factor)),
    symbolNames: z.record(word, word),
    scales: z.record(z.string().length(1), factor),
  })
}

/** Words of units; units.yaml says what each list is for. */
export type UnitWords = Readonly<zod.infer<ReturnType<typeof schema>>>

export const unitWords: UnitWords = readTable('units', schema)
