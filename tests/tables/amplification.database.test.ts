import { fillLineage } from '../api/fixture-lineage.js'
import { type Answer, type Served, serveFixture } from './served.js'

let api: Served
beforeAll(async () => {
  api = await serveFixture(async (database) => {
    await fillLineage(database)
    const dataset = { id: 'dataset', version: 'v1', updatedAt: new Date('2026-11-02T08:01:00Z') }
    await database.dataset.create({ data: dataset })
  })
})
afterAll(() => api.close())

const amplified = async (): Promise<Record<string, number | null>> => {
  const links: Answer[] = await api.json('/data/target_links.json')
  const ids = ({ downstream_region_code: below, upstream_region_code: above, indicator_code: indicator }: Answer) =>
    `${indicator} ${above} → ${below}`
  return Object.fromEntries(links.map((link) => [`${link.kind} ${ids(link)}`, link.amplification]))
}

test('how much more is asked below: a lower rate where lower is better; nothing of counts and of what is said again', async () => {
  expect(await amplified()).toMatchObject({
    'INHERITS rate 610000 → 611000': 0.7,
    'INHERITS rate 610000 → 610100': -0.5,
    'INHERITS rate 100000 → 610000': 0,
    'INHERITS rate 610100 → 610102': 0,
    'INHERITS jobs 100000 → 610000': null,
    'RESTATES jobs 610100 → 610100': null,
  })
})

test('where higher is better more is more, where neither is there is none', async () => {
  await api.database.indicator.update({ where: { code: 'rate' }, data: { direction: 'HIGHER' } })
  expect(await amplified()).toMatchObject({ 'INHERITS rate 610000 → 611000': -0.7 })
  await api.database.indicator.update({ where: { code: 'rate' }, data: { direction: 'NEUTRAL' } })
  expect(await amplified()).toMatchObject({ 'INHERITS rate 610000 → 611000': null })
})
