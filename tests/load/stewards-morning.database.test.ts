import { afterAll, beforeAll, expect, it, jest } from '@jest/globals'
import type { Database } from '@plangraph/database'
import { writeRelease } from '../../api/src/tabular/releases/write-release.js'
import { codesOf, readCorrections } from '../../etl/src/correct/read-corrections.js'
import { stated } from '../../etl/src/correct/stated.js'
import { writeCorrections } from '../../etl/src/correct/write-corrections.js'
import { fail, type NormalizedDocument, ok } from '../../etl/src/model/index.js'
import { writeCorrection, writeReview } from '../../etl/src/run/write-correction.js'
import { indicatorRows } from '../../etl/src/store/catalogue-rows.js'
import { storedCorrections } from '../../etl/src/store/correction-rows.js'
import { readFigure } from '../../etl/src/store/read-figure.js'
import { catalogue, regions } from '../normalize/catalogue.js'
import { type Answer, type Served, serve } from '../tables/served.js'
import { citation, documentOf, figure, section } from './documents.js'
import { ankangPlan, shaanxiPlan } from './plans.js'
import { ingest } from './runs.js'
import { TempDatabases } from './temp-database.js'

jest.setTimeout(120_000)

const BASIS = '《陕西省“十四五”就业促进规划》'

/** A small plan of a place that asks for so many new jobs. */
function planOf(name: string, regionCode: string, jobs: string): NormalizedDocument {
  const title = `${name}“十四五”就业促进规划`
  const text = `${title}\n根据${BASIS}编制。\n一、目标\n城镇新增就业${jobs}万人。`
  return documentOf(text, {
    regionCode,
    frontMatter: { title, documentNumber: null, issuers: [`${name}人民政府办公室`], regionName: name },
    sections: [section(text, '一、目标')],
    figures: [figure(text, `城镇新增就业${jobs}万人`, { regionCode })],
    citations: [citation(text, BASIS)],
  })
}

const folder = 'plans'
const evening = [{ folder, name: 'ankang.txt', document: ankangPlan({ newJobs: '60' }) }]
/** What lies in the folder in the morning: the plan of Ankang has changed, three are new. In one of them 5 was read as 50. */
const morning = [
  { folder, name: 'ankang.txt', document: ankangPlan({ newJobs: '61' }) },
  { folder, name: 'shaanxi.txt', document: shaanxiPlan() },
  { folder, name: 'xian.txt', document: planOf('西安市', '610100', '12') },
  { folder, name: 'shangluo.txt', document: planOf('商洛市', '611000', '50') },
]
const given = {
  indicators: indicatorRows(catalogue),
  startedBy: '李明',
  process: async (fileName: string) => {
    const file = morning.find(({ name }) => name === fileName)
    return file ? ok(file.document) : fail('NOT_A_PLAN', `${fileName} holds no plan.`)
  },
}

const databases = new TempDatabases()
const steward = { by: '李明', key: 'desk' }
let db: Database
let api: Served
beforeAll(async () => {
  db = await databases.open()
  await ingest(db, evening, { indicators: given.indicators })
  const { id } = await db.finding.findFirstOrThrow({ where: { kind: 'SUSPECT_TEXT' } })
  await writeReview(db, { findingId: id, state: 'WRONG', note: '原件如此' }, steward, null)
  await ingest(db, morning, given)
  api = await serve(db)
})
afterAll(async () => {
  await api.close()
  await databases.close()
})

const ofShangluo = () => db.target.findFirstOrThrow({ where: { regionCode: '611000' } })

it('the last run tells what is new, and the number that changed with both quotes', async () => {
  const run = await db.etlRun.findFirstOrThrow({ where: { startedBy: '李明' } })
  const { changes } = await api.ask(
    `{ changes(run: "${Buffer.from(`EtlRun:${run.id}`).toString('base64')}", first: 100) {
      nodes { kind rowType name by fields { field before after } } } }`,
  )
  const of = (rowType: string, kind: string) =>
    changes.nodes.filter((one: Answer) => one.rowType === rowType && one.kind === kind)
  expect(
    of('Document', 'ADDED')
      .map(({ name }: Answer) => name)
      .sort(),
  ).toEqual(['商洛市', '西安市'].map((place) => `${place}“十四五”就业促进规划`).sort())
  // It was cited before, and is told as what it was and is.
  const shaanxi = of('Document', 'CHANGED').find(({ name }: Answer) => name.startsWith('陕西省'))
  expect(shaanxi.fields).toContainEqual({ field: 'status', before: 'REFERENCED', after: 'INGESTED' })
  const [goal] = of('Target', 'CHANGED')
  expect(goal).toMatchObject({ name: '城镇新增就业 2025', by: '李明' })
  expect(goal.fields).toContainEqual({ field: 'quote', before: '城镇新增就业60万人', after: '城镇新增就业61万人' })
})

