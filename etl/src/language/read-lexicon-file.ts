import { readFileSync } from 'node:fs'
import { basename, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lazy } from '../model/lazy.js'
import { checkedYaml, type Schema } from './checked-yaml.js'

/**
 * What the YAML files hold by their paths from `lexicon`, as JSON, those of entries apart: build.mjs parses and checks them, which takes
 * each process a fifth of a second.
 */
declare const PLANGRAPH_ENTRIES: string | undefined
declare const PLANGRAPH_WORDS: string | undefined

type Held = Readonly<Record<string, unknown>>

const FOLDER = fileURLToPath(new URL('./lexicon', import.meta.url))

const entries = lazy((): Held => JSON.parse(PLANGRAPH_ENTRIES ?? '{}'))
const words = lazy((): Held => JSON.parse(PLANGRAPH_WORDS ?? '{}'))

/**
 * What a YAML file of words or weights holds. This file is in no folder of data: stages that read lists alone would depend on all words.
 *
 * @throws Error with the file's name where it breaks the schema
 */
export function readLexiconFile<T>(path: string, schema: Schema<T>): T {
  // Asked so, a build leaves out what checks.
  if (typeof PLANGRAPH_WORDS === 'undefined')
    return checkedYaml(`The lexicon file ${basename(path)}`, readFileSync(path, 'utf8'), schema)
  const name = relative(FOLDER, path).split(sep).join('/')
  return (name.includes('/') ? words() : entries())[name] as T
}
