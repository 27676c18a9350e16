import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { load } from 'js-yaml'
import type { z } from 'zod'

/**
 * What a YAML file of the lexicon holds. This file is in no folder of data: stages that read lists alone would depend on all words.
 *
 * @throws Error with the file's name where it breaks the schema
 */
export function readLexiconFile<T>(path: string, schema: z.ZodType<T>): T {
  const read = schema.safeParse(load(readFileSync(path, 'utf8')))
  if (read.success) return read.data
  throw new Error(`The lexicon file ${basename(path)} is not valid: ${read.error.issues[0]?.message}`)
}
