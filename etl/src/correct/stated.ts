import * as z from 'zod'
import type { Correction, Known } from './correction.js'
import { correctionId } from './correction-id.js'
import { correctionSchema } from './correction-schema.js'

/** A correction as it was entered by a person, or all that is wrong with it. */
export type Stated = { correction: Known } | { problems: string[] }

/** Holds against the rules of corrections what a person entered. */
export function stated(given: unknown): Stated {
  const read = correctionSchema.safeParse(given)
  if (read.success) return { correction: known(read.data) }
  const issues = read.error instanceof z.ZodError ? read.error.issues : []
  return { problems: issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')) }
}

const known = (correction: Correction): Known => ({ ...correction, id: correctionId(correction) }) as Known
