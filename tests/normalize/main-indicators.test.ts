import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Basis } from '../../etl/src/model/index.js'
import { matcherOf } from '../../etl/src/normalize/index.js'
import { catalogue } from './catalogue.js'

/** Rows of the main indicators of national plans and of statistical communiqués: table, name, unit, basis, entry. */
const rows = readFileSync(fileURLToPath(new URL('main-indicators.tsv', import.meta.url)), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string, string, Basis, string])

const match = matcherOf(catalogue)

test.each(rows)('%s: %s (%s, %s) is %s', (_table, indicatorName, unit, basis, code) => {
  const found = match({ indicatorName, basis, amount: { unit: unit || null, ratio: null } })
  expect(found?.indicator.code).toBe(code)
})
