import { fixtureBytes, printedFormats } from '../fixtures/fixture-files.js'
import { mutantsOf } from '../fixtures/mutants.js'
import { type Reading, readMutant } from '../fixtures/read-mutant.js'
import { planNames } from '../plan-files.js'
import { duration, measure, print } from './measure.js'

const SEED = 20250101
/** Times the undamaged file's own time that a damaged one may take, and a second more. */
const LIMIT = 5

interface Timed extends Reading {
  what: string
  ms: number
}

/** Reads `count` damaged copies of every fixture; prints crashes, wrong numbers, failures by kind and slow files. */
export async function benchMutants(given: readonly number[]): Promise<void> {
  const count = given[0] ?? 100
  for (const name of planNames)
    for (const format of ['txt', ...printedFormats] as const)
      await benchFile(`${name}.${format}`, fixtureBytes(name, format), count)
}

async function benchFile(file: string, bytes: Uint8Array, count: number): Promise<void> {
  const whole = await measure(() => readMutant(file, bytes))
  const readings: Timed[] = []
  for (const { what, bytes: damaged } of mutantsOf(bytes, SEED, count)) {
    const { result, ms } = await measure(() => readMutant(file, damaged))
    readings.push({ ...result, what, ms })
  }
  const limit = whole.ms * LIMIT + 1000
  const slow = readings.filter(({ ms }) => ms > limit)
  const kinds = new Map<string, number>()
  for (const { failure } of readings) kinds.set(failure ?? 'read', (kinds.get(failure ?? 'read') ?? 0) + 1)
  const crashes = readings.filter(({ isCrash }) => isCrash)
  const wrong = readings.filter((reading) => reading.wrong.length > 0)
  const slowest = Math.max(...readings.map(({ ms }) => ms))
  print(
    `${file}: ${[...kinds].map(([kind, times]) => `${times} ${kind}`).join(', ')}; ${crashes.length} crashes, ` +
      `${wrong.length} with wrong numbers, ${slow.length} over the limit (whole ${duration(whole.ms)}, slowest ${duration(slowest)})`,
  )
  for (const { what, message } of crashes) print(`  crash, ${what}: ${message}`)
  for (const { what, wrong: lines } of wrong) print(`  wrong, ${what}: ${lines[0]}`)
  for (const { what, ms } of slow) print(`  slow, ${what}: ${duration(ms)}`)
}
