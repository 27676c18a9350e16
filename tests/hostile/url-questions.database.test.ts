import { TABLES } from '../../api/src/tabular/tables/index.js'
import { openSeeds } from '../seeds/seeds-database.js'
import { Random } from '../synthetic/random.js'
import { type Served, serve } from '../tables/served.js'
import { FittingValues } from './fitting-value.js'
import { type KnownValues, knownValues } from './known-values.js'
import { urlFaultsOf } from './url-faults.js'
import { fittingUrl, oddUrl, urlPlaces } from './url-questions.js'

const SEED = 20261122
/** Of the two kinds of questions each parameter gets one here, in turns; `npm run bench -- queries 1000` asks many of both. */
const questionFor = (number: number) => (number % 2 === 0 ? fittingUrl : oddUrl)

let seeds: Served
let known: KnownValues
beforeAll(async () => {
  seeds = await serve(await openSeeds())
  known = await knownValues(seeds.ask)
})
afterAll(() => seeds.close())

test.each(TABLES.map((table, number) => [table.name, table, number] as const))(
  '%s: parameters that fit are answered, others are refused cleanly',
  async (name, table, number) => {
    const random = new Random(SEED + number)
    const rows = (await seeds.json(`/odata/v4/${name}?$top=50`)).value
    for (const [i, place] of urlPlaces(table, new FittingValues(known, random), rows).entries())
      expect(await urlFaultsOf(seeds.origin, questionFor(number + i)(random, place))).toEqual([])
  },
)
