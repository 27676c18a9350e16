import { type Answer, type Served, serveFixture } from '../tables/served.js'

let api: Served
beforeAll(async () => {
  api = await serveFixture()
})
afterAll(() => api.close())

const post = (from: Served, query: string, headers: Record<string, string> = {}) =>
  from.get('/graphql', {
    method: 'POST',
    body: JSON.stringify({ query }),
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
  })

test('a budget is reported with every answer, and what is over it is refused until the minute ends', async () => {
  const small = await serveFixture(undefined, { pointsAMinute: 3 })
  const first = await small.get('/health')
  expect(Object.fromEntries(first.headers)).toMatchObject({
    'ratelimit-limit': '3',
    'ratelimit-remaining': '2',
    'ratelimit-reset': '60',
  })
  await small.get('/health')
  await small.get('/health')
  small.statements.length = 0
  for (const path of ['/health', '/data/targets.csv', '/odata/v4/targets', '/graphql?query={dataset{version}}']) {
    const refused = await small.get(path)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^(60|59)$/)])
    expect(await refused.text()).toContain('TOO_MANY_REQUESTS')
  }
  expect(small.statements).toEqual([])
  await small.close()
})

test('what is computed takes more points than what is in memory', async () => {
  const own = await serveFixture()
  const cost = async (path: string) => {
    const before = Number((await own.get('/health')).headers.get('ratelimit-remaining'))
    return before - Number((await own.get(path)).headers.get('ratelimit-remaining'))
  }
  const page = `/graphql?query=${encodeURIComponent('{ targets(first: 100) { nodes { printed value unit } } }')}`
  // One to come in, one for more than a hundred letters, five for a hundred rows of three fields and each row itself.
  expect([await cost(page), await cost(page)]).toEqual([7, 1])
  expect([await cost('/data/targets.csv'), await cost('/data/targets.csv')]).toEqual([21, 1])
  expect([await cost('/odata/v4/targets'), await cost('/odata/v4/targets')]).toEqual([6, 1])
  await own.close()
})

test('a query whose points are not there is not run', async () => {
  const small = await serveFixture(undefined, { pointsAMinute: 5 })
  small.statements.length = 0
  const refused = await post(small, '{ targets(first: 100) { nodes { printed value unit year basis } } }')
  const { errors } = (await refused.json()) as Answer
  expect([refused.status, errors[0].extensions.code, refused.headers.get('retry-after')]).toEqual([
    429,
    'TOO_MANY_REQUESTS',
    expect.any(String),
  ])
  expect(small.statements).toEqual([])
  await small.close()
})

test('without a budget nothing is counted', async () => {
  const free = await serveFixture(undefined, { pointsAMinute: 0 })
  const { headers, status } = await free.get('/health')
  expect([status, headers.get('ratelimit-limit')]).toEqual([200, null])
  await free.close()
})

test.each([
  [
    'nested lists',
    `{ documents(first: 30) { nodes { targets(first: 30) { nodes { document { targets(first: 30) { nodes { id } } } } } } } }`,
    'QUERY_TOO_COSTLY',
  ],
  [
    'aliases',
    `{ ...F ...F ...F ...F ...F } fragment F on Query { ${Array.from({ length: 250 }, (_, i) => `b${i}:__typename`).join(' ')} }`,
    'QUERY_TOO_WIDE',
  ],
  [
    'many pages at once',
    `{ ${Array.from({ length: 52 }, (_, i) => `a${i}: targets(first: 100) { nodes { id value unit } }`).join(' ')} }`,
    'QUERY_TOO_COSTLY',
  ],
])('%s are refused before anything is asked of the database', async (_name, query, code) => {
  api.statements.length = 0
  const response = await post(api, query)
  const { errors } = (await response.json()) as Answer
  expect([response.status, errors.map(({ extensions }: Answer) => extensions.code)]).toEqual([400, [code]])
  expect(api.statements).toEqual([])
})

test('only the operation that is asked for counts', async () => {
  const costly = 'query Costly { documents(first: 100) { nodes { targets(first: 100) { nodes { id value } } } } }'
  const body = JSON.stringify({ query: `${costly} query Cheap { dataset { version } }`, operationName: 'Cheap' })
  const response = await api.get('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  expect(await response.json()).toEqual({ data: { dataset: { version: 'v1' } } })
})

test.each([
  'application/x-www-form-urlencoded',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/graphql',
])('a body of %s is refused: a form of any page could send it', async (type) => {
  const body = 'query={dataset{version}}'
  const response = await api.get('/graphql', { method: 'POST', body, headers: { 'content-type': type } })
  expect(response.status).toBe(415)
  expect(await response.json()).toEqual({
    errors: [{ message: expect.stringContaining('application/json'), extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }],
  })
})
