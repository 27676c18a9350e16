import { createRequire } from 'node:module'

// The package is CommonJS with types that say otherwise.
const { default: build } = createRequire(import.meta.url)('odata-query') as { default: (options: object) => string }

/** The query of a URL, as a client's library writes it. */
export const buildQuery = (options: object): string => build(options)
