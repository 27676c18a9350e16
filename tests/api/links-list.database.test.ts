import { globalId } from '../../api/src/shared/global-id.js'
import { openApi, type TestApi } from './api.js'
import { fillLineage } from './fixture-lineage.js'

let api: TestApi
beforeAll(async () => {
  api = await openApi({ fill: fillLineage })
})
afterAll(() => api.close())

const local = (id: string) => Buffer.from(id, 'base64').toString().replace(/^\w+:/, '')

interface Link {
  upstream: { id: string }
  downstream: { id: string }
}

async function pairs(filter: string): Promise<string[]> {
  const { data, errors } = await api.ask(
    `{ links(filter: { ${filter} }, first: 100) { totalCount nodes { upstream { id } downstream { id } } } }`,
  )
  expect(errors).toEqual([])
  expect(data.links.totalCount).toBe(data.links.nodes.length)
  return data.links.nodes
    .map(({ upstream, downstream }: Link) => `${local(upstream.id)} → ${local(downstream.id)}`)
    .sort()
}

const CITY = ['province-jobs → city-jobs', 'province-rate → city-rate']

test.each([
  ['kinds: [RESTATES]', ['city-jobs → city-again']],
  ['regions: ["西安市"], kinds: [INHERITS]', CITY],
  ['upstreamRegions: ["610100"], kinds: [INHERITS]', ['city-jobs → county-jobs', 'city-rate → county-rate']],
  ['within: "西安市", years: [2025], indicators: ["rate"]', ['city-rate → county-rate', 'province-rate → city-rate']],
  ['upstreamRegions: ["陕西省"], regions: ["西安市"]', CITY],
  [`documents: ["${globalId('Document', 'city-scheme')}"]`, ['city-jobs → city-again']],
  [`documents: ["${globalId('Document', 'city-plan')}"], stances: [LOOSER]`, ['province-rate → city-rate']],
  [
    'topics: ["employment"], bases: [SAME_FIELD], regions: ["商洛市"]',
    ['province-jobs → sibling-jobs', 'province-rate → sibling-rate'],
  ],
  ['years: [2030]', []],
  ['kinds: []', []],
])('links by %s', async (filter, expected) => {
  expect(await pairs(filter)).toEqual(expected)
})

test('without a filter there are all', async () => {
  const { data } = await api.ask('{ dataset { links } links { totalCount } }')
  expect(data.links.totalCount).toBe(data.dataset.links)
  expect(data.links.totalCount).toBeGreaterThan(7)
})

test.each([
  [
    'regions: ["西按市"]',
    'Argument "filter.regions": there is no region with the code or name "西按市". Did you mean 西安市 (610100)?',
  ],
  [
    'indicators: ["rat"]',
    'Argument "filter.indicators": there is no indicator with the code or name "rat". Did you mean rate?',
  ],
  ['topics: ["weather"]', 'Argument "filter.topics": there is no topic "weather". There are: employment.'],
])('what there is none of is refused: %s', async (filter, message) => {
  const { errors } = await api.ask(`{ links(filter: { ${filter} }) { totalCount } }`)
  expect(errors).toEqual([message])
})

test('a page of links costs the same statements whatever its size', async () => {
  const query = (size: number) => `{
    links(first: ${size}, filter: { within: "陕西省", topics: ["employment"] }) {
      totalCount
      nodes {
        kind stance share citations { from { title } }
        upstream { printed region { name } document { title } }
        downstream { printed region { name } evidence { quote } }
      }
    }
  }`
  const [two, all] = [await api.ask(query(2)), await api.ask(query(100))]
  expect(all.errors).toEqual([])
  expect(all.data.links.nodes.length).toBeGreaterThan(5)
  expect(all.statements.length).toBeGreaterThanOrEqual(two.statements.length)
  expect(all.statements).toEqual((await api.ask(query(50))).statements)
  expect(all.statements).toMatchInlineSnapshot(`
[
  "COUNT TargetLink",
  "SELECT Indicator",
  "SELECT Region",
  "SELECT TargetLink",
  "SELECT TargetLinkCitation",
]
`)
})
