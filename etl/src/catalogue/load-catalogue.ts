import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { sha256, shortHash } from '../model/hash.js'
import { fail, ok, type Result } from '../model/index.js'
import { builtCatalogue } from './built.js'
import { parseCatalogue } from './parse-catalogue.js'
import type { CatalogueFile } from './read-file.js'
import type { Catalogue } from './types.js'

/** A catalogue that is parsed and checked, and the hash of its files, which versions of stages hold too. */
export interface ParsedCatalogue {
  hash: string
  catalogue: Catalogue
}

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
    const hash = shortHash(...files.map(({ path, text }) => `${path} ${sha256(text)}`))
    if (last?.hash === hash) return ok(last)
    const built = builtCatalogue(hash)
    if (built !== null) {
      last = { hash, catalogue: built }
      return ok(last)
    }
    const parsed = parseCatalogue(files)
    if (!parsed.ok) return parsed
    last = { hash, catalogue: parsed.value }
    return ok(last)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return fail('UNREADABLE', `The catalogue directory ${directory} cannot be read: ${reason}`)
  }
}

function readDataFiles(directory: string): CatalogueFile[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:yaml|tsv)$/.test(path))
    .sort()
    .map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(join(directory, path), 'utf8') }))
}
