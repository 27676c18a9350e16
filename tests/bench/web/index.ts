import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PAGES } from '../../../web/src/pages/index.js'
import { graphAt, type Known, knownOf, SAMPLES } from '../../browser/samples.js'
import { duration, print } from '../measure.js'
import { withSeeds } from '../seeds-copy.js'
import { fillDatabase } from '../serve/fill-database.js'
import { type ServerProcess, startServer } from '../serve/server-process.js'
import { bytesOfPage } from './page-bytes.js'
import { placesOf } from './places.js'

const SHIPPED = new URL('../../../dist/serve.js', import.meta.url)
const TARGETS = 100_000
/** What is asked of the pages (issue 12): bytes as they are sent, compressed; milliseconds of CPU. */
const MOST = { script: 40_000, firstView: 100_000, cpu: 300 }
/** Addresses of each page, each of another thing. Before they count, as many as it takes until a server is warm. */
const [ROUNDS, WARMING] = [24, 4]

const environmentOf = (url: string) => ({
  DATABASE_URL: url,
  RATE_LIMIT: '0',
  ANSWER_MEGABYTES: '0',
  LOG_LEVEL: 'error',
})

/** What each page weighs over the seeds, and what it costs the server over a database of about so many targets. */
export async function benchPages([targets = TARGETS]: readonly number[]): Promise<void> {
  await withSeeds((url) => withServer(url, weigh))
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-bench-'))
  const file = join(folder, 'bench.db')
  try {
    await fillDatabase(`file:${file}`, targets)
    print(
      `\nCPU of a page over ${targets} targets: the largest thing of its kind, then the middle and the highest of ${ROUNDS}, none asked for before`,
    )
    await withServer(`file:${file}`, (server) => time(server, placesOf(file, ROUNDS + WARMING)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function withServer(url: string, work: (server: ServerProcess) => Promise<void>): Promise<void> {
  const server = await startServer(SHIPPED, environmentOf(url))
  try {
    await work(server)
  } finally {
    await server.stop()
  }
}

async function weigh(server: ServerProcess): Promise<void> {
  const known = await knownOf(graphAt(server.origin))
  print('Bytes of a page over the seeds as they are sent: script, and all of the first view')
  for (const { path } of PAGES) {
    const [address = ''] = SAMPLES[path]?.(known) ?? []
    const { script, all } = await bytesOfPage(server.origin, address)
    print(`${path}: ${size(script, MOST.script)} of script, ${size(all, MOST.firstView)} in all`)
  }
}

const size = (bytes: number, most: number): string =>
  `${(bytes / 1000).toFixed(1)} kB${bytes > most ? ` (OVER ${most / 1000} kB)` : ''}`

/** @param places the last few only warm the server */
async function time(server: ServerProcess, places: readonly Known[]): Promise<void> {
  for (const known of places.slice(ROUNDS)) for (const { path } of PAGES) await spentOn(server, path, known)
  for (const { path } of PAGES) {
    const spent: number[] = []
    for (const known of places.slice(0, ROUNDS)) spent.push(await spentOn(server, path, known))
    const [largest = 0] = spent
    spent.sort((a, b) => a - b)
    const [middle = 0, highest = 0] = [spent[Math.floor(spent.length / 2)], spent.at(-1)]
    const over = highest > MOST.cpu ? ` (OVER ${MOST.cpu} ms)` : ''
    print(`${path}: ${duration(largest)}, ${duration(middle)}, at most ${duration(highest)}${over}`)
  }
}

/** Milliseconds of CPU that the server spends on the first sample of a page. */
async function spentOn(server: ServerProcess, path: string, known: Known): Promise<number> {
  const [address = ''] = SAMPLES[path]?.(known) ?? []
  const before = await server.cpu()
  const answer = await fetch(server.origin + address, { headers: { accept: 'text/html' } })
  const text = await answer.text()
  if (answer.status !== 200) throw new Error(`${address} is answered with ${answer.status}: ${text.slice(0, 2000)}`)
  return (await server.cpu()) - before
}
