import { fixtureBytes, printedFormats } from '../fixtures/fixture-files.js'
import { type Mutant, mutantsInside, mutantsOf } from '../fixtures/mutants.js'
import { type Reading, readMutant } from '../fixtures/read-mutant.js'
import { planNames } from '../plan-files.js'
import { duration, type Measured, measure, print } from './measure.js'

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
    for (const format of ['txt', ...printedFormats] as const) {
      const bytes = fixtureBytes(name, format)
      await benchFile(`${name}.${format}`, bytes, mutantsOf(bytes, SEED, count))
      // The sums of an archive find most damage before the reader sees it, so its parts are damaged too.
      if (format === 'docx')
        for (const part of ['word/document.xml', 'word/numbering.xml'])
          await benchFile(`${name}.docx`, bytes, await mutantsInside(bytes, part, SEED, count), `, ${part} damaged`)
    }
}

async function benchFile(file: string, bytes: Uint8Array, mutants: readonly Mutant[], note = ''): Promise<void> {
  const whole = await measure(() => readMutant(file, bytes))
  const readings: Timed[] = []
  for (const { what, bytes: damaged } of mutants) {
    const { result, ms } = await measure(() => readMutant(file, damaged))
    readings.push({ ...result, what, ms })
  }
  report(file + note, whole, readings)
}

function report(name: string, whole: Measured<Reading>, readings: readonly Timed[]): void {
  const slow = readings.filter(({ ms }) => ms > whole.ms * LIMIT + 1000)
  const kinds = new Map<string, number>()
  for (const { failure } of readings) kinds.set(failure ?? 'read', (kinds.get(failure ?? 'read') ?? 0) + 1)
  const crashes = readings.filter(({ isCrash }) => isCrash)
  const wrong = readings.filter((reading) => reading.wrong.length > 0)
  const fewer = readings.filter(({ failure, figures }) => failure === null && figures < whole.result.figures)
  const slowest = Math.max(...readings.map(({ ms }) => ms))
  print(
    `${name}: ${[...kinds].map(([kind, times]) => `${times} ${kind}`).join(', ')} (${fewer.length} with fewer ` +
      `figures); ${crashes.length} crashes, ${wrong.length} with wrong numbers, ${slow.length} over the limit ` +
      `(whole ${duration(whole.ms)}, slowest ${duration(slowest)})`,
  )
  for (const { what, message } of crashes) print(`  crash, ${what}: ${message}`)
  for (const { what, wrong: lines } of wrong) print(`  wrong, ${what}: ${lines[0]}`)
  for (const { what, ms } of slow) print(`  slow, ${what}: ${duration(ms)}`)
}
