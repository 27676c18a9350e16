import type { Answer } from './api.js'

/** Asks a query; resolves to its data, errors as a client gets them. */
export type Ask = (query: string) => Promise<{ data: Answer; errors?: unknown[] }>

/** A connection, as a query from the root with a hole for its page arguments. */
export interface Walk {
  name: string
  query: (page: string) => string
  path: string[]
}

const PAGE = 'nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'

/** A connection of the type Query; `extra` are further arguments. */
export const rootWalk = (field: string, extra = ''): Walk => ({
  name: `${field} ${extra}`.trim(),
  query: (page) => `{ ${field}(${extra} ${page}) { ${PAGE} } }`,
  path: [field],
})

/** A connection of a node. */
export const nestedWalk = (type: string, id: string, field: string, extra = ''): Walk => ({
  name: `${type}.${field} ${extra}`.trim(),
  query: (page) => `{ node(id: "${id}") { ... on ${type} { ${field}(${extra} ${page}) { ${PAGE} } } } }`,
  path: ['node', field],
})

/** One page, after a look at what every page must be. */
async function page(ask: Ask, walk: Walk, args: string) {
  const { data, errors } = await ask(walk.query(args))
  expect(errors ?? []).toEqual([])
  const connection = walk.path.reduce((value, key) => value[key], data)
  const ids: string[] = connection.nodes.map(({ id }: { id: string }) => id)
  expect(connection.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(ids)
  expect(connection.pageInfo.startCursor).toBe(connection.edges[0]?.cursor ?? null)
  expect(connection.pageInfo.endCursor).toBe(connection.edges.at(-1)?.cursor ?? null)
  return { ids, pageInfo: connection.pageInfo }
}

/** Ids of all rows, page after page. */
export async function forward(ask: Ask, walk: Walk, size: number): Promise<string[]> {
  const all: string[] = []
  for (let after = ''; ; ) {
    const { ids, pageInfo } = await page(ask, walk, `first: ${size} ${after}`)
    all.push(...ids)
    expect(pageInfo.hasPreviousPage).toBe(after !== '')
    if (!pageInfo.hasNextPage) return all
    expect(ids).toHaveLength(size)
    after = `after: "${pageInfo.endCursor}"`
  }
}

/** Ids of all rows in their order, from the last page to the first. */
export async function backward(ask: Ask, walk: Walk, size: number): Promise<string[]> {
  const all: string[] = []
  for (let before = ''; ; ) {
    const { ids, pageInfo } = await page(ask, walk, `last: ${size} ${before}`)
    all.unshift(...ids)
    expect(pageInfo.hasNextPage).toBe(before !== '')
    if (!pageInfo.hasPreviousPage) return all
    expect(ids).toHaveLength(size)
    before = `before: "${pageInfo.startCursor}"`
  }
}

/** Rows in the connection, as `totalCount` says. */
export async function totalCount(ask: Ask, walk: Walk): Promise<number> {
  const { data, errors } = await ask(walk.query('first: 0').replace(PAGE, 'totalCount'))
  expect(errors ?? []).toEqual([])
  return walk.path.reduce((value, key) => value[key], data).totalCount
}
