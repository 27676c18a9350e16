import type * as zod from 'zod'
import type { Zod } from '../../checked-yaml.js'
import { readTable } from './read-table.js'

const schema = (z: Zod) =>
  z.array(
    z.strictObject({
      ending: z.string().min(1),
      /** Pattern of what must precede it. */
      after: z.string().optional(),
      notAfter: z.array(z.string()).optional(),
      notBefore: z.array(z.string()).optional(),
      /** A name that is read otherwise without the ending. */
      example: z.string(),
    }),
  )

export type PlaceEnding = zod.infer<ReturnType<typeof schema>>[number]

/** Endings of a region's name, with what shows that a letter is none. */
export const placeEndings: readonly PlaceEnding[] = readTable('place-endings', schema)

function sourceOf({ ending, after, notAfter, notBefore }: PlaceEnding): string {
  const left = `${after ? `(?<=${after})` : ''}${notAfter ? `(?<!${notAfter.join('|')})` : ''}`
  return `${left}${ending}${notBefore ? `(?!${notBefore.join('|')})` : ''}`
}

/** Source of a pattern for any of the endings. */
export const placeEndingSource = (endings: readonly PlaceEnding[]): string => `(?:${endings.map(sourceOf).join('|')})`
