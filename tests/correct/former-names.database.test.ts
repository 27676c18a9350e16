import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Database } from '@plangraph/database'
import { currentId } from '../../api/src/domain/former-ids/current-ids.js'
import type { CorrectionOf, Known } from '../../etl/src/correct/correction.js'
import { ok } from '../../etl/src/model/index.js'
import { indicatorRows } from '../../etl/src/store/catalogue-rows.js'
import { writeAsOf } from '../../etl/src/store/history/write-as-of.js'
import { putCorrections } from '../../etl/src/store/sync-corrections.js'
import { plainly } from '../../etl/src/store/transaction.js'
import { openPastPrisma } from '../database/open-past-prisma.js'
import { ankangPlan, shaanxiPlan } from '../load/plans.js'
import { ingest as ingestFiles, rules } from '../load/runs.js'
import { TempDatabases } from '../load/temp-database.js'
import { catalogue } from '../normalize/catalogue.js'
import { type Answer, type Served, serve } from '../tables/served.js'
import { fieldOf, figureName, known } from './corrections.js'

const databases = new TempDatabases()
let url: string
let db: Database
let api: Served
/** Local ids before the title was read rightly. */
const former = { document: '', returning: '', jobs: '', eight: '', revision: '' }

const right = ankangPlan()
const frontMatter = { ...right.structure.frontMatter, title: '安康市就业规划' }
const misread = { ...right, structure: { ...right.structure, frontMatter } }
const NO_NAME = { title: null, number: null, region: null }

/** A run over no file, under rules that read the plan of Ankang like this. */
const run = (document: typeof right, version: string) =>
  ingestFiles(db, [], {
    versions: rules(version),
    indicators: indicatorRows(catalogue),
    process: async (fileName) => ok(fileName === 'ankang.txt' ? document : shaanxiPlan()),
  })
const put = (...corrections: Known[]) =>
  plainly(db)((tx) =>
    putCorrections(
      tx,
      corrections.map((correction) => ({ correction, file: null })),
      null,
    ),
  )
const returning = (becomes: string) =>
  fieldOf('value', '2', becomes, {
    document: { ...NO_NAME, id: former.document },
    figure: figureName({ id: former.returning }),
  })
/** That the 8 of the table is no figure. */
const none = () =>
  notAFigureOf({ document: { ...NO_NAME, id: former.document }, figure: figureName({ id: former.eight }) })
const notAFigureOf = (named: Pick<CorrectionOf<'NOT_A_FIGURE'>, 'document' | 'figure'>) =>
  known({ kind: 'NOT_A_FIGURE', ...named, expects: '8', why: '是编号', by: '李明', at: '2026-11-29' })
const goal = (indicatorName: string) =>
  db.target.findFirstOrThrow({ where: { indicatorName, regionCode: '610900' }, orderBy: { ordinal: 'asc' } })
const linksBetween = () =>
  db.targetLink.count({ where: { upstream: { regionCode: '610000' }, downstream: { regionCode: '610900' } } })
const outcomes = async () => (await db.correctionOutcome.findMany()).map(({ state, code }) => code ?? state)

beforeAll(async () => {
  url = await databases.url()
  db = await openPastPrisma(url)
  await ingestFiles(db, [
    { name: 'ankang.txt', document: misread },
    { name: 'shaanxi.txt', document: shaanxiPlan() },
  ])
  const { id, documentId } = await goal('返乡创业')
  Object.assign(former, { document: documentId, returning: id, jobs: (await goal('城镇新增就业')).id })
  former.eight = (await db.observation.findFirstOrThrow({ where: { printed: '8' } })).id
  await put(returning('3'), none())
  await run(misread, 'rules-1')
  expect(await db.observation.count()).toBe(0)
  expect(await goal('返乡创业')).toMatchObject({ id, printed: '3' })
  former.revision = (await db.revision.findFirstOrThrow({ orderBy: { id: 'desc' } })).id
  await run(right, 'rules-2')
  api = await serve(db)
})
afterAll(async () => {
  await api.close()
  await db.$disconnect()
  await databases.close()
})

