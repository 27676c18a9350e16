import { Random } from '../../synthetic/random.js'
import { RARE_WORDS } from './fill-database.js'
import type { Ask } from './load.js'
import type { Stated } from './sample.js'

const NODES = 'nodes { printed value unit year region { name } document { title } }'

export const FIRST_PAGE = `{ targets(first: 50) { ${NODES} } }`
const PAGE = `query ($after: String) { targets(first: 50, after: $after) { ${NODES} } }`
const SEARCH = `query ($text: String) { targets(first: 50, filter: { text: $text }) { ${NODES} } }`
const FILTER = `query ($regions: [String!], $indicators: [String!], $years: [Int!]) {
  targets(first: 50, filter: { regions: $regions, indicators: $indicators, years: $years }) { ${NODES} }
}`
const LINKED = 'printed unit region { name } document { title }'
const LINEAGE = `query ($id: ID!) {
  node(id: $id) {
    ... on Target { ${LINKED} upstream { kind upstream { ${LINKED} } } downstream { kind downstream { ${LINKED} } } }
  }
}`
const COUNT = '{ targets { totalCount } }'
const ALIGNMENT = `query ($regions: [String!]!) {
  alignment(regions: $regions) { rows { indicator { name } cells { region { name } target { printed unit } } } }
}`

/** Words of names in the catalogue, so that they are in many rows. */
const COMMON_WORDS = ['就业', '保险', '培训', '人数', '失业', '劳动', '养老', '技能', '职业', '工伤']

export const post = (query: string, variables: object = {}): Ask => ({
  path: '/graphql',
  body: JSON.stringify({ query, variables }),
})

export const get = (query: string): Ask => ({ path: `/graphql?query=${encodeURIComponent(query)}` })

/** Requests without end, each with other variables. */
export type Asks = () => Iterator<Ask, Ask>

export const repeated = (ask: Ask): Asks =>
  function* () {
    for (;;) yield ask
  }

/** The page after any of these targets; a new document each time where `anew` says so. */
export const pages = (ids: readonly string[], anew = false): Asks =>
  function* () {
    const random = new Random(1)
    for (let i = 0; ; i++) {
      const after = Buffer.from(`GPC:S:${random.pick(ids)}`).toString('base64')
      yield post(anew ? `query Q${i}${PAGE.slice('query'.length)}` : PAGE, { after })
    }
  }

export const searches = (words: readonly string[]): Asks =>
  function* () {
    for (let i = 0; ; i++) yield post(SEARCH, { text: words[i % words.length] })
  }
export const commonSearches = searches(COMMON_WORDS)
export const rareSearches = searches(RARE_WORDS)

export const counts = repeated(post(COUNT))

/** What a region states for an indicator and a year, of any that state something. */
export const filters = (stated: readonly Stated[]): Asks =>
  function* () {
    const random = new Random(1)
    for (;;) {
      const { region, indicator, year } = random.pick(stated)
      yield post(FILTER, { regions: [region], indicators: [indicator], years: [year] })
    }
  }

/** Any of these goals with what it follows from and what follows from it. */
export const lineages = (ids: readonly string[]): Asks =>
  function* () {
    const random = new Random(1)
    for (;;) yield post(LINEAGE, { id: Buffer.from(`Target:${random.pick(ids)}`).toString('base64') })
  }

/** Any so many of the regions side by side. */
export const alignments = (codes: readonly string[], places: number): Asks =>
  function* () {
    const random = new Random(1)
    for (;;) yield post(ALIGNMENT, { regions: random.shuffle(codes).slice(0, places) })
  }
