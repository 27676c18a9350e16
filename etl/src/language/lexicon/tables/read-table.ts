import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { load } from 'js-yaml'
import type { z } from 'zod'

/**
 * A table of words with what each means, of the YAML file of that name beside this one.
 * @throws Error with the file's name where it breaks the schema
 */
export function readTable<T>(name: string, schema: z.ZodType<T>): T {
  const path = fileURLToPath(new URL(`${name}.yaml`, import.meta.url))
  const table = schema.safeParse(load(readFileSync(path, 'utf8')))
  if (!table.success) throw new Error(`The lexicon file ${name}.yaml is not valid: ${table.error.issues[0]?.message}`)
  return table.data
}
