import { createSchema } from '../../api/src/graphql/schema.js'
import { openSeeds } from '../seeds/seeds-database.js'
import { Random } from '../synthetic/random.js'
import { type Served, serve } from '../tables/served.js'
import { faultsOf } from './ask.js'
import { type KnownValues, knownValues } from './known-values.js'
import { fittingQuestion, oddQuestion } from './questions.js'
import { QueryWriter } from './random-query.js'
import { placesOf } from './schema-places.js'
import { SchemaWays } from './schema-ways.js'

const SEED = 20261121
/** Of the two kinds of questions each place gets one here, in turns; `npm run bench -- queries 1000` asks many of both. */
const questionFor = (number: number) => (number % 2 === 0 ? fittingQuestion : oddQuestion)

const schema = createSchema()
const places = placesOf(schema)
const ways = new SchemaWays(schema)

let seeds: Served
let known: KnownValues
beforeAll(async () => {
  seeds = await serve(await openSeeds())
  known = await knownValues(seeds.ask)
})
afterAll(() => seeds.close())

test('the values that questions are made of were found', () => {
  const { ids, cursors, ...lists } = known
  for (const [name, values] of [...ids, ...cursors, ...Object.entries(lists)]) {
    expect([name, values.length > 0]).toEqual([name, true])
  }
})

test.each(places.map((place, number) => [place.name, place, number] as const))(
  '%s: a right question is answered, another is refused cleanly',
  async (_name, place, number) => {
    const writer = new QueryWriter(ways, known, new Random(SEED + number))
    expect(await faultsOf(seeds.origin, questionFor(number)(writer, place))).toEqual([])
  },
)
