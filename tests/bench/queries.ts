import { openDatabase } from '@plangraph/database'
import { listen } from '../../api/src/commands/listen.js'
import { createSchema } from '../../api/src/graphql/schema.js'
import { TABLES } from '../../api/src/tabular/tables/index.js'
import { ask, faultsOf } from '../hostile/ask.js'
import { FittingValues } from '../hostile/fitting-value.js'
import { type KnownValues, knownValues } from '../hostile/known-values.js'
import { fittingQuestion, oddQuestion } from '../hostile/questions.js'
import type { Row } from '../hostile/random-filter.js'
import { QueryWriter } from '../hostile/random-query.js'
import { placesOf } from '../hostile/schema-places.js'
import { SchemaWays } from '../hostile/schema-ways.js'
import { urlFaultsOf } from '../hostile/url-faults.js'
import { fittingUrl, oddUrl, urlPlaces } from '../hostile/url-questions.js'
import { Random } from '../synthetic/random.js'
import { duration, measure, memory, print } from './measure.js'
import { withSeeds } from './seeds-copy.js'

const SEED = 20261121
/** Faults that are printed of each place. */
const SHOWN = 2

/** Asks random questions about each place of the schema and each parameter of a URL, half of them odd or wrong. */
export const benchQueries = ([count = 100, seed = SEED]: readonly number[]): Promise<void> =>
  withSeeds(async (url) => {
    const database = await openDatabase(url)
    const server = await listen(database, { host: '127.0.0.1', port: 0 }, { pointsAMinute: 0 })
    const { origin } = new URL(server.url)
    const known = await knownValues(
      async (query) => JSON.parse((await ask(origin, { query, variables: {} })).body).data,
    )
    await askAll(origin, known, count, seed)
    await server.close()
    await database.$disconnect()
  })

/** A place that can be asked about, and how: a question for every number, with what is wrong with its answer. */
interface Asked {
  name: string
  faults: (number: number) => Promise<string[]>
}

async function askAll(origin: string, known: KnownValues, count: number, seed: number): Promise<void> {
  const places = [...graphqlPlaces(origin, known, seed), ...(await addressPlaces(origin, known, seed))]
  let faulty = 0
  const { ms, cpu } = await measure(async () => {
    for (const place of places) faulty += await askAbout(place, count)
  })
  const asked = places.length * count
  print(
    `${asked} questions about ${places.length} places: ${faulty} faulty answers ` +
      `(${duration(ms)}, ${duration(cpu / asked)} CPU a question, client and server together, ${memory()})`,
  )
}

// Each place has chance of its own, so that a new one leaves the questions about the others as they are.
function graphqlPlaces(origin: string, known: KnownValues, seed: number): Asked[] {
  const schema = createSchema()
  const ways = new SchemaWays(schema)
  return placesOf(schema).map((place, number) => {
    const writer = new QueryWriter(ways, known, new Random(seed + number))
    const question = (i: number) => (i % 2 === 0 ? fittingQuestion(writer, place) : oddQuestion(writer, place))
    return { name: place.name, faults: (i) => faultsOf(origin, question(i)) }
  })
}

async function addressPlaces(origin: string, known: KnownValues, seed: number): Promise<Asked[]> {
  const places: Asked[] = []
  for (const table of TABLES) {
    const answer = await fetch(`${origin}/odata/v4/${table.name}?$top=50`)
    const { value: rows } = (await answer.json()) as { value: Row[] }
    const random = new Random(seed + places.length)
    for (const place of urlPlaces(table, new FittingValues(known, random), rows)) {
      const question = (i: number) => (i % 2 === 0 ? fittingUrl(random, place) : oddUrl(random, place))
      places.push({ name: place.name, faults: (i) => urlFaultsOf(origin, question(i)) })
    }
  }
  return places
}

async function askAbout({ name, faults }: Asked, count: number): Promise<number> {
  const found: string[] = []
  const { ms } = await measure(async () => {
    for (let i = 0; i < count; i++) found.push(...(await faults(i)))
  })
  if (found.length > 0) print(`${name}: ${found.length} of ${count} (${duration(ms / count)} each)`)
  for (const fault of found.slice(0, SHOWN)) print(`  ${fault.slice(0, 1500)}`)
  return found.length
}