it('a correction by ids is applied by the very run that gives the document and the figure others', async () => {
  const now = await goal('返乡创业')
  expect([now.id === former.returning, now.documentId === former.document]).toEqual([false, false])
  expect(now).toMatchObject({ printed: '3', value: 3 })
  expect(await outcomes()).toEqual(['APPLIED', 'APPLIED'])
  expect(await db.finding.count({ where: { kind: 'CORRECTION_STALE' } })).toBe(0)
})

it('asked of the past, an id of today leads to the row under the id that it had then, and that id to itself', async () => {
  const target = `${databases.folder}/then.db`
  await writeAsOf(url, former.revision, target)
  const then = await openPastPrisma(`file:${target}`, { readOnly: true })
  try {
    const { id, documentId } = await goal('返乡创业')
    expect(await currentId(then, 'Target', id)).toBe(former.returning)
    expect(await currentId(then, 'Document', documentId)).toBe(former.document)
    expect(await currentId(then, 'Target', former.returning)).toBeNull()
    expect(await then.target.count({ where: { id: former.returning, documentId: former.document } })).toBe(1)
    // How documents are named serves the next run, and there is none in the past.
    expect([await then.reference.count(), await db.reference.count()]).toEqual([0, expect.any(Number)])
  } finally {
    await then.$disconnect()
  }
})

it('what a correction by ids took out stays out, although no row is left that would lead to its new id', async () => {
  expect(await db.observation.count({ where: { documentId: (await goal('返乡创业')).documentId } })).toBe(0)
  const { id } = none()
  const { meant } = await db.correction.findUniqueOrThrow({ where: { id } })
  expect(JSON.parse(meant ?? '')).toMatchObject({ id: null, name: '城镇新增就业', printed: '8', year: 2020 })
})

it('one that is written by former ids is applied to the rows of today', async () => {
  const { id } = await goal('返乡创业')
  await put(returning('4'))
  await run(right, 'rules-2')
  expect(await goal('返乡创业')).toMatchObject({ id, printed: '4' })
})

it('a link is wrong by the former ids of its goals too', async () => {
  const { id: downstreamId } = await goal('城镇新增就业')
  const link = await db.targetLink.findFirstOrThrow({ where: { downstreamId, upstream: { regionCode: '610000' } } })
  const before = await linksBetween()
  const end = { name: null, region: null, indicator: null, year: null }
  const said = { why: '口径不同', by: '李明', at: '2026-11-29' }
  const ends = { upstream: { ...end, id: link.upstreamId }, downstream: { ...end, id: former.jobs } }
  await put(known({ kind: 'LINK_WRONG', document: null, ...ends, ...said }))
  await run(right, 'rules-2')
  expect(await linksBetween()).toBe(before - 1)
  expect(await outcomes()).toEqual(['APPLIED', 'APPLIED', 'APPLIED'])
})

it('what is told of a goal and of a document has what was changed under former ids', async () => {
  const { document } = await api.ask(
    `{ document(id: "${Buffer.from(`Document:${former.document}`).toString('base64')}") { id
      targets { nodes { indicatorName history { rowId fields { field before after } } } } } }`,
  )
  const { history } = document.targets.nodes.find(({ indicatorName }: Answer) => indicatorName === '返乡创业')
  const printed = (change: Answer) => change.fields.filter(({ field }: Answer) => field === 'printed')
  expect(history.flatMap(printed)).toEqual([
    { field: 'printed', before: '3', after: '4' },
    { field: 'printed', before: '2', after: '3' },
  ])
  const { changes } = await api.ask(`{ changes(documents: ["${document.id}"], first: 100) { nodes { rowId } } }`)
  const rows = new Set(changes.nodes.map(({ rowId }: Answer) => rowId))
  for (const { rowId } of history) expect(rows).toContain(rowId)
})
