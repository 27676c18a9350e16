import type { Database } from '@plangraph/database'
import { type Answer, askerOf } from '../seeds/ask.js'
import { openSeeds } from '../seeds/seeds-database.js'

let database: Database
let ask: ReturnType<typeof askerOf>
beforeAll(async () => {
  database = await openSeeds()
  ask = askerOf(database)
})
afterAll(() => database.$disconnect())

const PLACES = ['西安市', '安康市', '商洛市', '四川省']

/** The cells of one indicator, by place. */
async function cells(indicator: string, regions = PLACES, reference: string | null = null): Promise<Answer[]> {
  const { data, errors } = await ask(
    `query ($regions: [String!]!, $indicators: [String!], $reference: String) {
      alignment(regions: $regions, indicators: $indicators, reference: $reference, year: 2025) {
        rows { cells {
          region { name } stance reason absence
          target {
            id printed
            upstream { kind basis stance marginal difference share upstream { region { name } normalizedValue } }
            composition { sum parts { region { name } normalizedValue } missing { name } }
          }
        } }
      }
    }`,
    { regions, indicators: [indicator], reference },
  )
  expect(errors).toBeUndefined()
  return data.alignment.rows[0].cells
}

/** What each place inherits: its own name, the upstream region and value, then the fields asked for. */
const inherited = (found: Answer[], ...fields: string[]) =>
  found.flatMap(({ region, target }) =>
    target.upstream.map((link: Answer) => [
      region.name,
      link.upstream.region.name,
      link.upstream.normalizedValue,
      ...fields.map((field) => link[field]),
    ]),
  )

test('new urban jobs: of what each document cites, and beside it of what governs', async () => {
  const links = inherited(await cells('urban-new-employment'), 'basis', 'share', 'stance')
  const count = 'NOT_COMPARABLE'
  expect(links).toHaveLength(8)
  expect(links).toEqual(
    expect.arrayContaining([
      ['西安市', '陕西省', 2_000_000, 'CITED', 0.3, count],
      ['西安市', '陕西省', 2_000_000, 'SAME_FIELD', 0.3, count],
      ['西安市', '全国', 50_000_000, 'CITED', 0.012, count],
      ['西安市', '全国', 55_000_000, 'SAME_FIELD', 0.0109090909091, count],
      ['安康市', '陕西省', 2_000_000, 'SAME_FIELD', 0.05, count],
      ['商洛市', '陕西省', 2_000_000, 'SAME_FIELD', 0.04, count],
      ['四川省', '全国', 50_000_000, 'CITED', 0.085, count],
      ['四川省', '全国', 55_000_000, 'SAME_FIELD', 0.0772727272727, count],
    ]),
  )
})

test("registered unemployment: 5, 4, 4.3 and 4.5 against the nation's 5", async () => {
  const found = await cells('urban-registered-unemployment-rate', PLACES, '全国')
  expect(inherited(found, 'basis', 'stance', 'marginal', 'difference')).toEqual([
    ['西安市', '全国', 5, 'CITED', 'STRICTER', true, 0],
    ['安康市', '全国', 5, 'SAME_FIELD', 'STRICTER', false, -1],
    ['商洛市', '全国', 5, 'SAME_FIELD', 'STRICTER', false, -0.7],
    ['四川省', '全国', 5, 'CITED', 'STRICTER', false, -0.5],
  ])
  expect(found.map(({ stance }) => stance)).toEqual(['STRICTER', 'STRICTER', 'STRICTER', 'STRICTER'])
  expect(found[3].reason).toBe('四川省 <4.5% against 全国 ≤5%: stricter by 0.5 percentage points.')
})

test('the reference may be among the places', async () => {
  const found = await cells('urban-registered-unemployment-rate', PLACES, '四川省')
  expect(found.map(({ stance }) => stance)).toEqual(['LOOSER', 'STRICTER', 'STRICTER', null])
})

test('the parts that are known against the whole, and who is missing', async () => {
  const [shaanxi, nation] = await cells('urban-new-employment', ['陕西省', '全国'])
  const known = ({ sum, parts, missing }: Answer) => ({
    sum,
    parts: parts.map(({ region }: Answer) => region.name),
    missing: missing.length,
  })
  expect(known(shaanxi.target.composition)).toEqual({
    sum: 780_000,
    parts: ['西安市', '安康市', '商洛市'],
    missing: 7,
  })
  expect(shaanxi.target.composition.missing.map(({ name }: Answer) => name)).toContain('宝鸡市')
  expect(known(nation.target.composition)).toEqual({ sum: 6_250_000, parts: ['四川省', '陕西省'], missing: 32 })
})