it('what was said of a finding is still there, and is not among those to be looked at', async () => {
  const { findings } = await api.ask('{ findings(states: [OPEN], kinds: [SUSPECT_TEXT]) { totalCount } }')
  expect(findings.totalCount).toBe(0)
  expect((await db.reviewedFinding.findMany()).length).toBe(1)
})

it('a misread cell is corrected where it was read, with what follows, and by name in a file', async () => {
  const goal = await ofShangluo()
  const read = await readFigure(db, goal.id)
  const said = { kind: 'FIELD', field: 'value', becomes: '5', why: '原件第 3 页', by: '李明', at: '2026-11-29' }
  const { document, figure: name } = read ?? {}
  const entered = stated({ ...said, document, figure: name, expects: read?.readAs('value') })
  if (!('correction' in entered)) throw new Error(entered.problems.join('; '))
  const { correction } = entered
  expect(correction).toMatchObject({ expects: '50', figure: { id: null, name: '城镇新增就业', year: 2025 } })
  await writeCorrection(db, correction, steward, null)
  expect(await ofShangluo()).toMatchObject({ printed: '50' })
  await ingest(db, [], given)
  expect(await ofShangluo()).toMatchObject({ id: goal.id, printed: '5', value: 5, normalizedValue: 50_000 })
  expect(await db.correctionOutcome.findMany()).toMatchObject([{ state: 'APPLIED' }])
  const links = await db.targetLink.findMany({ where: { downstreamId: goal.id } })
  expect(links).toMatchObject([{ share: 0.025 }])

  const [file] = writeCorrections(await storedCorrections(db))
  expect(file?.name).toContain('商洛市')
  const again = readCorrections(file ? [file] : [], codesOf(catalogue, regions), 'seeds/corrections')
  expect(again).toMatchObject({ ok: true, value: [{ correction: { id: correction.id } }] })
})

it('when the file is put right, the correction has nothing left to do; when it says something else, it is told', async () => {
  const shangluo = morning[3]
  if (shangluo) shangluo.document = planOf('商洛市', '611000', '7')
  await ingest(db, morning, given)
  expect(await ofShangluo()).toMatchObject({ printed: '7', corrected: null })
  const { corrections } = await api.ask(
    '{ corrections(states: [STALE]) { nodes { by becomes outcomes { why { code } } } } }',
  )
  expect(corrections.nodes).toMatchObject([{ by: '李明', becomes: '5' }])
})

it('a plan whose file is gone from the folder is taken out, with its links, and told with the reason', async () => {
  const links = () => db.targetLink.count({ where: { downstream: { regionCode: '610100' } } })
  expect(await links()).toBe(1)
  const left = morning.filter(({ name }) => name !== 'xian.txt')
  const { withdrawn } = await ingest(db, left, { ...given, mirror: [folder] })
  expect(withdrawn).toMatchObject([{ title: '西安市“十四五”就业促进规划' }])
  expect(await links()).toBe(0)
  const { changes } = await api.ask('{ changes(kinds: [REMOVED], first: 50) { nodes { cause why by rowType name } } }')
  expect(changes.nodes.find(({ rowType }: Answer) => rowType === 'Document')).toMatchObject({
    cause: 'WITHDRAWAL',
    why: 'gone from plans',
    by: '李明',
    name: '西安市“十四五”就业促进规划',
  })
})

it('what is right now is published as a version that stays, whatever the folder has tomorrow', async () => {
  const [main] = await db.$queryRaw<{ file: string }[]>`SELECT "file" FROM pragma_database_list WHERE "name" = 'main'`
  const { name, version } = await writeRelease(db, main?.file ?? '')
  const { dataset } = await api.ask('{ dataset { version } }')
  expect(version).toBe(dataset.version)
  const { releases } = await api.json('/data/releases')
  expect(releases).toMatchObject([{ name }])
  const published = async () => (await api.get(`/data/releases/${name}/targets.csv`)).text()
  const before = await published()
  expect(before).toContain('城镇新增就业7万人')
  expect(before).not.toContain('城镇新增就业12万人')

  await ingest(db, [{ folder, name: 'ankang.txt', document: ankangPlan({ newJobs: '62' }) }], given)
  expect(await published()).toBe(before)
})
