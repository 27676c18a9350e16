import { loadRegions } from '../catalogue/regions.js'
import type { Catalogue } from '../catalogue/types.js'
import type { RunRules } from '../run/run-types.js'
import { indicatorRows, regionRows } from '../store/catalogue-rows.js'

/** What a run takes from the catalogue. */
export const runRules = (catalogue: Catalogue): RunRules => ({
  regions: regionRows(loadRegions(catalogue)),
  get indicators() {
    return indicatorRows(catalogue)
  },
  vocabulary: catalogue,
  fieldParents: new Map(catalogue.fields.map(({ code, parent }) => [code, parent ?? null])),
  async correct(id, document, corrections) {
    // Few runs have anything to correct, and what does it takes long to load.
    const { correctDocument } = await import('../correct/correct-document.js')
    return correctDocument(id, document, corrections, catalogue, loadRegions(catalogue))
  },
})
