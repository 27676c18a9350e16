import type { Database } from '@plangraph/database'
import { globalId } from '../../api/src/shared/global-id.js'
import { openApi, type TestApi } from './api.js'
import { fillLineage } from './fixture-lineage.js'

/** Two editions of a city's plan, one of them only cited, three reports of a province, and one plan of a county. */
async function fillEditions(database: Database): Promise<void> {
  await fillLineage(database)
  const plan = { kind: 'PLAN' as const, status: 'INGESTED' as const, normalizedTitle: '水利发展规划' }
  const report = { kind: 'REPORT' as const, status: 'INGESTED' as const, regionCode: '610000' }
  await database.document.createMany({
    data: [
      {
        ...plan,
        id: 'new',
        title: '商洛市“十四五”水利发展规划',
        regionCode: '611000',
        periodStart: 2021,
        periodEnd: 2025,
      },
      {
        ...plan,
        id: 'old',
        title: '商洛市“十三五”水利发展规划',
        regionCode: '611000',
        periodStart: 2016,
        status: 'REFERENCED',
      },
      { ...plan, id: 'alone', title: '新城区“十四五”水利发展规划', regionCode: '610102', periodStart: 2021 },
      ...[2021, 2023, 2022].map((year) => ({
        ...report,
        id: `report-${year}`,
        title: `${year}年政府工作报告`,
        normalizedTitle: `${year}年政府工作报告`,
      })),
    ],
  })
}

let api: TestApi
beforeAll(async () => {
  api = await openApi({ fill: fillEditions })
})
afterAll(() => api.close())

const SERIES = 'series { id title region { name } editions { title status } }'
const document = (id: string) => `node(id: "${globalId('Document', id)}") { ... on Document { ${SERIES} } }`

test('a document leads to all editions of its plan, the oldest first; one that has no other to none', async () => {
  const { data, errors } = await api.ask(
    `{ plan: ${document('new')} alone: ${document('alone')} law: ${document('law')} }`,
  )
  expect(errors).toEqual([])
  expect(data).toEqual({
    plan: {
      series: {
        id: globalId('PlanSeries', '611000:水利发展规划'),
        title: '水利发展规划',
        region: { name: '商洛市' },
        editions: [
          { title: '商洛市“十三五”水利发展规划', status: 'REFERENCED' },
          { title: '商洛市“十四五”水利发展规划', status: 'INGESTED' },
        ],
      },
    },
    alone: { series: null },
    law: { series: null },
  })
})

test('a series is found by its id, and is null where it has fewer than two editions', async () => {
  const node = (key: string) =>
    `node(id: "${globalId('PlanSeries', key)}") { __typename ... on PlanSeries { title editions { title } } }`
  const { data, errors } = await api.ask(
    `{ reports: ${node('610000:政府工作报告')} alone: ${node('610102:水利发展规划')} odd: ${node('x')} }`,
  )
  expect(errors).toEqual([])
  expect(data).toEqual({
    reports: {
      __typename: 'PlanSeries',
      title: '政府工作报告',
      editions: [{ title: '2021年政府工作报告' }, { title: '2022年政府工作报告' }, { title: '2023年政府工作报告' }],
    },
    alone: null,
    odd: null,
  })
})

test('series of many documents cost the statements of one', async () => {
  const ask = (size: number) =>
    api.ask(`{ documents(first: ${size}, filter: { levels: [PROVINCE, PREFECTURE] }) {
      nodes { title series { title region { name } editions { title issuers { name } } } }
    } }`)
  const [few, many] = [await ask(6), await ask(100)]
  expect(many.errors).toEqual([])
  expect(many.data.documents.nodes.length).toBeGreaterThan(6)
  expect(many.data.documents.nodes.filter(({ series }: { series: unknown }) => series !== null)).toHaveLength(5)
  expect(few.statements.length).toBeLessThanOrEqual(many.statements.length)
  expect(many.statements).toMatchInlineSnapshot(`
[
  "SELECT Document",
  "SELECT Document",
  "SELECT Document",
  "SELECT Document",
  "SELECT DocumentIssuer",
  "SELECT DocumentIssuer",
  "SELECT Region",
]
`)
})
