import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { tableNamed } from '../../api/src/tabular/tables/index.js'
import { openSeeds } from '../seeds/seeds-database.js'
import { type Answer, type Served, serve } from '../tables/served.js'

const HERE = 'http://127.0.0.1:4000'
const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
const GUIDE = read('docs/connect.md')
const PAGES = [GUIDE, read('docs/api.md'), read('README.md'), read('docs/plangraph.pbids')].join('\n')

let seeds: Served
beforeAll(async () => {
  seeds = await serve(await openSeeds())
})
afterAll(() => seeds.close())

const pathOf = (url: string) => url.slice(HERE.length)
const addresses = new Set(
  [...PAGES.matchAll(/http:\/\/127\.0\.0\.1:4000\/(?:data|odata)\/[^\s`'">)]*/g)].map(([url]) => url),
)
const answered = [...PAGES.matchAll(/```sh\ncurl -s '([^']+)'\n```\s+```(csv|json)\n(.*?)```/gs)]

test.each([...addresses])('%s is there', async (url) => {
  expect((await seeds.get(pathOf(url))).status).toBe(200)
})

test('what is asked with curl is answered as the guide prints', async () => {
  expect(answered.length).toBeGreaterThan(2)
  for (const [, url = '', format, expected = ''] of answered) {
    const text = (await (await seeds.get(pathOf(url))).text()).replaceAll(seeds.origin, HERE)
    if (format === 'json') expect(JSON.parse(text)).toEqual(JSON.parse(expected))
    else expect(text.replaceAll('\r\n', '\n')).toBe(expected)
  }
})

const [, grafana = ''] = /## Grafana\n(.*?)\n## /s.exec(GUIDE) ?? []
const panels: Answer[] = [...grafana.matchAll(/```json\n(.*?)```/gs)].map(([, panel = '']) => JSON.parse(panel))

test('the columns that recipes name are columns', async () => {
  const { url, columns } = panels.find(({ type }) => type === 'csv')
  const [header = ''] = (await (await seeds.get(pathOf(url))).text()).split('\r\n')
  for (const { selector } of columns) expect(header.split(',')).toContain(selector)
  const [, fields = ''] = /fields = "([^"]+)"/.exec(GUIDE) ?? []
  expect((await seeds.get(`/data/targets.csv?status=CURRENT&fields=${fields}`)).status).toBe(200)
  const properties = tableNamed('targets')?.columns.map(({ name }) => name)
  expect(properties).toEqual(expect.arrayContaining(['governing', 'year']))
})

const at = (value: Answer, path: string) => path.split('.').reduce((found, name) => found?.[name], value)

test('the panel that asks GraphQL finds its rows, and each column in a row', async () => {
  const { url, url_options: asked, root_selector, columns } = panels.find(({ type }) => type === 'graphql')
  const answer = await seeds.get(pathOf(url), {
    method: asked.method,
    headers: { 'content-type': asked.body_content_type, accept: 'application/json;q=0.9,text/plain' },
    body: JSON.stringify({ query: asked.body_graphql_query, variables: {} }),
  })
  expect(answer.status).toBe(200)
  const rows: Answer[] = at(await answer.json(), root_selector)
  expect(rows.length).toBeGreaterThan(20)
  for (const { selector } of columns) expect(rows.filter((row) => at(row, selector) === undefined)).toEqual([])
})

test('groups stand under the root selector that the guide names', async () => {
  const [, selector = '', query = ''] = /root selector `(data\.targetStats)`:\n`([^`]+)`/.exec(grafana) ?? []
  const groups: Answer[] = at({ data: await seeds.ask(query) }, selector)
  expect(groups.length).toBeGreaterThan(10)
  for (const { count } of groups) expect(count).toBeGreaterThan(0)
})

test('the tables that the guide names are the tables that there are', async () => {
  const [, list = ''] = /## Which table\n(.*?)\n## /s.exec(GUIDE) ?? []
  const named = [...list.matchAll(/\*\*(\w+)\*\*/g)].map(([, name]) => name)
  const { tables } = await seeds.json('/data/')
  expect(named.sort()).toEqual(tables.map(({ name }: Answer) => name).sort())
})
