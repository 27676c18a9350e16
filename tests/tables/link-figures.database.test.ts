import type { Database } from '@plangraph/database'
import { fillLineage } from '../api/fixture-lineage.js'
import { type Answer, type Served, serveFixture } from './served.js'

const SIGNED = { 'nation-plan': '2021-08-23', 'province-plan': '2021-11-30', 'city-plan': '2024-03-01' }
const BINDING = ['nation-jobs', 'province-jobs', 'city-rate', 'county-jobs'] as const
const ANTICIPATORY = ['city-jobs', 'sibling-jobs', 'province-rate'] as const

/** Dates of some documents and attributes of some goals: links need neither again. */
async function fill(database: Database): Promise<void> {
  await fillLineage(database)
  for (const [id, issuedOn] of Object.entries(SIGNED))
    await database.document.update({ where: { id }, data: { issuedOn } })
  await database.target.updateMany({ where: { id: { in: [...BINDING] } }, data: { binding: 'BINDING' } })
  await database.target.updateMany({ where: { id: { in: [...ANTICIPATORY] } }, data: { binding: 'ANTICIPATORY' } })
  const dataset = { id: 'dataset', version: 'v1', updatedAt: new Date('2026-11-02T08:01:00Z') }
  await database.dataset.create({ data: dataset })
}

let api: Served
beforeAll(async () => {
  api = await serveFixture(fill)
})
afterAll(() => api.close())

type Column = 'amplification' | 'days_to_follow' | 'binding_change'

const tabled = async (column: Column): Promise<Record<string, number | string | null>> => {
  const links: Answer[] = await api.json('/data/target_links.json')
  const ids = ({ downstream_region_code: below, upstream_region_code: above, indicator_code: indicator }: Answer) =>
    `${indicator} ${above} → ${below}`
  return Object.fromEntries(links.map((link) => [`${link.kind} ${ids(link)}`, link[column]]))
}

test('how much more is asked below: a lower rate where lower is better; nothing of counts and of what is said again', async () => {
  expect(await tabled('amplification')).toMatchObject({
    'INHERITS rate 610000 → 611000': 0.7,
    'INHERITS rate 610000 → 610100': -0.5,
    'INHERITS rate 100000 → 610000': 0,
    'INHERITS rate 610100 → 610102': 0,
    'INHERITS jobs 100000 → 610000': null,
    'RESTATES jobs 610100 → 610100': null,
  })
})

test('how many days after the document above the one below was signed, leap days too', async () => {
  expect(await tabled('days_to_follow')).toMatchObject({
    'INHERITS jobs 100000 → 610000': 99,
    'INHERITS jobs 610000 → 610100': 822,
    'INHERITS jobs 610000 → 611000': null,
    'RESTATES jobs 610100 → 610100': null,
  })
})

test('where a binding goal became an anticipatory one, and the other way round', async () => {
  expect(await tabled('binding_change')).toMatchObject({
    'INHERITS jobs 100000 → 610000': 'SAME',
    'INHERITS jobs 610000 → 610100': 'WEAKENED',
    'INHERITS jobs 610100 → 610102': 'STRENGTHENED',
    'INHERITS rate 610000 → 610100': 'STRENGTHENED',
    'INHERITS rate 100000 → 610000': null,
  })
  const [weakened]: Answer[] = (await api.json('/data/target_links.json')).filter(
    ({ binding_change }: Answer) => binding_change === 'WEAKENED',
  )
  expect(weakened).toMatchObject({
    upstream_binding: 'BINDING',
    upstream_quote: '城镇新增就业人数达到200',
    downstream_binding: 'ANTICIPATORY',
  })
})

test.each([
  ['[WEAKENED]', ['610000 → 610100', '610000 → 611000']],
  ['[STRENGTHENED]', ['610000 → 610100', '610100 → 610102']],
  ['[SAME]', ['100000 → 610000']],
  ['[]', []],
])('links by change of attribute: %s', async (changes, expected) => {
  const { links } = await api.ask(`{ links(filter: { bindingChanges: ${changes}, kinds: [INHERITS] }) {
    totalCount nodes { upstream { region { code } } downstream { region { code } } }
  } }`)
  const found = links.nodes.map(
    ({ upstream, downstream }: Answer) => `${upstream.region.code} → ${downstream.region.code}`,
  )
  expect(found.sort()).toEqual(expected)
  expect(links.totalCount).toBe(expected.length)
})

test('every link has the same figures in the graph and in the table, whichever way is better', async () => {
  for (const direction of ['LOWER', 'HIGHER', 'NEUTRAL'] as const) {
    await api.database.indicator.update({ where: { code: 'rate' }, data: { direction } })
    await api.database.dataset.updateMany({ data: { version: direction } })
    const { links } = await api.ask('{ links(first: 100) { nodes { id amplification daysToFollow bindingChange } } }')
    const rows: Answer[] = await api.json('/data/target_links.json')
    const figures = rows.map(({ id, amplification, days_to_follow, binding_change }) => ({
      id,
      amplification,
      daysToFollow: days_to_follow,
      bindingChange: binding_change,
    }))
    const byId = (a: Answer, b: Answer) => (a.id < b.id ? -1 : 1)
    expect(links.nodes.sort(byId)).toEqual(figures.sort(byId))
    const raised = figures.filter(({ amplification }) => amplification !== null && amplification > 0)
    expect(raised).toHaveLength({ LOWER: 1, HIGHER: 1, NEUTRAL: 0 }[direction])
  }
})

test('the reason of a link in both languages with its code, by which rows are filtered', async () => {
  const links: Answer[] = await api.json('/data/target_links.json')
  expect(links.find(({ code }) => code === 'looser')).toMatchObject({
    reason: '西安市 5.5% against 陕西省 5%: looser by 0.5 percentage points.',
    reason_zh: '西安市5.5%，陕西省5%：要求更松，相差0.5个百分点。',
  })
  const entities = async (query: string) => api.get(`/odata/v4/target_links?${query}`)
  const { value } = (await (await entities(`$filter=code eq 'looser'&$select=reason`)).json()) as Answer
  expect(value).toEqual([{ reason: '西安市 5.5% against 陕西省 5%: looser by 0.5 percentage points.' }])
  expect((await entities(`$filter=contains(reason,'looser')`)).status).toBe(501)
  expect((await entities('$orderby=reason_zh')).status).toBe(501)
})
