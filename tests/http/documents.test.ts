import { createHash } from 'node:crypto'
import { exampleQueries } from '../../api/src/graphiql/options.js'
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

test('an answer is the same by text, by id, by GET and by POST, and is computed once', async () => {
  const query = 'query Same { indicators(first: 3) { nodes { code } } }'
  const first = await api.get(url({ query, documentId: idOf(query) }))
  api.statements.length = 0
  const post = (parameters: object) =>
    api.get('/graphql', {
      method: 'POST',
      body: JSON.stringify(parameters),
      headers: { 'content-type': 'application/json' },
    })
  const again = [await api.get(url({ documentId: idOf(query) })), await post({ documentId: idOf(query) })]
  expect(api.statements).toEqual([])
  const texts = [await api.get(url({ query })), await post({ query }), await post({ query, variables: null })]
  const etag = first.headers.get('etag')
  expect([...again, ...texts].map(({ headers }) => headers.get('etag'))).toEqual(Array(5).fill(etag))
  const statements = api.statements.length
  expect((await post({ query, extensions: {} })).headers.get('etag')).toBe(etag)
  expect(api.statements).toHaveLength(statements)
})
