import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Database } from '@plangraph/database'
import { openDatabase } from '@plangraph/database'
import { sha256 } from '../../etl/src/model/hash.js'
import { content, dump, TempDatabases } from '../load/temp-database.js'
import { type Answer, askerOf } from '../seeds/ask.js'
import { etlOn } from '../seeds/copy-seeds.js'
import { shaanxiEmploymentPlan } from './made-up-plan.js'

const PLANS = fileURLToPath(new URL('../../seeds/plans', import.meta.url))
const REFERENCE = fileURLToPath(new URL('../../seeds/reference', import.meta.url))
const SHAANXI = join(REFERENCE, 'shaanxi-employment-plan-2021.yaml')

const SHAANXI_PLAN = { id: '75461d617728c368', documentNumber: '陕政办发〔2021〕31号' }
const NATIONAL_HRSS = { id: '173bd9eaaa620e3d', title: '人力资源和社会保障事业发展“十四五”规划' }

const databases = new TempDatabases()
let url: string
let db: Database
let etl: ReturnType<typeof etlOn>
const open = async (template?: string) => {
  url = await databases.url(template)
  db = await openDatabase(url)
  etl = etlOn(url)
}
afterAll(() => databases.close())

/** A file of the test's own, by name. */
function file(name: string, text: string): string {
  mkdirSync(join(databases.folder, 'files'), { recursive: true })
  const path = join(databases.folder, 'files', name)
  writeFileSync(path, text)
  return path
}

/** Of all rows, what runs leave on them aside. */
const hash = async () => sha256(await content(db))

const lastItem = async () => {
  const run = await db.etlRun.findFirstOrThrow({ orderBy: { startedAt: 'desc' }, include: { items: true } })
  return run.items.at(-1)
}

