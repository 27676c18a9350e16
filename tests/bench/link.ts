import { makeCorpus } from '../synthetic/corpus.js'
import { linkInMemory } from '../synthetic/link-in-memory.js'
import { benchDatabaseLinking } from './link-database.js'
import { duration, measure, memory, print, printGrowth } from './measure.js'

const defaultSizes = [1000, 5000, 20_000]
const SEED = 1

/** Linking in memory and through the database, at each size. */
export async function benchLinking(given: readonly number[]): Promise<void> {
  const sizes = given.length > 0 ? given : defaultSizes
  const inMemory: { size: number; ms: number }[] = []
  const throughDatabase: { size: number; ms: number }[] = []
  // The first run of any code is slow.
  const warmUp = makeCorpus({ documents: 200, seed: SEED })
  linkInMemory(warmUp.world, warmUp.statements)

  for (const size of sizes) {
    const made = await measure(() => makeCorpus({ documents: size, seed: SEED }))
    const corpus = made.result
    print(
      `\n${size} documents of ${corpus.regions.length} regions: ${corpus.statements.length} statements of ` +
        `${corpus.goals.length} goals, ${corpus.citations.length} citations (made in ${duration(made.ms)}, ${memory()})`,
    )
    const pure = await measure(() => linkInMemory(corpus.world, corpus.statements))
    inMemory.push({ size, ms: pure.ms })
    print(`  in memory: ${duration(pure.ms)}, ${pure.result.links.length} links (${memory()})`)
    const full = await benchDatabaseLinking(corpus, pure.result.links)
    throughDatabase.push({ size, ms: full })
    print(`  time through the database against in memory: ${(full / pure.ms).toFixed(1)} ×`)
  }
  print('')
  printGrowth('in memory', inMemory)
  printGrowth('through the database', throughDatabase)
}
