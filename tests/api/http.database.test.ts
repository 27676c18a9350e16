import { serverAudits } from 'graphql-http'
import { type Answer, type Served, serveFixture } from '../tables/served.js'
import { openApi, type TestApi } from './api.js'

let api: TestApi
let served: Served
beforeAll(async () => {
  api = await openApi()
  served = await serveFixture()
})
afterAll(async () => {
  await api.close()
  await served.close()
})

const audits = serverAudits({
  url: () => `${served.origin}/graphql`,
  fetchFn: (url: string, { method, headers, body }: RequestInit = {}) =>
    served.get(url, {
      ...(method && { method }),
      headers: (headers ?? {}) as Record<string, string>,
      ...(body && { body: String(body) }),
    }),
})

test('the audit has 61 parts', () => {
  expect(audits).toHaveLength(61)
})

test.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (_name, audit) => {
  const result = await audit.fn()
  if (result.status !== 'ok') throw new Error(result.reason)
})

test('a query may be asked by GET', async () => {
  const response = await served.get(`/graphql?query=${encodeURIComponent('{ dataset { version } }')}`)
  expect(await response.json()).toEqual({ data: { dataset: { version: 'v1' } } })
})

const ASKED = [
  '{ dataset { version } }',
  '{ nope }',
  '{',
  '{ targets(first: -1) { totalCount } }',
  'mutation { ingest { state } }',
]
const ACCEPTED = [
  '*/*',
  'application/json',
  'application/graphql-response+json, application/json;q=0.9',
  'text/event-stream',
]

test.each(ACCEPTED)('what the server answers itself is what Yoga answers: accept %s', async (accept) => {
  const shown = async (response: {
    status: number
    headers: { get(name: string): string | null }
    text(): Promise<string>
  }) => [response.status, response.headers.get('content-type'), await response.text()]
  for (const query of ASKED) {
    const post = {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query }),
    }
    const search = `?${new URLSearchParams({ query })}`
    for (const [path, init] of [
      ['/graphql', post],
      [`/graphql${search}`, { headers: { accept } }],
    ] as const) {
      expect(await shown(await served.get(path, init))).toEqual(
        await shown(await api.server.fetch(`http://server${path}`, init)),
      )
    }
  }
})

test('a body of more than 256 KiB is refused, announced or not', async () => {
  const body = JSON.stringify({ query: '{ __typename }', variables: { pad: 'x'.repeat(2 ** 20) } })
  const chunked: Record<string, string> = { 'transfer-encoding': 'chunked' }
  const announced: Record<string, string> = { 'content-length': String(body.length) }
  for (const length of [chunked, announced]) {
    const headers: Record<string, string> = { 'content-type': 'application/json', ...length }
    const response = await served.get('/graphql', { method: 'POST', body, headers })
    expect(response.status).toBe(413)
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'The request body is larger than 262144 bytes. Send less, or page through the data.',
          extensions: { code: 'PAYLOAD_TOO_LARGE' },
        },
      ],
    })
  }
})

const nest = (depth: number, field: string) => `${`{ ${field} `.repeat(depth)} { name } ${'}'.repeat(depth)}`

test.each([
  [`{ region(code: "610100") ${nest(28, 'parent')} }`, []],
  [
    `{ documents(first: 1) { nodes { region { ${'documents(first: 1) { nodes { region { '.repeat(8)} name ${'} } } '.repeat(8)} } } } }`,
    [],
  ],
  [
    `{ region(code: "610100") ${nest(29, 'parent')} }`,
    ['The query is nested 31 fields deep; 30 are allowed. Ask for the rest by node(id).'],
  ],
  [
    `{ ...F } fragment F on Query { region(code: "610100") ${nest(300, 'parent')} }`,
    ['The query is nested 302 fields deep; 30 are allowed. Ask for the rest by node(id).'],
  ],
  [`{ region(code: "610100") ${nest(5000, 'parent')} }`, [expect.stringContaining('1000 tokens')]],
])('a query nested too deep is refused: %.40s', async (query, expected) => {
  const { errors } = await api.ask(query)
  expect(errors).toEqual(expected)
})

test('a fault inside is masked, and logged under the id that the client gets', async () => {
  const broken = await serveFixture()
  await broken.database.$executeRaw`DROP TABLE "Dataset"`
  const body = JSON.stringify({ query: '{ dataset { version } }' })
  const response = await broken.get('/graphql', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
  })
  const { errors } = (await response.json()) as Answer
  const { errorId } = errors[0].extensions
  expect([response.status, errors]).toEqual([
    200,
    [
      expect.objectContaining({
        message: `Unexpected error: the server has logged it as ${errorId}.`,
        extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
      }),
    ],
  ])
  expect(broken.logged.find((line) => line.errorId === errorId).err.message).toMatch(/no such table|does not exist/)
  await broken.close()
})
