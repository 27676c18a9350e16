import { createHash } from 'node:crypto'
import { brotliDecompressSync } from 'node:zlib'
import { exampleQueries } from '../../api/src/graphql/graphiql/examples.js'
import { type Served, serveFixture } from '../tables/served.js'

let api: Served
beforeAll(async () => {
  api = await serveFixture()
})
afterAll(() => api.close())

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'accept-encoding': 'gzip, deflate, br' }
const open = (more: Record<string, string> = {}, path = '/graphql') =>
  api.get(path, { headers: { ...BROWSER, ...more } })

async function graphiqlPage(): Promise<string> {
  const response = await open()
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  return brotliDecompressSync(Buffer.from(await response.arrayBuffer())).toString()
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

test('a browser runs the script of the page and no other, and shows it in no frame', async () => {
  const page = await graphiqlPage()
  const policy = String((await open()).headers.get('content-security-policy'))
  const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? ''
  const hash = createHash('sha256').update(script).digest('base64')
  const directives = policy.split('; ')
  expect(directives).toEqual(
    expect.arrayContaining([`script-src 'sha256-${hash}'`, "default-src 'none'", "frame-ancestors 'none'"]),
  )
  expect(policy).not.toContain('unsafe-eval')
  // Scripts in attributes would need a hash each.
  expect(page.replace(script, '')).not.toMatch(/<[^>]+\son\w+=/)
})

test('the page is compressed, rendered once, and not sent again to a browser that holds it', async () => {
  const first = await open()
  const bytes = Number(first.headers.get('content-length'))
  expect(bytes).toBeLessThan(3_000_000)
  const started = performance.now()
  const etag = String(first.headers.get('etag'))
  expect((await open()).headers.get('etag')).toBe(etag)
  expect(performance.now() - started).toBeLessThan(1000)
  const again = await open({ 'if-none-match': etag })
  const policy = 'content-security-policy'
  expect([again.status, again.headers.get('etag')]).toEqual([304, etag])
  // A browser takes the headers of a 304 over those that it holds.
  expect(again.headers.get(policy)).toBe(first.headers.get(policy))
})

test('the page is the same whatever query the address brings, and a program is answered there', async () => {
  const path = `/graphql?query=${encodeURIComponent('{ dataset { version } }')}`
  expect((await open({}, path)).headers.get('etag')).toBe((await open()).headers.get('etag'))
  expect(await api.json(path)).toEqual({ data: { dataset: { version: 'v1' } } })
})

test.each(exampleQueries.map((query) => [/(?:query|mutation) (\w+)/.exec(query)?.[1] ?? query, query]))(
  'the worked example %s runs without errors',
  async (_name, query) => {
    expect(await api.ask(query)).toBeTruthy()
  },
)
