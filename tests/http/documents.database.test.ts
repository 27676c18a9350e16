import { createHash } from 'node:crypto'
import { exampleQueries } from '../../api/src/graphql/graphiql/examples.js'
import { type Answer, type Served, serveFixture } from '../tables/served.js'

let api: Served
beforeAll(async () => {
  api = await serveFixture()
})
afterAll(() => api.close())

const idOf = (document: string) => `sha256:${createHash('sha256').update(document).digest('hex')}`
const url = (parameters: Record<string, string>) => `/graphql?${new URLSearchParams(parameters)}`

const QUERY = 'query One($code: String!) { region(code: $code) { name } }'
const variables = JSON.stringify({ code: '610100' })

test('a document is learned when text and id come together, and asked for by its id from then on', async () => {
  const documentId = idOf(QUERY)
  const unknown = await api.get(url({ documentId, variables }))
  expect([unknown.status, (await unknown.json()) as Answer]).toEqual([
    404,
    { errors: [{ message: expect.stringContaining(documentId), extensions: { code: 'DOCUMENT_NOT_FOUND' } }] },
  ])
  const answer = { data: { region: { name: '西安市' } } }
  expect(await api.json(url({ documentId, query: QUERY, variables }))).toEqual(answer)
  expect(await api.json(url({ documentId, variables }))).toEqual(answer)
  const other = await api.json(url({ documentId, variables: JSON.stringify({ code: '510000' }) }))
  expect(other).toEqual({ data: { region: { name: '四川省' } } })
  const posted = await api.get('/graphql', {
    method: 'POST',
    body: JSON.stringify({ documentId, variables: { code: '610100' } }),
    headers: { 'content-type': 'application/json' },
  })
  expect(await posted.json()).toEqual(answer)
})

test.each(exampleQueries.map((query) => [query.slice(0, 40), query]))(
  'a worked example is known: %s',
  async (_begin, query) => {
    const [byId, byText] = [await api.json(url({ documentId: idOf(query) })), await api.json(url({ query }))]
    expect(byId).toEqual(byText)
    expect(byId.errors).toBeUndefined()
  },
)

test.each([
  ['sha256:00', 'BAD_DOCUMENT_ID'],
  ['md5:d41d8cd98f00b204e9800998ecf8427e', 'BAD_DOCUMENT_ID'],
  [`sha256:${'A'.repeat(64)}`, 'BAD_DOCUMENT_ID'],
  ['', 'BAD_DOCUMENT_ID'],
])('%s is no id of a document', async (documentId, code) => {
  const response = await api.get(url({ documentId }))
  expect([response.status, ((await response.json()) as Answer).errors[0].extensions.code]).toEqual([400, code])
})

test('a text under the id of another is refused, and not learned', async () => {
  const documentId = idOf('{ dataset { version } }')
  const response = await api.get(url({ documentId, query: '{ __typename }' }))
  expect([response.status, ((await response.json()) as Answer).errors[0].extensions.code]).toEqual([
    400,
    'BAD_DOCUMENT_ID',
  ])
  expect((await api.get(url({ documentId }))).status).toBe(404)
})

const post = (parameters: object, headers: Record<string, string> = {}) =>
  api.get('/graphql', {
    method: 'POST',
    body: JSON.stringify(parameters),
    headers: { 'content-type': 'application/json', ...headers },
  })

test('an answer is the same by text, by id, by GET and by POST, and is computed once', async () => {
  const query = 'query Same { indicators(first: 3) { nodes { code } } }'
  const documentId = idOf(query)
  await api.get(url({ query, documentId }))
  const first = await api.get(url({ documentId }))
  api.statements.length = 0
  const again = [
    await post({ documentId }),
    await api.get(url({ query })),
    await post({ query }),
    await post({ query, variables: null, extensions: {} }),
  ]
  expect(api.statements).toEqual([])
  expect(again.map(({ headers }) => headers.get('etag'))).toEqual(Array(4).fill(first.headers.get('etag')))
})

test('a cached answer is served only for the same request', async () => {
  const [one, other] = ['{ dataset { targets } }', '{ dataset { documents } }']
  const kept = await api.json(url({ query: one }))
  for (const wrong of [url({ query: other, documentId: idOf(one) }), url({ documentId: one })]) {
    expect((await api.get(wrong)).status).toBe(400)
  }
  expect(await api.json(url({ query: one }))).toEqual(kept)
})

test.each(['query', 'variables', 'operationName', 'documentId', 'extensions'])(
  'a URL that gives %s twice is refused: who takes the first and who the last would answer different questions',
  async (name) => {
    const [first, second] = [`${name}=%7B__typename%7D`, `${name}=%7Bdataset%7Bversion%7D%7D`]
    const response = await api.get(`/graphql?${first}&${second}`)
    expect([response.status, ((await response.json()) as Answer).errors[0].extensions.code]).toEqual([
      400,
      'BAD_REQUEST',
    ])
    expect(await api.json(url({ query: '{dataset{version}}' }))).toEqual({ data: { dataset: { version: 'v1' } } })
  },
)

test('a browser is given GraphiQL, whatever a program was answered with the same headers', async () => {
  const accept = 'text/html,application/xhtml+xml,*/*;q=0.8'
  const query = '{ dataset { version } }'
  await post({ query }, { accept })
  const page = await api.get(url({ query }), { headers: { accept } })
  expect(page.headers.get('content-type')).toMatch('text/html')
})
