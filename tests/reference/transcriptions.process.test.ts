import { fileURLToPath } from 'node:url'
import type { Database } from '@plangraph/database'
import { sha256 } from '../../etl/src/model/hash.js'
import { openPastPrisma } from '../database/open-past-prisma.js'
import { content, TempDatabases } from '../load/temp-database.js'
import { type Answer, askerOf } from '../seeds/ask.js'
import { etlOn } from '../seeds/copy-seeds.js'

const PLANS = fileURLToPath(new URL('../../seeds/plans', import.meta.url))
const REFERENCE = fileURLToPath(new URL('../../seeds/reference', import.meta.url))

const SHAANXI_PLAN = 'b3785821a5b95585'
const NATIONAL_HRSS = { id: '173bd9eaaa620e3d', title: '人力资源和社会保障事业发展“十四五”规划' }

const databases = new TempDatabases()
let db: Database
let etl: ReturnType<typeof etlOn>
afterAll(() => databases.close())

/** Of all rows, what runs leave on them aside. */
const hash = async () => sha256(await content(db))

describe('the five plans, then what is known of the documents above them', () => {
  let before: { id: string; status: string }[]
  let targetsBefore: string[]
  const targetIds = async () => (await db.target.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)
  let ask: ReturnType<typeof askerOf>
  beforeAll(async () => {
    const url = await databases.url()
    db = await openPastPrisma(url)
    etl = etlOn(url)
    ask = askerOf(db)
    await etl('ingest', PLANS)
    before = await db.document.findMany({ select: { id: true, status: true }, orderBy: { id: 'asc' } })
    targetsBefore = await targetIds()
    expect((await etl('ingest', REFERENCE)).code).toBe(0)
  })
  afterAll(() => db.$disconnect())

  test('four documents are transcribed, those that were cited under the id they had', async () => {
    const documents = await db.document.findMany({
      where: { status: 'TRANSCRIBED' },
      include: { issuers: { include: { organization: true } } },
      orderBy: { title: 'asc' },
    })
    expect(
      documents.map(({ title, documentNumber, regionCode, kind, field, issuers }) =>
        [title, documentNumber, regionCode, kind, field, ...issuers.map(({ organization }) => organization.name)].join(
          ' ',
        ),
      ),
    ).toEqual([
      '“十四五”就业促进规划 国发〔2021〕14号 100000 PLAN employment 国务院',
      '人力资源和社会保障事业发展“十四五”规划  100000 PLAN human-resources-social-security 人力资源和社会保障部',
      '陕西省“十四五”就业促进规划 陕政办发〔2021〕31号 610000 PLAN employment 陕西省人民政府办公厅',
      '陕西省国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要  610000 OUTLINE general',
    ])
    const wereCited = documents.filter(({ id }) => before.some((document) => document.id === id))
    expect(wereCited.map(({ id }) => id).sort()).toEqual([NATIONAL_HRSS.id, SHAANXI_PLAN])
    expect(before.filter(({ id }) => id === NATIONAL_HRSS.id || id === SHAANXI_PLAN)).toMatchObject([
      { status: 'REFERENCED' },
      { status: 'REFERENCED' },
    ])
  })

  test('nothing else moves: documents and targets that were there keep their ids', async () => {
    const ids = new Set((await db.document.findMany()).map(({ id }) => id))
    expect(before.filter(({ id }) => !ids.has(id))).toEqual([])
    expect(await targetIds()).toEqual(expect.arrayContaining(targetsBefore))
    expect(await db.target.count({ where: { origin: 'TRANSCRIBED' } })).toBe(16)
    expect(await db.observation.count({ where: { origin: 'TRANSCRIBED' } })).toBe(3)
  })

  test('every transcribed figure has its indicator, its page and its day, and no offsets', async () => {
    const where = { origin: 'TRANSCRIBED' as const }
    const figures = [
      ...(await db.target.findMany({ where, include: { evidence: true } })),
      ...(await db.observation.findMany({ where, include: { evidence: true } })),
    ]
    expect(figures.filter(({ indicatorCode }) => indicatorCode === null)).toEqual([])
    expect(new Set(figures.map(({ rule }) => rule))).toEqual(new Set(['transcription']))
    for (const { evidence } of figures) {
      expect(evidence).toMatchObject({ charStart: null, charEnd: null, spans: [], accessedOn: '2026-11-01' })
      expect(evidence.sourceUrl).toBeTruthy()
    }
  })

  test('they are wanted still: Shaanxi’s HRSS plan is only cited, and the others remain findings', async () => {
    const missing = await db.finding.findMany({
      where: { kind: 'MISSING_UPSTREAM' },
      include: { documents: { include: { document: true } } },
    })
    const statuses = missing.flatMap(({ documentId, documents }) =>
      documents.filter((entry) => entry.documentId !== documentId).map(({ document }) => document.status),
    )
    expect(statuses.filter((status) => status === 'TRANSCRIBED')).toHaveLength(3)
    const { data } = await ask(`{
      documents(filter: { status: REFERENCED }, sort: CITED_BY, direction: DESC, first: 5) {
        nodes { title status region { code } kind field issuers { name } citedBy { from { id } } }
      }
    }`)
    expect(data.documents.nodes.map(({ citedBy }: Answer) => citedBy.length)).toEqual([2, 2, 2, 1, 1])
    expect(data.documents.nodes).toContainEqual({
      title: '陕西省人力资源和社会保障事业发展“十四五”规划',
      status: 'REFERENCED',
      region: { code: '610000' },
      kind: 'PLAN',
      field: 'human-resources-social-security',
      issuers: [{ name: '陕西省人力资源和社会保障厅' }],
      citedBy: [{ from: expect.anything() }, { from: expect.anything() }],
    })
  })

  test('the API tells of a transcribed target where it was read', async () => {
    const found = await ask(
      `{ documents(filter: { status: TRANSCRIBED, text: "${NATIONAL_HRSS.title}" }) { nodes { id } } }`,
    )
    const { data, errors }: Answer = await ask(`{
      targets(filter: { documents: ["${found.data.documents.nodes[0].id}"], indicators: ["urban-new-employment"], origins: [TRANSCRIBED] }) {
        nodes {
          printed value unit normalizedValue comparator basis year origin
          document { title status text sourceFile sha256 citedBy { from { title } } }
          evidence { quote charStart charEnd spans { charStart } sourceUrl accessedOn section { title } table { title } }
          extraction { rule confidence run { id } }
        }
      }
    }`)
    expect(errors).toBeUndefined()
    expect(data.targets.nodes).toMatchObject([
      {
        printed: '≥5000',
        value: 5000,
        unit: '万人',
        normalizedValue: 50000000,
        comparator: 'GTE',
        basis: 'CUMULATIVE',
        year: 2025,
        origin: 'TRANSCRIBED',
        document: { title: NATIONAL_HRSS.title, status: 'TRANSCRIBED', text: null, sourceFile: null, sha256: null },
        evidence: {
          quote: '城镇新增就业≥5000万人',
          charStart: null,
          charEnd: null,
          spans: [],
          sourceUrl: 'https://en.qstheory.cn/2021-07/02/c_638630.htm',
          accessedOn: '2026-11-01',
          section: null,
          table: null,
        },
        extraction: { rule: 'transcription', confidence: 1 },
      },
    ])
    expect(data.targets.nodes[0].document.citedBy).toHaveLength(2)
  })

  // That verify passes them over, tests/seeds/verify.process.test.ts shows.
  test('a second run changes nothing', async () => {
    const rows = await hash()
    const { code, out } = await etl('ingest', PLANS, REFERENCE)
    expect([code, out]).toEqual([0, expect.stringContaining('Nothing changed.')])
    expect(await hash()).toBe(rows)
  })
})
