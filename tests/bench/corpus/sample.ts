import type { Database } from '@plangraph/database'
import { Random } from '../../synthetic/random.js'
import { print } from '../measure.js'
import { amountOf, figuresOf } from './figures.js'

/** Prints matches drawn at random, for a reader to judge. The same seed draws the same of the same figures. */
export async function printSample(db: Database, size: number, seed: number): Promise<void> {
  if (size === 0) return
  const matched = (await figuresOf(db)).filter(({ indicatorCode }) => indicatorCode !== null)
  print(`\n${size} of ${matched.length} matches, seed ${seed}:`)
  for (const figure of new Random(seed).shuffle(matched).slice(0, size)) {
    const { indicatorCode, indicatorName, basis, year, matchRule, evidence, document } = figure
    const place = document.region?.name ?? 'no region'
    print(`  ${indicatorCode} ← ${indicatorName} ${amountOf(figure)}, ${basis} ${year} (${matchRule}; ${place})`)
    print(`      ${evidence.quote.replace(/\s+/g, ' ')}`)
  }
}
