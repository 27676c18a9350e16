import { createSchema } from '@plangraph/api'
import { isObjectType } from 'graphql'
import { askerOf } from '../seeds/ask.js'
import { openSeeds } from '../seeds/seeds-database.js'
import { openApi, type TestApi } from './api.js'
import { CONNECTIONS, walkOf } from './find-connections.js'
import { type Ask, backward, forward, rootWalk, totalCount } from './walk.js'

let api: TestApi
let closeSeeds: () => Promise<void>
const ask: Record<'fixture' | 'seeds', Ask> = { fixture: unset, seeds: unset }
beforeAll(async () => {
  api = await openApi()
  const database = await openSeeds()
  closeSeeds = () => database.$disconnect()
  Object.assign(ask, { fixture: api.ask, seeds: askerOf(database) })
})
afterAll(async () => {
  await api.close()
  await closeSeeds()
})
async function unset(): Promise<never> {
  throw new Error('the database is not open yet')
}

const types = Object.values(createSchema().getTypeMap()).filter(isObjectType)
const shape = (name: string) => {
  const fields = types.find((type) => type.name === name)?.getFields() ?? {}
  return Object.fromEntries(Object.values(fields).map((field) => [field.name, String(field.type)]))
}

test('connections, edges and pages have the shape of Relay', () => {
  const connections = types.filter((type) => type.name.endsWith('Connection'))
  expect(connections.length).toBeGreaterThan(5)
  for (const { name } of connections) {
    const node = name.replace(/Connection$/, '')
    expect(shape(name)).toEqual({
      edges: `[${node}Edge!]!`,
      nodes: `[${node}!]!`,
      pageInfo: 'PageInfo!',
      totalCount: 'Int!',
    })
    expect(shape(`${node}Edge`)).toEqual({ cursor: 'String!', node: `${node}!` })
  }
  expect(shape('PageInfo')).toEqual({
    hasNextPage: 'Boolean!',
    hasPreviousPage: 'Boolean!',
    startCursor: 'String',
    endCursor: 'String',
  })
})

test('every connection takes the arguments of Relay', () => {
  for (const { type, field } of CONNECTIONS) {
    const taken = field.args.map((arg) => `${arg.name}: ${arg.type}`)
    const missing = ['first: Int', 'after: String', 'last: Int', 'before: String'].filter((arg) => !taken.includes(arg))
    expect([type, field.name, missing]).toEqual([type, field.name, []])
    expect(String(field.type)).toMatch(/^\w+Connection!$/)
  }
})

/** Nobody has corrected anything in the seeds. */
const dataFor = (name: string) => (name === 'corrections' ? (['fixture'] as const) : (['fixture', 'seeds'] as const))

const EVERY = CONNECTIONS.flatMap((connection) =>
  dataFor(connection.field.name).map(
    (data) => [`${connection.type}.${connection.field.name}`, data, connection] as const,
  ),
)

/** Rows up to which a connection is also walked one by one: of more, two pages of 1 are like any other two. */
const ONE_BY_ONE = 30
/** Pages, about, that a connection of many rows is walked in. */
const PAGES = 12

/** Sizes of pages that a connection of so many rows is walked in, beside the largest. */
const sizes = (rows: number): number[] =>
  rows > ONE_BY_ONE ? [Math.min(Math.max(7, Math.ceil(rows / PAGES)), 90)] : [7, 1]

test.each(EVERY)(
  '%s of the %s: pages of 100 and fewer, of few rows also of 1, forward and backward, give every row once and in one order',
  async (_name, data, connection) => {
    const walk = await walkOf(ask[data], connection)
    const whole = await forward(ask[data], walk, 100)
    expect(whole.length).toBeGreaterThan(0)
    expect(whole).toHaveLength(await totalCount(ask[data], walk))
    expect(new Set(whole).size).toBe(whole.length)
    expect(await backward(ask[data], walk, 100)).toEqual(whole)
    for (const size of sizes(whole.length)) {
      expect(await forward(ask[data], walk, size)).toEqual(whole)
      expect(await backward(ask[data], walk, size)).toEqual(whole)
    }
  },
  120_000,
)

test.each(CONNECTIONS.map((connection) => [`${connection.type}.${connection.field.name}`, connection] as const))(
  '%s: the cursor of a row that is gone is refused',
  async (_name, connection) => {
    const cursor = Buffer.from('GPC:S:gone').toString('base64')
    const walk = await walkOf(ask.fixture, connection)
    for (const page of [`first: 7, after: "${cursor}"`, `last: 7, before: "${cursor}"`]) {
      const { errors } = await api.ask(walk.query(page))
      expect(errors).toEqual([
        expect.stringMatching(/^Argument "(after|before)": the row that the cursor .* is not in/),
      ])
    }
  },
)

const ordered = (field: string, sorts: string[]) =>
  sorts.flatMap((sort) => ['ASC', 'DESC'].map((direction) => rootWalk(field, `sort: ${sort}, direction: ${direction}`)))
const FIGURE_SORTS = ['DOCUMENT_ORDER', 'INDICATOR', 'REGION', 'YEAR', 'VALUE']
const ORDERED = [
  ...ordered('documents', ['ISSUED', 'TITLE', 'CITED_BY']),
  ...ordered('targets', FIGURE_SORTS),
  ...ordered('observations', FIGURE_SORTS),
  rootWalk('targets', 'status: null'),
  rootWalk('targets', 'filter: { regions: ["四川省"] }'),
  rootWalk('findings', 'kinds: [SUSPECT_TEXT]'),
]

test.each(ORDERED.map((walk) => [walk.name, walk] as const))(
  '%s: pages that begin within ties and nulls of the sort give every row once and in one order',
  async (_name, walk) => {
    const whole = await forward(api.ask, walk, 100)
    expect(whole).toHaveLength(await totalCount(api.ask, walk))
    expect(new Set(whole).size).toBe(whole.length)
    const size = whole.length > 40 ? 41 : 7
    expect(await forward(api.ask, walk, size)).toEqual(whole)
    expect(await backward(api.ask, walk, size)).toEqual(whole)
  },
)

test('pages of one row, with ties and nulls in the sort', async () => {
  const walk = rootWalk('targets', 'filter: { topics: ["talent"] }, sort: VALUE, direction: DESC')
  const whole = await forward(api.ask, walk, 100)
  expect(whole.length).toBeGreaterThan(60)
  expect(await forward(api.ask, walk, 1)).toEqual(whole)
  expect(await backward(api.ask, walk, 1)).toEqual(whole)
}, 60_000)

test('a page has 20 rows unless asked', async () => {
  const { data, errors } = await api.ask('{ targets(first: null) { nodes { id } pageInfo { hasNextPage } } }')
  expect(errors).toEqual([])
  expect(data.targets.nodes).toHaveLength(20)
  expect(data.targets.pageInfo.hasNextPage).toBe(true)
})
