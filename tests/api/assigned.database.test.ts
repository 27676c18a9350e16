import type { Database } from '@plangraph/database'
import { linkAll } from '../../etl/src/link/link-stage.js'
import { type Answer, openApi, type TestApi } from './api.js'
import { addTargets, type GivenFigure } from './fixture-figures.js'

let api: TestApi
beforeAll(async () => {
  api = await openApi({ fill })
})
afterAll(() => api.close())

const goal = (id: string, documentId: string, regionCode: string, value: number, given: Partial<GivenFigure> = {}) => ({
  id,
  documentId,
  regionCode,
  indicatorCode: 'jobs',
  indicatorName: '城镇新增就业',
  printed: String(value),
  value,
  unit: '万人',
  normalizedValue: value * 10_000,
  comparator: 'EQ' as const,
  basis: 'CUMULATIVE' as const,
  spanStart: 2021,
  year: 2025,
  origin: 'TABLE' as const,
  ...given,
})

const yearEnd = (value: number) => ({ year: 2024, kind: 'YEAR_END', value, source: '年鉴' })

/** A province with 200 that gives 75 to 西安市 and 12 to 安康市, of three cities; the cities set 140 and 70. */
async function fill(database: Database): Promise<void> {
  await database.populationSource.create({ data: { number: 7, text: '普查' } })
  await database.region.createMany({
    data: [
      {
        code: '610000',
        name: '陕西省',
        level: 'PROVINCE',
        population: 40_000_000,
        populationSourceNumber: 7,
        residents: [yearEnd(42_000_000)],
      },
      {
        code: '610100',
        name: '西安市',
        level: 'PREFECTURE',
        parentCode: '610000',
        population: 10_000_000,
        residents: [yearEnd(14_000_000)],
      },
      { code: '610900', name: '安康市', level: 'PREFECTURE', parentCode: '610000', population: 2_500_000 },
      { code: '611000', name: '商洛市', level: 'PREFECTURE', parentCode: '610000', population: 2_000_000 },
    ],
  })
  const measure = { measure: 'FLOW', direction: 'HIGHER', additive: true } as const
  await database.indicator.create({
    data: { code: 'jobs', name: '城镇新增就业', topic: 'employment', unit: '人', ...measure },
  })
  await database.etlRun.create({ data: { id: 'run-1', startedAt: new Date('2026-11-01T08:00:00Z'), fingerprint: 'a' } })
  const document = (id: string, regionCode: string, issuedOn: string) => {
    const title = { title: id, normalizedTitle: id }
    return { id, regionCode, issuedOn, ...title, kind: 'PLAN', status: 'INGESTED', field: 'employment' } as const
  }
  await database.document.createMany({
    data: [
      document('陕西规划', '610000', '2021-05-01'),
      document('西安规划', '610100', '2021-11-30'),
      document('安康规划', '610900', '2021-12-10'),
    ],
  })
  const role = { role: 'ASSIGNED' as const }
  await addTargets(database, [
    goal('whole', '陕西规划', '610000', 200),
    goal('to-xian', '陕西规划', '610100', 75, role),
    goal('to-ankang', '陕西规划', '610900', 12, role),
    goal('xian', '西安规划', '610100', 140),
    goal('ankang', '安康规划', '610900', 70),
  ])
  await linkAll(database, new Map())
}

const brief = ({ region, printed }: Answer) => `${region.name} ${printed}`

test('what an upper document assigns beside what the places set, and a link from one to the other', async () => {
  const { data, errors, statements } = await api.ask(`{ targets(filter: { regions: ["陕西省", "西安市"] }) { nodes {
    printed role region { name }
    composition { assigned { printed region { name } } assignedSum parts { printed region { name } } sum atLeast missing { name } }
    upstream { kind basis stance difference share reason why { code zh } upstream { printed } }
  } } }`)
  expect(errors).toEqual([])
  const [whole, ...below] = data.targets.nodes
  const { composition } = whole
  expect([composition.assigned.map(brief), composition.assignedSum]).toEqual([['西安市 75', '安康市 12'], 870_000])
  expect([composition.parts.map(brief), composition.sum, composition.atLeast]).toEqual([
    ['西安市 140', '安康市 70'],
    2_100_000,
    1.05,
  ])
  expect(composition.missing).toEqual([{ name: '商洛市' }])
  const xian = below.find(({ role }: Answer) => role === 'GOAL')
  expect(xian.upstream.map(({ kind, upstream }: Answer) => `${kind} ${upstream.printed}`)).toEqual([
    'ASSIGNED_FROM 75',
    'INHERITS 200',
  ])
  expect(xian.upstream[0]).toMatchObject({
    basis: 'SAME_FIELD',
    stance: 'STRICTER',
    difference: 650_000,
    share: null,
    reason: '陕西规划 assigns 75万人 to it. 西安市 140万人 against 西安市 75万人: stricter by 650000.',
    why: {
      code: 'assigned-from',
      zh: '《陕西规划》向其下达75万人。西安市140万人，西安市75万人：要求更严，相差650000。',
    },
  })
  expect(xian.upstream[1].share).toBe(0.7)
  expect(statements).toMatchInlineSnapshot(`
[
  "SELECT Indicator",
  "SELECT Region",
  "SELECT Region",
  "SELECT Region",
  "SELECT Target",
  "SELECT Target",
  "SELECT Target",
  "SELECT TargetLink",
]
`)
})

