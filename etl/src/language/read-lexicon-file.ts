import { readFileSync } from 'node:fs'
import { basename, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkedYaml, type Schema } from './checked-yaml.js'

/** What the YAML files hold by their paths from `lexicon`, as JSON: build.mjs parses and checks them, which takes each process a fifth of a second. */
declare const PLANGRAPH_LEXICON: string | undefined

const FOLDER = fileURLToPath(new URL('./lexicon', import.meta.url))

const built: ReadonlyMap<string, unknown> = new Map(
  typeof PLANGRAPH_LEXICON === 'undefined' ? [] : Object.entries(JSON.parse(PLANGRAPH_LEXICON)),
)

/**
 * What a YAML file of words or weights holds. This file is in no folder of data: stages that read lists alone would depend on all words.
 *
 * @throws Error with the file's name where it breaks the schema
 */
export function readLexiconFile<T>(path: string, schema: Schema<T>): T {
  if (typeof PLANGRAPH_LEXICON === 'undefined')
    return checkedYaml(`The lexicon file ${basename(path)}`, readFileSync(path, 'utf8'), schema)
  return built.get(relative(FOLDER, path).split(sep).join('/')) as T
}