test("the lineage of Xi'an's 60, with the document that is missing", async () => {
  const [xian] = await cells('urban-new-employment')
  const { data, errors } = await ask(
    `query ($target: ID!) { lineage(target: $target) {
      complete targets { region { name } } links { kind }
      documents { title status region { name } } citations { from { title } to { title } }
    } }`,
    { target: xian.target.id },
  )
  expect(errors).toBeUndefined()
  const { complete, targets, documents, citations } = data.lineage
  expect(complete).toBe(true)
  expect([...new Set(targets.map(({ region }: Answer) => region.name))].sort()).toEqual(['全国', '西安市', '陕西省'])
  const byStatus = (wanted: string) =>
    documents.filter(({ status }: Answer) => status === wanted).map(({ title }: Answer) => title)
  expect(byStatus('TRANSCRIBED')).toEqual(
    expect.arrayContaining([
      '陕西省“十四五”就业促进规划',
      '“十四五”就业促进规划',
      '人力资源和社会保障事业发展“十四五”规划',
    ]),
  )
  expect(byStatus('REFERENCED')).toContain('陕西省人力资源和社会保障事业发展“十四五”规划')
  expect(documents.every(({ region }: Answer) => ['全国', '西安市', '陕西省'].includes(region.name))).toBe(true)
  expect(citations).toContainEqual({
    from: { title: '西安市“十四五”就业促进实施方案' },
    to: { title: '陕西省“十四五”就业促进规划' },
  })
})

test('absence is data', async () => {
  const absent = async (indicator: string, place: string) =>
    (await cells(indicator)).find(({ region }) => region.name === place).absence
  // Its row is there, without a value.
  expect(await absent('postdoctoral-intake', '商洛市')).toBe('NOT_READ')
  expect(await absent('postdoctoral-intake', '西安市')).toBe('NOT_STATED')
  // An opinion on employment says nothing about pensions.
  expect(await absent('basic-pension-participation-rate', '安康市')).toBe('NO_DOCUMENT')
  const transcribed = await cells('urban-new-employment', ['陕西省', '西安市'])
  expect(transcribed[0].absence).toBeNull()
  expect((await cells('basic-pension-participation-rate', ['陕西省', '西安市']))[0]).toMatchObject({
    absence: 'NO_DOCUMENT',
    reason:
      'Of 陕西省国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要 single figures are known, which other pages report: whether it sets such a goal is not known.',
  })
})

test('what cites a document is counted as its citations say, or listed in part', async () => {
  const { data } = await ask(
    `{ documents(first: 100) { nodes {
      citing { documents targets } few: citedBy(first: 1) { id }
      citedBy { relation from { id targets(first: 0) { totalCount } } }
    } } }`,
  )
  const { nodes } = data.documents
  for (const { citing, citedBy, few } of nodes) {
    const from = (citations: Answer[]) => new Map(citations.map((one) => [one.from.id, one.from.targets.totalCount]))
    const follow = from(citedBy.filter(({ relation }: Answer) => relation !== 'MENTIONS'))
    const targets = [...follow.values()].reduce((sum, count) => sum + count, 0)
    expect(citing).toEqual({ documents: from(citedBy).size, targets })
    expect(few).toHaveLength(Math.min(1, citedBy.length))
  }
  expect(nodes.some(({ citing }: Answer) => citing.targets > 0)).toBe(true)
  const refused = await ask('{ documents(first: 1) { nodes { citedBy(first: -1) { id } } } }')
  expect(refused.errors?.[0]?.message).toContain('negative')
})

test('what to get next', async () => {
  const { data } = await ask(
    '{ documents(filter: { wanted: true }, sort: CITED_BY, first: 100) { totalCount nodes { title status citedBy { id } } } }',
  )
  const { nodes } = data.documents
  expect(new Set(nodes.map(({ status }: Answer) => status))).toEqual(new Set(['REFERENCED', 'TRANSCRIBED']))
  const cited = nodes.map(({ citedBy }: Answer) => citedBy.length)
  expect(cited).toEqual([...cited].sort((a, b) => b - a))
  expect(nodes.slice(0, 4).map(({ title }: Answer) => title)).toEqual(
    expect.arrayContaining(['人力资源和社会保障事业发展“十四五”规划', '陕西省人力资源和社会保障事业发展“十四五”规划']),
  )
})
