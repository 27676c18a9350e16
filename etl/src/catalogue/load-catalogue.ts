import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fail, type Result } from '../model/index.js'
import { parseCatalogue } from './parse-catalogue.js'
import type { CatalogueFile } from './read-file.js'
import type { Catalogue } from './types.js'

/** Reads every .yaml and .tsv file below the directory and checks them together; fails with UNREADABLE. */
export function loadCatalogue(directory: string): Result<Catalogue> {
  try {
    return parseCatalogue(readDataFiles(directory))
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
