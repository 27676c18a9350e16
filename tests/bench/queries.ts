import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '@plangraph/database'
import { listen } from '../../api/src/commands/listen.js'
import { createSchema } from '../../api/src/schema.js'
import { ask, faultsOf } from '../hostile/ask.js'
import { type KnownValues, knownValues } from '../hostile/known-values.js'
import { fittingQuestion, oddQuestion } from '../hostile/questions.js'
import { QueryWriter } from '../hostile/random-query.js'
import { placesOf, type SchemaPlace } from '../hostile/schema-places.js'
import { etlOn } from '../seeds/copy-seeds.js'
import { Random } from '../synthetic/random.js'
import { duration, measure, memory, print } from './measure.js'

const SEED = 20261121
/** Faults that are printed of each place. */
const SHOWN = 2

const plans = ['plans', 'reference'].map((folder) => fileURLToPath(new URL(`../../seeds/${folder}`, import.meta.url)))

/** Asks random questions of each place of the schema, half of them odd or wrong, and prints every answer that is faulty. */
export async function benchQueries([count = 100, seed = SEED]: readonly number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-bench-'))
  const url = `file:${join(folder, 'seeds.db')}`
  try {
    const { code, err } = await etlOn(url)('ingest', ...plans, '--quiet')
    if (code !== 0) throw new Error(err)
    const database = await openDatabase(url)
    const server = await listen(database, { host: '127.0.0.1', port: 0 })
    const { origin } = new URL(server.url)
    const known = await knownValues(
      async (query) => JSON.parse((await ask(origin, { query, variables: {} })).body).data,
    )
    await askAll(origin, known, count, seed)
    await server.close()
    await database.$disconnect()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function askAll(origin: string, known: KnownValues, count: number, seed: number): Promise<void> {
  const schema = createSchema()
  const places = placesOf(schema)
  let faulty = 0
  const { ms, cpu } = await measure(async () => {
    for (const [number, place] of places.entries()) {
      // Each place has chance of its own, so that a new one leaves the questions about the others as they are.
      const writer = new QueryWriter(schema, known, new Random(seed + number))
      faulty += await askAbout(origin, writer, place, count)
    }
  })
  const asked = places.length * count
  print(
    `${asked} questions about ${places.length} places of the schema: ${faulty} faulty answers ` +
      `(${duration(ms)}, ${duration(cpu / asked)} CPU a question, client and server together, ${memory()})`,
  )
}

async function askAbout(origin: string, writer: QueryWriter, place: SchemaPlace, count: number): Promise<number> {
  const faults: string[] = []
  const { ms } = await measure(async () => {
    for (let i = 0; i < count; i++) {
      const question = i % 2 === 0 ? fittingQuestion(writer, place) : oddQuestion(writer, place)
      faults.push(...(await faultsOf(origin, question)))
    }
  })
  if (faults.length > 0) print(`${place.name}: ${faults.length} of ${count} (${duration(ms / count)} each)`)
  for (const fault of faults.slice(0, SHOWN)) print(`  ${fault.slice(0, 1500)}`)
  return faults.length
}
