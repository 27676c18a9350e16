import { playHistory } from '../history/play-history.js'
import { TempDatabases } from '../load/temp-database.js'

const STEPS = 8

/** Plays random histories and prints each with what it cost, and what did not come back as it was. */
export async function benchHistories(sizes: readonly number[]): Promise<void> {
  const databases = new TempDatabases()
  try {
    const template = (await databases.url()).replace(/^file:/, '')
    const [count = 100] = sizes
    let [asked, wrong] = [0, 0]
    for (let seed = 1; seed <= count; seed++) {
      const before = process.cpuUsage()
      const history = await playHistory(seed, STEPS, template)
      const { user, system } = process.cpuUsage(before)
      asked += history.asked
      wrong += history.faults.length > 0 ? 1 : 0
      process.stdout.write(`${seed}  ${((user + system) / 1e6).toFixed(1)} s  ${history.steps.join('; ')}\n`)
      for (const fault of history.faults.slice(0, 5)) process.stdout.write(`  ${fault}\n`)
    }
    process.stdout.write(`${count} histories, ${asked} former states asked for, ${wrong} histories with differences\n`)
    if (wrong > 0) throw new Error(`bench: ${wrong} of ${count} histories did not come back as they were`)
  } finally {
    await databases.close()
  }
}
