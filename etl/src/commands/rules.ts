import { loadCatalogue } from '../catalogue/index.js'
import type { Catalogue } from '../catalogue/types.js'
import { CATALOGUE } from './folders.js'
import { CommandError } from './io.js'
import { runRules } from './run-rules.js'

/** @throws CommandError when the catalogue is broken: nothing is ingested with half of it */
export function catalogueOf(directory: string): Catalogue {
  const loaded = loadCatalogue(directory)
  if (!loaded.ok) throw new CommandError(loaded.failure.message)
  return loaded.value
}

/** The fields above each field, all that linking takes from the catalogue. @throws CommandError when it is broken */
export const fieldParents = async () => runRules(catalogueOf(CATALOGUE)).fieldParents