describe('the five plans, then what is known of the documents above them', () => {
  let before: { id: string; status: string }[]
  let targetsBefore: string[]
  const targetIds = async () => (await db.target.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)
  let ask: ReturnType<typeof askerOf>
  beforeAll(async () => {
    await open()
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
    expect(wereCited.map(({ id }) => id).sort()).toEqual([NATIONAL_HRSS.id, SHAANXI_PLAN.id])
    expect(before.filter(({ id }) => id === NATIONAL_HRSS.id || id === SHAANXI_PLAN.id)).toMatchObject([
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

  test('a second run changes nothing, and verify passes them over', async () => {
    const rows = await hash()
    const { code, out } = await etl('ingest', PLANS, REFERENCE)
    expect([code, out]).toEqual([0, expect.stringContaining('Nothing changed.')])
    expect(await hash()).toBe(rows)
    expect(await etl('verify', PLANS)).toMatchObject({ code: 0 })
  })
})

describe('the file itself', () => {
  // A run without a document brings in regions and indicators, which are the same for all of these tests.
  const ready = join(databases.folder, 'ready.db')
  beforeAll(async () => {
    await open()
    await etl('ingest', '--quiet', file('shopping.txt', 'milk\nbread\n'))
    await db.$executeRawUnsafe(`VACUUM INTO '${ready}'`)
    await db.$disconnect()
  })
  beforeEach(() => open(ready))
  afterEach(() => db.$disconnect())
  const shaanxi = async () => {
    const document = await db.document.findUniqueOrThrow({
      where: { id: SHAANXI_PLAN.id },
      include: { targets: { orderBy: { ordinal: 'asc' } }, currentSource: true },
    })
    const { status, currentSource, targets, documentNumber } = document
    const names = targets.map(({ origin, indicatorName, value }) => `${origin} ${indicatorName} ${value}`)
    return { status, documentNumber, fileName: currentSource?.fileName ?? null, targets: names }
  }
  const withoutSources = async () => ({ ...JSON.parse(await dump(db)), sources: [] })
  const transcribed = {
    status: 'TRANSCRIBED',
    documentNumber: SHAANXI_PLAN.documentNumber,
    fileName: null,
    targets: ['TRANSCRIBED 城镇新增就业 200'],
  }
  const ingested = {
    status: 'INGESTED',
    documentNumber: SHAANXI_PLAN.documentNumber,
    fileName: 'shaanxi.txt',
    targets: ['PROSE 城镇新增就业 200', 'PROSE 城镇调查失业率 5.5', 'PROSE 补贴性职业技能培训 100'],
  }

  test('takes the place of its transcription and keeps it', async () => {
    await etl('ingest', SHAANXI)
    expect(await shaanxi()).toEqual(transcribed)

    await etl('ingest', file('shaanxi.txt', shaanxiEmploymentPlan))
    expect(await shaanxi()).toEqual(ingested)
    expect(await lastItem()).toMatchObject({
      outcome: 'ADDED',
      documentId: SHAANXI_PLAN.id,
      targetsAdded: 3,
      targetsRemoved: 1,
    })
    expect(await db.observation.count({ where: { origin: 'TRANSCRIBED' } })).toBe(0)
    expect(await db.evidence.count({ where: { sourceUrl: { not: null } } })).toBe(0)

    const rows = await withoutSources()
    await etl('ingest', SHAANXI)
    expect(await lastItem()).toMatchObject({ outcome: 'UNCHANGED' })
    await etl('ingest', file('shaanxi.yaml', readFileSync(SHAANXI, 'utf8').replace('value: 200', 'value: 201')))
    expect(await lastItem()).toMatchObject({ outcome: 'UNCHANGED', targetsAdded: 0, targetsRemoved: 0 })
    expect(await shaanxi()).toEqual(ingested)
    expect(await withoutSources()).toEqual(rows)
  })

  test.each([
    ['file first', ['shaanxi.txt', 'yaml']],
    ['transcription first', ['yaml', 'shaanxi.txt']],
  ])('has the last word in one run, whatever the order: %s', async (_order, names) => {
    const paths = names.map((name) => (name === 'yaml' ? SHAANXI : file(name, shaanxiEmploymentPlan)))
    await etl('ingest', ...paths)
    expect(await shaanxi()).toEqual(ingested)
    for (const path of paths) await etl('ingest', path)
    expect(await shaanxi()).toEqual(ingested)
  })

  test('a corrected transcription changes its figure; words beside the figures change nothing', async () => {
    await etl('ingest', SHAANXI)
    const before = await db.target.findFirstOrThrow({ where: { documentId: SHAANXI_PLAN.id } })
    const text = readFileSync(SHAANXI, 'utf8')
    const name = 'shaanxi-employment-plan-2021.yaml'

    await etl('ingest', file(name, `# Read again.\n${text}`))
    expect(await lastItem()).toMatchObject({ outcome: 'UNCHANGED' })

    await etl('ingest', file(name, text.replace('value: 200', 'value: 210')))
    expect(await lastItem()).toMatchObject({ outcome: 'CHANGED', targetsChanged: 1, targetsAdded: 0 })
    expect(await db.target.findUnique({ where: { id: before.id } })).toMatchObject({ value: 210, printed: '≥210' })
  })

  test('a broken transcription fails by name, and the others are taken in', async () => {
    await etl('ingest', SHAANXI)
    const before = await hash()
    const broken = file(
      'shaanxi-employment-plan-2021.yaml',
      readFileSync(SHAANXI, 'utf8').replace('value: 200', 'value: many'),
    )
    const { code, err } = await etl('ingest', '--quiet', broken)
    expect(code).toBe(1)
    expect(err).toContain('shaanxi-employment-plan-2021.yaml is no transcription, it has 1 problem(s):')
    expect(err).toContain('figures[0] (城镇新增就业).value: ')
    expect(await lastItem()).toMatchObject({ outcome: 'FAILED', failure: 'NOT_A_PLAN' })
    expect(await hash()).toBe(before)

    await etl('ingest', broken, join(REFERENCE, 'shaanxi-outline-2021.yaml'))
    expect(await db.document.count({ where: { status: 'TRANSCRIBED' } })).toBe(2)
  })
})
