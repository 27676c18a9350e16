import { readFileSync } from 'node:fs'
import { basename, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { load } from 'js-yaml'
import type * as z from 'zod'

/** What the YAML files hold by their paths from `lexicon`, as JSON: build.mjs parses them, which takes each process a tenth of a second. */
declare const PLANGRAPH_LEXICON: string | undefined

const FOLDER = fileURLToPath(new URL('./lexicon', import.meta.url))

const built: ReadonlyMap<string, unknown> = new Map(
  typeof PLANGRAPH_LEXICON === 'undefined' ? [] : Object.entries(JSON.parse(PLANGRAPH_LEXICON)),
)

/**
 * What a YAML file of the lexicon holds. This file is in no folder of data: stages that read lists alone would depend on all words.
 *
 * @throws Error with the file's name where it breaks the schema
 */
export function readLexiconFile<T>(path: string, schema: z.ZodType<T>): T {
  const held = built.get(relative(FOLDER, path).split(sep).join('/'))
  // The build has checked what it holds, which takes each process another tenth of a second.
  if (held !== undefined) return held as T
  const read = schema.safeParse(load(readFileSync(path, 'utf8')))
  if (read.success) return read.data
  throw new Error(`The lexicon file ${basename(path)} is not valid: ${read.error.issues[0]?.message}`)
}
