import { playKilled } from '../history/killed-processes.js'
import { type PlayedHistory, playHistory } from '../history/play-history.js'
import { TempDatabases } from '../load/temp-database.js'
import { Random } from '../synthetic/random.js'
import { print } from './measure.js'

const STEPS = 8

/** Of histories of whole processes, which cost much more. */
const KILLED_STEPS = 4

/** How many histories are played for one of processes that are killed. */
const OF_KILLED = 10

/** Plays random histories and prints each with what it cost, and what did not come back as it was. */
export async function benchHistories([count = 100]: readonly number[]): Promise<void> {
  const databases = new TempDatabases()
  try {
    const template = (await databases.url()).replace(/^file:/, '')
    const wrong =
      (await playAll(count, 'histories', (seed) => playHistory(seed, STEPS, template))) +
      (await playAll(Math.ceil(count / OF_KILLED), 'histories of processes that are killed', (seed) =>
        playKilled(new Random(seed), KILLED_STEPS),
      ))
    if (wrong > 0) throw new Error(`bench: ${wrong} histories did not come back as they were`)
  } finally {
    await databases.close()
  }
}

async function playAll(count: number, what: string, play: (seed: number) => Promise<PlayedHistory>): Promise<number> {
  let [asked, wrong] = [0, 0]
  for (let seed = 1; seed <= count; seed++) {
    const before = process.cpuUsage()
    const history = await play(seed)
    const { user, system } = process.cpuUsage(before)
    asked += history.asked
    wrong += history.faults.length > 0 ? 1 : 0
    print(`${seed}  ${((user + system) / 1e6).toFixed(1)} s  ${history.steps.join('; ')}`)
    for (const fault of history.faults.slice(0, 5)) print(`  ${fault}`)
  }
  print(`${count} ${what}, ${asked} former states asked for, ${wrong} with differences`)
  return wrong
}
