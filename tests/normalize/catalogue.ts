import { fileURLToPath } from 'node:url'
import { loadCatalogue, loadRegions } from '../../etl/src/catalogue/index.js'

/** The catalogue that the project ships. */
const loaded = loadCatalogue(fileURLToPath(new URL('../../seeds/catalogue', import.meta.url)))
if (!loaded.ok) throw new Error(loaded.failure.message)

export const catalogue = loaded.value
export const regions = loadRegions(catalogue)
