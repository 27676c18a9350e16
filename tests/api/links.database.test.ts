import { globalId } from '../../api/src/shared/global-id.js'
import { type Answer, openApi, type TestApi } from './api.js'
import { fillLineage } from './fixture-lineage.js'

let api: TestApi
beforeAll(async () => {
  api = await openApi({ fill: fillLineage })
})
afterAll(() => api.close())

const local = (id: string) => Buffer.from(id, 'base64').toString().replace(/^\w+:/, '')

async function links(id: string, way: 'upstream' | 'downstream'): Promise<Answer[]> {
  const { data, errors } = await api.ask(
    `query ($id: ID!) { node(id: $id) { ... on Target { ${way} {
      kind basis citations { id } upstream { id } downstream { id } stance marginal difference share intensity reason
    } } } }`,
    { id: globalId('Target', id) },
  )
  expect(errors).toEqual([])
  return data.node[way].map((link: Answer) => ({
    ...link,
    citations: link.citations.map((citation: Answer) => local(citation.id)),
    upstream: local(link.upstream.id),
    downstream: local(link.downstream.id),
  }))
}

test('a count inherits with a share and an intensity, through the citations that lead there in order', async () => {
  expect(await links('city-jobs', 'upstream')).toEqual([
    {
      kind: 'INHERITS',
      basis: 'CHAIN',
      citations: ['city-plan → province-missing', 'province-missing → province-plan'],
      upstream: 'province-jobs',
      downstream: 'city-jobs',
      stance: 'NOT_COMPARABLE',
      marginal: false,
      difference: null,
      share: 0.3,
      intensity: 1.2,
      reason: '城镇新增就业人数 is a count, which grows with the size of a region: see share and intensity.',
    },
  ])
})

test('downstream: regions below before what restates it', async () => {
  const down = await links('city-jobs', 'downstream')
  expect(down.map(({ kind, basis, downstream }) => [kind, basis, downstream])).toEqual([
    ['INHERITS', 'CITED', 'county-jobs'],
    ['RESTATES', null, 'city-again'],
  ])
  expect((await links('city-again', 'upstream')).map(({ kind, upstream }) => [kind, upstream])).toEqual([
    ['RESTATES', 'city-jobs'],
  ])
  expect(await links('county-jobs', 'downstream')).toEqual([])
})

test.each([
  [
    'province-rate',
    'CITED',
    'STRICTER',
    true,
    0,
    '陕西省 5% against 全国 5%: the same number, stricter by its sign alone.',
  ],
  ['city-rate', 'CHAIN', 'LOOSER', false, 0.5, '西安市 5.5% against 陕西省 5%: looser by 0.5 percentage points.'],
  ['county-rate', 'CITED', 'EQUAL', false, 0, '新城区 5.5% against 西安市 5.5%: the same goal.'],
  [
    'sibling-rate',
    'SAME_FIELD',
    'STRICTER',
    false,
    -0.7,
    '商洛市 4.3% against 陕西省 5%: stricter by 0.7 percentage points.',
  ],
])('%s inherits by %s: %s', async (id, basis, stance, marginal, difference, reason) => {
  const [link] = await links(id, 'upstream')
  expect(link).toMatchObject({ basis, stance, marginal, difference, share: null, intensity: null, reason })
})

test('links with all they lead to cost the same statements on every page', async () => {
  const page = (size: number) => `{ targets(first: ${size}) { nodes {
    upstream { kind citations { to { title } } upstream { printed document { title } } }
    downstream { kind citations { to { title } } downstream { printed document { title } region { name } } }
  } } }`
  const [five, all] = [await api.ask(page(5)), await api.ask(page(100))]
  expect(all.errors).toEqual([])
  expect(all.data.targets.nodes).toHaveLength(11)
  expect(five.statements.length).toBeLessThanOrEqual(all.statements.length)
  expect(all.statements).toMatchInlineSnapshot(`
[
  "SELECT Target",
  "SELECT TargetLink",
  "SELECT TargetLink",
  "SELECT TargetLinkCitation",
  "SELECT TargetLinkCitation",
]
`)
})

test('the data as a whole count their links', async () => {
  const { data } = await api.ask('{ dataset { links } }')
  expect(data.dataset.links).toBe(9)
})

const COMPOSITION = `composition {
  sum
  parts { id printed region { name } document { title } }
  missing { name parent { name } }
}`

test('the parts that are known against the whole, and the regions that are missing', async () => {
  const { data, errors } = await api.ask(`{ targets { nodes { id ${COMPOSITION} } } }`)
  expect(errors).toEqual([])
  const shown = data.targets.nodes.map(({ id, composition: known }: Answer) => [
    local(id),
    known && [
      known.sum,
      known.parts.map((part: Answer) => local(part.id)),
      known.missing.map(({ name }: Answer) => name),
    ],
  ])
  expect(Object.fromEntries(shown)).toEqual({
    'nation-jobs': [2_000_000, ['province-jobs'], ['四川省']],
    'province-jobs': [680_000, ['city-jobs', 'sibling-jobs'], ['安康市']],
    'city-jobs': [50_000, ['county-jobs'], []],
    'city-again': [50_000, ['county-jobs'], []],
    'sibling-jobs': null,
    'county-jobs': null,
    'nation-rate': null,
    'province-rate': null,
    'city-rate': null,
    'county-rate': null,
    'sibling-rate': null,
  })
})

test('compositions of a page are made together', async () => {
  const page = (size: number) => `{ targets(first: ${size}) { nodes { ${COMPOSITION} } } }`
  const [few, all] = [await api.ask(page(4)), await api.ask(page(100))]
  expect(all.statements).toEqual(few.statements)
  expect(all.statements).toMatchInlineSnapshot(`
[
  "SELECT Indicator",
  "SELECT Region",
  "SELECT Region",
  "SELECT Region",
  "SELECT Target",
  "SELECT Target",
  "SELECT Target",
]
`)
})
