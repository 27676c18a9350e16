import swc from '@swc/jest'
import { startingBuilt } from '../../build.mjs'

const transformer = (tsx) =>
  swc.createTransformer({
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
      experimental: { keepImportAttributes: true },
    },
    module: { type: 'es6' },
  })

const typescript = transformer(false)
const pages = transformer(true)
const of = (path) => (path.endsWith('.tsx') ? pages : typescript)

/**
 * TypeScript for Jest. The processes that the sources start are the programs of dist/, which npm test has made ready: that
 * is what users run, and compiling the sources anew takes each process two seconds.
 */
export default {
  process: (source, path, options) => of(path).process(startingBuilt(path, source), path, options),
  processAsync: (source, path, options) => of(path).processAsync(startingBuilt(path, source), path, options),
  getCacheKey: (source, path, options) => of(path).getCacheKey(startingBuilt(path, source), path, options),
}
