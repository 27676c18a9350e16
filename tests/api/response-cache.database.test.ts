import { type Served, serveFixture } from '../tables/served.js'

let served: Served
beforeAll(async () => {
  served = await serveFixture()
})
afterAll(() => served.close())

const QUERY = '{ targets(first: 3) { nodes { printed document { title } } } }'
const PATH = `/graphql?query=${encodeURIComponent(QUERY)}`
const post = (query: string) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
})

test.each([
  ['GET', PATH, {}],
  ['POST', '/graphql', post(QUERY)],
] as const)('what was asked before by %s costs no statement', async (_method, path, asked) => {
  const first = await served.get(path, asked)
  const text = await first.text()
  served.statements.length = 0
  const again = await served.get(path, asked)
  expect(await again.text()).toBe(text)
  expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
  expect(again.headers.get('etag')).not.toBeNull()
  expect(served.statements).toEqual([])
})

test('a client that holds the answer gets 304', async () => {
  const first = await served.get(PATH)
  const again = await served.get(PATH, { headers: { 'if-none-match': String(first.headers.get('etag')) } })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
})

test('an answer lasts until something is committed', async () => {
  await served.get(PATH)
  await served.database.region.update({ where: { code: '610100' }, data: { population: 1 } })
  served.statements.length = 0
  await served.get(PATH)
  expect(served.statements).not.toEqual([])
})

test('what names mean lasts until something is committed', async () => {
  const asking = (name: string) =>
    served.get('/graphql', post(`{ targets(filter: { regions: ["${name}"] }) { totalCount } }`))
  const before = await (await asking('西安市')).text()
  expect(before).toContain('"data"')
  await served.database.region.update({ where: { code: '610100' }, data: { name: '新西安市' } })
  expect(await (await asking('新西安市')).text()).toBe(before)
  expect(await (await asking('西安市')).text()).toContain('there is no region')
})

test('an answer with an error is not kept', async () => {
  const response = await served.get('/graphql', post('{ targets(first: 101) { totalCount } }'))
  expect(response.headers.get('etag')).toBeNull()
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test.each([
  ['an id that is none', 'query ($of: ID!) { node(id: $of) { id } }', 'none'],
  ['a page that is too long', 'query ($of: Int) { targets(first: $of) { totalCount } }', 101],
  ['a variable of another type', 'query ($of: Int) { targets(first: $of) { totalCount } }', 'ten'],
  ['a region that is not there', 'query ($of: String!) { targets(filter: { regions: [$of] }) { totalCount } }', '没有'],
])('asked again, %s is refused as it was at first', async (_what, query, of) => {
  const asking = async () => {
    const response = await served.get('/graphql', {
      ...post(query),
      body: JSON.stringify({ query, variables: { of } }),
    })
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
  }
  const first = await asking()
  expect(first.text).toContain('"errors"')
  expect(await asking()).toEqual(first)
})
