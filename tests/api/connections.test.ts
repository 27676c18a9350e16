import { createSchema } from '@plangraph/api'
import { getNamedType, isObjectType } from 'graphql'
import { globalId } from '../../api/src/ids/global-id.js'
import { openApi, type TestApi } from './api.js'

let api: TestApi
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

/** A connection of the schema, as a query from the root with a hole for its page arguments. */
interface Walk {
  name: string
  query: (page: string) => string
  path: string[]
}

const root = (name: string, extra = ''): Walk => ({
  name: `${name} ${extra}`,
  query: (page) => `{ ${name}(${extra} ${page}) { ${PAGE} } }`,
  path: [name],
})
const nested = (type: string, id: string, field: string, extra = ''): Walk => ({
  name: `${type}.${field} ${extra}`,
  query: (page) =>
    `{ node(id: "${globalId(type as 'Region', id)}") { ... on ${type} { ${field}(${extra} ${page}) { ${PAGE} } } } }`,
  path: ['node', field],
})
const PAGE =
  'totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'

const sorts = ['DOCUMENT_ORDER', 'INDICATOR', 'REGION', 'YEAR', 'VALUE'].flatMap((sort) =>
  ['ASC', 'DESC'].map((direction) => `sort: ${sort}, direction: ${direction}`),
)
const documentSorts = ['ISSUED', 'TITLE', 'CITED_BY'].flatMap((sort) =>
  ['ASC', 'DESC'].map((direction) => `sort: ${sort}, direction: ${direction}`),
)
const WALKS: Walk[] = [
  ...['', ...documentSorts].map((extra) => root('documents', extra)),
  root('indicators'),
  ...['', 'status: null', 'filter: { regions: ["四川省"] }', ...sorts].map((extra) => root('targets', extra)),
  ...['', ...sorts].map((extra) => root('observations', extra)),
  root('findings'),
  root('findings', 'kinds: [SUSPECT_TEXT]'),
  root('runs'),
  nested('Region', '610100', 'documents'),
  nested('Document', 'bulk', 'targets'),
  nested('Indicator', 'contract-rate', 'targets'),
]

test('every connection of the schema is walked', () => {
  const connections = Object.values(createSchema().getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
        .map((field) => (type.name === 'Query' ? field.name : `${type.name}.${field.name}`)),
    )
  expect(new Set(WALKS.map(({ name }) => name.split(' ')[0]))).toEqual(new Set(connections))
})

test('every connection has the shape of Relay', () => {
  const types = Object.values(createSchema().getTypeMap()).filter(isObjectType)
  const fields = (name: string) =>
    Object.fromEntries(
      Object.values(types.find((type) => type.name === name)?.getFields() ?? {}).map((field) => [
        field.name,
        String(field.type),
      ]),
    )
  for (const { name } of types.filter((type) => type.name.endsWith('Connection'))) {
    const node = name.replace(/Connection$/, '')
    expect(fields(name)).toEqual({
      edges: `[${node}Edge!]!`,
      nodes: `[${node}!]!`,
      pageInfo: 'PageInfo!',
      totalCount: 'Int!',
    })
    expect(fields(`${node}Edge`)).toEqual({ cursor: 'String!', node: `${node}!` })
  }
})

async function page(walk: Walk, args: string) {
  const { data, errors } = await api.ask(walk.query(args))
  expect(errors).toEqual([])
  const connection = walk.path.reduce((value, key) => value[key], data)
  const ids: string[] = connection.nodes.map(({ id }: { id: string }) => id)
  expect(connection.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(ids)
  expect(connection.pageInfo.startCursor).toBe(connection.edges[0]?.cursor ?? null)
  expect(connection.pageInfo.endCursor).toBe(connection.edges.at(-1)?.cursor ?? null)
  return { ids, pageInfo: connection.pageInfo, totalCount: connection.totalCount as number }
}

async function forward(walk: Walk, size: number): Promise<string[]> {
  const all: string[] = []
  for (let after = ''; ; ) {
    const { ids, pageInfo } = await page(walk, `first: ${size} ${after}`)
    all.push(...ids)
    if (!pageInfo.hasNextPage) return all
    after = `after: "${pageInfo.endCursor}"`
  }
}

async function backward(walk: Walk, size: number): Promise<string[]> {
  const all: string[] = []
  for (let before = ''; ; ) {
    const { ids, pageInfo } = await page(walk, `last: ${size} ${before}`)
    all.unshift(...ids)
    if (!pageInfo.hasPreviousPage) return all
    before = `before: "${pageInfo.startCursor}"`
  }
}

/** Small pages where the list is short or plain, larger ones for each sort of the long lists. */
const sizes = ({ name }: Walk) => (/sort: (INDICATOR|REGION|YEAR|DOCUMENT_ORDER)|observations/.test(name) ? [41] : [7])

test.each(WALKS.map((walk) => [walk.name, walk] as const))(
  '%s: pages of any size, forward and backward, give every row once and in one order',
  async (_name, walk) => {
    const whole = await forward(walk, 100)
    const { totalCount } = await page(walk, 'first: 0')
    expect(whole).toHaveLength(totalCount)
    expect(new Set(whole).size).toBe(totalCount)
    expect(await backward(walk, 100)).toEqual(whole)
    for (const size of whole.length > 40 ? sizes(walk) : [1, 7]) {
      expect(await forward(walk, size)).toEqual(whole)
      expect(await backward(walk, size)).toEqual(whole)
    }
  },
  60_000,
)

test('pages of one row, with ties and nulls in the sort', async () => {
  const walk = root('targets', 'filter: { topics: ["talent"] }, sort: VALUE, direction: DESC')
  const whole = await forward(walk, 100)
  expect(whole.length).toBeGreaterThan(60)
  expect(await forward(walk, 1)).toEqual(whole)
  expect(await backward(walk, 1)).toEqual(whole)
}, 60_000)

test('a page has 20 rows unless asked', async () => {
  const { ids, pageInfo } = await page(root('targets'), 'first: null')
  expect(ids).toHaveLength(20)
  expect(pageInfo.hasNextPage).toBe(true)
})
