import { globalId } from '../../api/src/shared/global-id.js'
import { type Answer, type Served, serveFixture } from './served.js'

let api: Served
beforeAll(async () => {
  api = await serveFixture()
})
afterAll(() => api.close())

const ids = async (path: string): Promise<string[]> => (await api.json(path)).map(({ id }: Answer) => id)

/** Ids by GraphQL, page by page, in the order of a table. */
async function graph(field: string, args: string): Promise<string[]> {
  const found: string[] = []
  for (let after: string | null = null; ; ) {
    const page: string = `(first: 100, ${after === null ? '' : `after: "${after}", `}${args})`
    const data: Answer = await api.ask(`{ ${field}${page} { nodes { id } pageInfo { hasNextPage endCursor } } }`)
    found.push(...data[field].nodes.map(({ id }: Answer) => id))
    if (!data[field].pageInfo.hasNextPage) return found.sort()
    after = data[field].pageInfo.endCursor
  }
}

const SCHEME = globalId('Document', 'scheme')
test.each([
  ['targets', 'regions=610100&status=CURRENT', 'filter: { regions: ["610100"] }'],
  ['targets', 'regions=西安市,全国', 'filter: { regions: ["西安市", "全国"] }, status: null'],
  ['targets', 'regions=西安市&regions=全国', 'filter: { regions: ["西安市", "全国"] }, status: null'],
  ['targets', 'status=PAST', 'status: [PAST]'],
  ['targets', 'levels=NATIONAL,PREFECTURE', 'filter: { levels: [NATIONAL, PREFECTURE] }, status: null'],
  ['targets', 'documents=国发〔2021〕14号', 'filter: { documents: ["国发〔2021〕14号"] }, status: null'],
  ['targets', `documents=${encodeURIComponent(SCHEME)}`, `filter: { documents: ["${SCHEME}"] }, status: null`],
  [
    'targets',
    'indicators=urban-registered-unemployment-rate',
    'filter: { indicators: ["urban-registered-unemployment-rate"] }, status: null',
  ],
  [
    'targets',
    'topics=employment&years=2025&origins=TABLE',
    'filter: { topics: ["employment"], years: [2025], origins: [TABLE] }, status: null',
  ],
  ['targets', 'binding=BINDING', 'filter: { binding: BINDING }, status: null'],
  ['targets', 'governing=true', 'filter: { governing: true }, status: null'],
  ['targets', 'governing=false&regions=610100', 'filter: { governing: false, regions: ["610100"] }, status: null'],
  ['targets', 'hasDownstream=true', 'filter: { hasDownstream: true }, status: null'],
  ['targets', 'text=失业', 'filter: { text: "失业" }, status: null'],
  ['targets', 'text=%25', 'filter: { text: "%" }, status: null'],
  ['targets', 'within=陕西省', 'filter: { within: "陕西省" }, status: null'],
  ['observations', 'within=100000', 'filter: { within: "全国" }'],
  ['documents', 'within=610000', 'filter: { within: "610000" }'],
  ['targets', 'regions=510000', 'filter: { regions: ["510000"] }, status: null'],
  ['observations', 'text=技能', 'filter: { text: "技能" }'],
  ['observations', 'binding=BINDING', 'filter: { binding: BINDING }'],
  ['observations', 'governing=true', 'filter: { governing: true }'],
  ['documents', 'wanted=true', 'filter: { wanted: true }'],
  ['documents', 'kinds=LAW,SCHEME', 'filter: { kinds: [LAW, SCHEME] }'],
  ['documents', 'status=TRANSCRIBED', 'filter: { status: TRANSCRIBED }'],
  ['documents', 'text=就业&levels=PROVINCE', 'filter: { text: "就业", levels: [PROVINCE] }'],
  ['findings', 'kinds=DISCREPANCY', 'kinds: [DISCREPANCY]'],
  ['findings', `documents=${encodeURIComponent(SCHEME)}`, `documents: ["${SCHEME}"]`],
  ['indicators', 'topic=employment', 'topic: "employment"'],
])('%s?%s are those that GraphQL gives', async (table, query, args) => {
  expect((await ids(`/data/${table}.json?${encodeURI(query).replaceAll('%25', '%')}`)).sort()).toEqual(
    await graph(table, args),
  )
})

test('regions of a level below one', async () => {
  const { regions } = await api.ask('{ regions(level: PREFECTURE, parent: "陕西省") { id } }')
  expect(await ids(`/data/regions.json?level=PREFECTURE&parent=${encodeURIComponent('陕西省')}`)).toEqual(
    regions.map(({ id }: Answer) => id),
  )
})

test('alignment has the cells that GraphQL gives', async () => {
  const data = await api.ask(`{
    alignment(regions: ["610100", "610000", "510000"], year: 2025, reference: "全国", minShared: 2) {
      rows {
        indicator { code } sharedBy
        cells { region { code } target { id } baseline { id } restatements { id } change perCapita stance absence reason }
      }
    }
  }`)
  const cells = data.alignment.rows.flatMap(({ indicator, sharedBy, cells }: Answer) =>
    cells.map((cell: Answer) => ({
      indicator_code: indicator.code,
      region_code: cell.region.code,
      shared_by: sharedBy,
      target_id: cell.target?.id ?? null,
      restatements: cell.restatements.length,
      baseline_id: cell.baseline?.id ?? null,
      change: cell.change,
      per_capita: cell.perCapita,
      stance: cell.stance,
      absence: cell.absence,
      reason: cell.reason,
    })),
  )
  const rows = await api.json(
    `/data/alignment.json?regions=610100,610000,510000&year=2025&reference=100000&minShared=2&fields=${Object.keys(cells[0])}`,
  )
  expect(rows.length).toBeGreaterThan(2)
  const sorted = (list: Answer[]) => list.map((row) => JSON.stringify(row)).sort()
  expect(sorted(rows)).toEqual(sorted(cells))
})

test('a global id leads from a row to its node', async () => {
  const [row] = await api.json('/data/targets.json?regions=610100')
  const data = await api.ask(`{
    target: node(id: "${row.id}") { ... on Target { printed } }
    document: node(id: "${row.document_id}") { ... on Document { title } }
    run: node(id: "${row.run_id}") { ... on EtlRun { startedAt } }
  }`)
  expect(data).toEqual({
    target: { printed: row.printed },
    document: { title: row.document_title },
    run: { startedAt: row.updated_at },
  })
})