test('goals below that come to more than the whole are a finding, with all of them', async () => {
  const { data, errors } = await api.ask(`{ findings(kinds: [PARTS_EXCEED_WHOLE]) { nodes {
    severity why { code en zh } targets { printed region { name } } documents { title }
  } } }`)
  expect(errors).toEqual([])
  expect(data.findings.nodes).toEqual([
    {
      severity: 'INFO',
      why: {
        code: 'parts-raised',
        en: '陕西省, 城镇新增就业 2025: the goals of 2 of the 3 places below come to 210万人, 1.05 times the 200万人 of the whole: more is asked on the way down.',
        zh: '陕西省2025年城镇新增就业：下辖3个地区中2个的目标合计210万人，为总目标200万人的1.05倍，层层加码。',
      },
      targets: expect.arrayContaining([
        { printed: '200', region: { name: '陕西省' } },
        { printed: '140', region: { name: '西安市' } },
        { printed: '70', region: { name: '安康市' } },
      ]),
      documents: expect.arrayContaining([{ title: '陕西规划' }, { title: '西安规划' }, { title: '安康规划' }]),
    },
  ])
})

test('the links of a lineage lead from a part that is assigned to the goal that takes it up', async () => {
  const part = await api.ask('{ targets(filter: { regions: ["西安市"] }) { nodes { id role } } }')
  const { id } = part.data.targets.nodes.find(({ role }: Answer) => role === 'ASSIGNED')
  const { data } = await api.ask(`{ lineage(target: "${id}") { links { kind } targets { printed } } }`)
  expect(data.lineage.targets.map(({ printed }: Answer) => printed)).toEqual(['75', '140'])
  expect(data.lineage.links).toEqual([{ kind: 'ASSIGNED_FROM' }])
})

test('who is asked is told with the year and kind that both sides have, and the source', async () => {
  const { data, errors } = await api.ask(`{
    region(code: "610000") {
      populationSource
      near: residents(year: 2025) { value year kind source } earlier: residents(year: 2021) { value kind source }
    }
    targets(filter: { regions: ["陕西省", "安康市"] }) { nodes {
      role perCapita residents { value year } composition { coverage residents { year kind } }
      upstream { kind intensity residents { value year } }
    } }
  }`)
  expect(errors).toEqual([])
  expect(data.region).toEqual({
    populationSource: '普查',
    near: { value: 42_000_000, year: 2024, kind: 'YEAR_END', source: '年鉴' },
    earlier: { value: 40_000_000, kind: 'CENSUS', source: '普查' },
  })
  const whole = data.targets.nodes[0]
  // 2,000,000 jobs for 42 million in 2024; of 安康市 only the census is known, and so of the coverage.
  expect(whole).toMatchObject({ perCapita: 476.19047619, residents: { value: 42_000_000, year: 2024 } })
  expect(whole.composition).toEqual({ coverage: 0.3125, residents: { year: 2020, kind: 'CENSUS' } })
  const ankang = data.targets.nodes.find(({ role, upstream }: Answer) => role === 'GOAL' && upstream.length > 1)
  // 0.35 of the jobs for 2.5 of 40 million.
  expect(ankang.upstream.find(({ kind }: Answer) => kind === 'INHERITS')).toEqual({
    kind: 'INHERITS',
    intensity: 5.6,
    residents: [
      { value: 2_500_000, year: 2020 },
      { value: 40_000_000, year: 2020 },
    ],
  })
  expect(ankang.upstream.find(({ kind }: Answer) => kind === 'ASSIGNED_FROM').residents).toEqual([])
})
