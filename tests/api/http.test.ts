import { serverAudits } from 'graphql-http'
import { openApi, type TestApi } from './api.js'

let api: TestApi
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

const audits = serverAudits({
  url: 'http://api/graphql',
  fetchFn: (url: string, init: RequestInit) => api.server.fetch(url, init),
})

test('the audit has 61 parts', () => {
  expect(audits).toHaveLength(61)
})

test.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (_name, audit) => {
  const result = await audit.fn()
  if (result.status !== 'ok') throw new Error(result.reason)
})

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  api.server.fetch('http://api/graphql', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  })

test('a query may be asked by GET', async () => {
  const response = await api.server.fetch(`http://api/graphql?query=${encodeURIComponent('{ dataset { version } }')}`)
  expect(await response.json()).toEqual({ data: { dataset: { version: 'v1' } } })
})

test('a body of more than 1 MiB is refused, announced or not', async () => {
  const body = JSON.stringify({ query: '{ __typename }', variables: { pad: 'x'.repeat(2 ** 20) } })
  const announced: Record<string, string> = { 'content-length': String(body.length) }
  for (const headers of [{}, announced]) {
    const response = await post(body, headers)
    expect(response.status).toBe(413)
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'The request body is larger than 1048576 bytes. Send less, or page through the data.',
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
    `{ documents { nodes { region { ${'documents { nodes { region { '.repeat(8)} name ${'} } } '.repeat(8)} } } } }`,
    [],
  ],
  [
    `{ region(code: "610100") ${nest(29, 'parent')} }`,
    ['The query is nested 31 fields deep; 30 are allowed. Ask for the rest by node(id).'],
  ],
  [
    `{ ...F } fragment F on Query { region(code: "610100") ${nest(600, 'parent')} }`,
    ['The query is nested 602 fields deep; 30 are allowed. Ask for the rest by node(id).'],
  ],
  [`{ region(code: "610100") ${nest(5000, 'parent')} }`, [expect.stringContaining('2000 tokens')]],
])('a query nested too deep is refused: %.40s', async (query, expected) => {
  const { errors } = await api.ask(query)
  expect(errors).toEqual(expected)
})

test('a fault inside is masked', async () => {
  const broken = await openApi({ fill: async () => {} })
  await broken.close()
  const silent = console.error
  console.error = () => {}
  try {
    expect((await broken.ask('{ dataset { version } }')).errors).toEqual(['Unexpected error.'])
  } finally {
    console.error = silent
  }
})
