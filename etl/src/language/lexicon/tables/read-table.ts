import { fileURLToPath } from 'node:url'
import type { Schema } from '../../checked-yaml.js'
import { readLexiconFile } from '../../read-lexicon-file.js'

/**
 * A table of words with what each means, of the YAML file of that name beside this one.
 * @throws Error with the file's name where it breaks the schema
 */
export const readTable = <T>(name: string, schema: Schema<T>): T =>
  readLexiconFile(fileURLToPath(new URL(`${name}.yaml`, import.meta.url)), schema)
