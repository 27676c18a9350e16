import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { duration, measure, print, printGrowth } from '../measure.js'
import { FIRST_PAGE, post } from './asks.js'
import { besideSlow } from './beside-slow.js'
import { casesOf } from './cases.js'
import { compare } from './compare.js'
import { compareCsv } from './csv.js'
import { fillDatabase } from './fill-database.js'
import { answerTo } from './load.js'
import { sampleOf } from './sample.js'
import { startServer } from './server-process.js'

const DEFAULT_SIZES = [1000, 10_000]

const SHIPPED = new URL('../../../dist/serve.js', import.meta.url)
const FLOOR = new URL('./floor-server.ts', import.meta.url)

/** As shipped, with a budget that one client does not spend; larger numbers take longer to write than any real budget. */
const UNTIRING = { NODE_ENV: 'production', RATE_LIMIT: '2000000000' }

type Say = (name: string, shipped: number, floor: number | null, wanted?: number) => void

/**
 * `benchServing` as it is asked for on a command line: sizes, and `--per-region N`.
 *
 * @throws {Error} for what is no number above nought, and for another option
 */
export async function benchServingAs(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { 'per-region': { type: 'string' } },
    allowPositionals: true,
  })
  const perRegion = values['per-region']
  await benchServing(positionals.map(positive), perRegion === undefined ? undefined : positive(perRegion))
}

function positive(text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  throw new Error(`bench: "${text}" is no number above nought`)
}

/**
 * What a request costs the shipped server in CPU time, beside its floor, over databases of about so many targets.
 *
 * @param perRegion documents of a region, on average: growth with what four places state is told apart from growth in size by it
 */
export async function benchServing(given: readonly number[], perRegion?: number): Promise<void> {
  const growing = new Map<string, { size: number; ms: number }[]>()
  for (const size of given.length > 0 ? given : DEFAULT_SIZES) {
    await atSize(size, perRegion, (name, shipped, floor, wanted) => {
      print(line(name, shipped, floor, wanted))
      growing.set(name, [...(growing.get(name) ?? []), { size, ms: shipped }])
    })
  }
  print('')
  for (const [name, times] of growing) printGrowth(name, times)
}

async function atSize(size: number, perRegion: number | undefined, say: Say): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-bench-'))
  const file = join(folder, 'bench.db')
  try {
    const filled = await measure(() => fillDatabase(`file:${file}`, size, perRegion))
    const sample = sampleOf(file)
    print(
      `\n${sample.targets} targets (${Math.round(statSync(file).size / 2 ** 20)} MB, made in ${duration(filled.ms)})`,
    )
    const shipped = await startServer(SHIPPED, { DATABASE_URL: `file:${file}`, ...UNTIRING })
    const computing = await startServer(SHIPPED, { DATABASE_URL: `file:${file}`, ...UNTIRING, ANSWER_MEGABYTES: '0' })
    const servers = [shipped, computing]
    try {
      const bytes = join(folder, 'answer.json')
      writeFileSync(bytes, await answerTo(shipped, post(FIRST_PAGE)))
      const floor = await startServer(FLOOR, { FILE: file, BYTES: bytes })
      servers.push(floor)
      for (const one of casesOf(sample)) {
        const { shipped: ms, floor: least } = await compare(one, one.isKept ? shipped : computing, floor)
        say(one.name, ms, least, one.wanted)
      }
      const csv = await compareCsv(computing, file)
      for (const told of await besideSlow(shipped)) print(told)
      say('(e) CSV of all targets', csv.shipped, csv.floor, 30)
    } finally {
      await Promise.all(servers.map((server) => server.stop()))
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const perSecond = (ms: number) => (1000 / ms).toLocaleString('en', { maximumSignificantDigits: 3 })

function line(name: string, shipped: number, floor: number | null, wanted: number | undefined): string {
  const own = `${name}: ${perSecond(shipped)} a CPU second (${duration(shipped)} each)`
  if (floor === null) return `${own}; no floor: sqlite3 is not installed`
  const asked = wanted === undefined ? '' : `, asked ≥ ${wanted} %`
  return `${own}, floor ${perSecond(floor)} (${duration(floor)}): ${((floor / shipped) * 100).toFixed(1)} %${asked}`
}
