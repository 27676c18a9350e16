import { TABLES } from '../../api/src/tabular/tables/index.js'
import { openSeeds } from '../seeds/seeds-database.js'
import { Random } from '../synthetic/random.js'
import { type Served, serve } from '../tables/served.js'
import { FittingValues } from './fitting-value.js'
import { type KnownValues, knownValues } from './known-values.js'
import { urlFaultsOf } from './url-faults.js'
import { fittingUrl, oddUrl, urlPlaces } from './url-questions.js'

const SEED = 20261122
/** Questions about each parameter of either kind; `npm run bench -- queries 1000` asks more. */
const ROUNDS = 1

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
    for (const place of urlPlaces(table, new FittingValues(known, random), rows)) {
      for (let i = 0; i < ROUNDS; i++) {
        expect(await urlFaultsOf(seeds.origin, fittingUrl(random, place))).toEqual([])
        expect(await urlFaultsOf(seeds.origin, oddUrl(random, place))).toEqual([])
      }
    }
  },
)
