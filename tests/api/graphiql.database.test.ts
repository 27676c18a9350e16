import { exampleQueries } from '../../api/src/graphql/graphiql/options.js'
import { openApi, type TestApi } from './api.js'

let api: TestApi
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

async function graphiqlPage(): Promise<string> {
  const response = await api.server.fetch('http://api/graphql', { headers: { accept: 'text/html' } })
  expect(response.status).toBe(200)
  return response.text()
}

test('GraphiQL loads nothing from another server', async () => {
  const page = await graphiqlPage()
  const markup = page.replace(/<script>[\s\S]*?<\/script>/g, '').replace(/<style>[\s\S]*?<\/style>/g, '')
  expect(markup).not.toMatch(/https?:\/\//)
  expect(page).not.toMatch(/<script[^>]+src=/)
  expect(page).not.toMatch(/@import|url\(\s*["']?https?:/)
})

test('GraphiQL opens on the worked examples', async () => {
  const page = await graphiqlPage()
  expect(exampleQueries.length).toBeGreaterThanOrEqual(5)
  for (const query of exampleQueries) expect(page).toContain(JSON.stringify(query).slice(1, -1))
})

test.each(exampleQueries.map((query) => [/(?:query|mutation) (\w+)/.exec(query)?.[1] ?? query, query]))(
  'the worked example %s runs without errors',
  async (_name, query) => {
    const { data, errors } = await api.ask(query)
    expect(errors).toEqual([])
    expect(data).toBeTruthy()
  },
)
