import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { shortHash } from '../model/hash.js'
import { fail, ok, type Result } from '../model/index.js'
import { parseCatalogue } from './parse-catalogue.js'
import type { CatalogueFile } from './read-file.js'
import type { Catalogue } from './types.js'

/** A catalogue that is parsed and checked, and the hash of its files. */
export interface ParsedCatalogue {
  hash: string
  catalogue: Catalogue
}

/** Where a bundle has the ParsedCatalogue that it was made beside, or null, as JSON, from here: it is that of today unless somebody has edited it. */
declare const PLANGRAPH_CATALOGUE: string | undefined

/** The one that was parsed last: to parse and check it takes half a second, which a server is not to take at each question. */
let last: ParsedCatalogue | null = null

/** Reads every .yaml and .tsv file below the directory and checks them together; fails with UNREADABLE. */
export function loadCatalogue(directory: string): Result<Catalogue> {
  const loaded = parsedCatalogue(directory)
  return loaded.ok ? ok(loaded.value.catalogue) : loaded
}

/** The same with the hash of the files, for builds to keep. */
export function parsedCatalogue(directory: string): Result<ParsedCatalogue> {
  try {
    const files = readDataFiles(directory)
    const hash = shortHash(...files.flatMap(({ path, text }) => [path, text]))
    last ??= builtCatalogue()
    if (last?.hash === hash) return ok(last)
    const parsed = parseCatalogue(files)
    if (!parsed.ok) return parsed
    last = { hash, catalogue: parsed.value }
    return ok(last)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return fail('UNREADABLE', `The catalogue directory ${directory} cannot be read: ${reason}`)
  }
}

const builtCatalogue = (): ParsedCatalogue | null =>
  typeof PLANGRAPH_CATALOGUE === 'undefined'
    ? null
    : JSON.parse(readFileSync(new URL(PLANGRAPH_CATALOGUE, import.meta.url), 'utf8'))

function readDataFiles(directory: string): CatalogueFile[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:yaml|tsv)$/.test(path))
    .sort()
    .map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(join(directory, path), 'utf8') }))
}
