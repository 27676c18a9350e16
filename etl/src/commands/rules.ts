import { loadCatalogue, loadRegions } from '../catalogue/index.js'
import type { Catalogue } from '../catalogue/types.js'
import type { RunRules } from '../run/run-types.js'
import { indicatorRows, regionRows } from '../store/catalogue-rows.js'
import { CATALOGUE } from './folders.js'
import { CommandError } from './io.js'

/** @throws CommandError when the catalogue is broken: nothing is ingested with half of it */
export function catalogueOf(directory: string): Catalogue {
  const loaded = loadCatalogue(directory)
  if (!loaded.ok) throw new CommandError(loaded.failure.message)
  return loaded.value
}

/** The fields above each field, all that linking takes from the catalogue. @throws CommandError when it is broken */
export const fieldParents = async () => runRules(catalogueOf(CATALOGUE)).fieldParents

/** What a run takes from the catalogue. */
export const runRules = (catalogue: Catalogue): RunRules => ({
  regions: regionRows(loadRegions(catalogue)),
  indicators: indicatorRows(catalogue),
  vocabulary: catalogue,
  fieldParents: new Map(catalogue.fields.map(({ code, parent }) => [code, parent ?? null])),
  async correct(id, document, corrections) {
    // Few runs have anything to correct, and what does it takes long to load.
    const { correctDocument } = await import('../correct/correct-document.js')
    return correctDocument(id, document, corrections, catalogue, loadRegions(catalogue))
  },
})
