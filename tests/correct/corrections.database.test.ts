import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Database } from '@plangraph/database'
import type { Known } from '../../etl/src/correct/correction.js'
import { shortHash, stableJson } from '../../etl/src/model/hash.js'
import { fail, ok } from '../../etl/src/model/index.js'
import { knownItems } from '../../etl/src/run/known-files.js'
import type { CorrectionFolder, RunSettings } from '../../etl/src/run/run-types.js'
import { writeCorrection } from '../../etl/src/run/write-correction.js'
import { indicatorRows } from '../../etl/src/store/catalogue-rows.js'
import { storedCorrections } from '../../etl/src/store/correction-rows.js'
import { putCorrections, removeCorrections } from '../../etl/src/store/sync-corrections.js'
import { plainly } from '../../etl/src/store/transaction.js'
import { ankangPlan, shaanxiPlan } from '../load/plans.js'
import { ingest as ingestFiles, inputOf, rules, type TestFile } from '../load/runs.js'
import { content, TempDatabases } from '../load/temp-database.js'
import { catalogue } from '../normalize/catalogue.js'
import { fieldOf, figureName, indicatorOf, known, missed, notAFigure } from './corrections.js'

const databases = new TempDatabases()
let db: Database
beforeEach(async () => {
  db = await databases.open()
})
afterEach(() => databases.disconnect())
afterAll(() => databases.close())

const ankang = { name: 'ankang.txt', document: ankangPlan() }
const shaanxi = { name: 'shaanxi.txt', document: shaanxiPlan() }
const indicators = indicatorRows(catalogue)

const folder = (corrections: readonly Known[], name = 'seeds/corrections'): CorrectionFolder => ({
  name,
  hash: corrections.length === 0 ? '' : shortHash(stableJson(corrections)),
  read: async () => corrections.map((correction) => ({ correction, file: 'ankang.yaml' })),
})
const ingest = (files: readonly TestFile[], corrections?: readonly Known[], given: Partial<RunSettings> = {}) =>
  ingestFiles(db, files, {
    indicators,
    // Documents of the database are made again though no run is given their files.
    process: async (fileName) => {
      const file = [...files, ankang, shaanxi].find(({ name }) => name === fileName)
      return file?.document ? ok(file.document) : fail('NOT_A_PLAN', `${fileName} holds no plan.`)
    },
    ...(corrections && { corrections: [folder(corrections)] }),
    ...given,
  })

const goals = (indicatorName: string) => db.target.findMany({ where: { indicatorName }, orderBy: { ordinal: 'asc' } })
const stale = () => db.finding.findMany({ where: { kind: 'CORRECTION_STALE' } })
const outcomes = async () => (await db.correctionOutcome.findMany()).map(({ state, code }) => code ?? state)

const returning = fieldOf('value', '2', '3')

describe('a misread cell that is corrected', () => {
  beforeEach(() => ingest([ankang, shaanxi], [returning]))

  it('is served as it should be, with what was read beside it, and its quote is that of the source', async () => {
    const [goal] = await goals('返乡创业')
    expect(goal).toMatchObject({ printed: '3', value: 3, normalizedValue: 30_000 })
    expect(JSON.parse(goal?.corrected ?? '')).toMatchObject([{ field: 'value', original: '2', by: '李明' }])
    expect(await db.evidence.findUnique({ where: { id: goal?.id ?? '' } })).toMatchObject({ quote: '返乡创业2万人' })
    expect(await outcomes()).toEqual(['APPLIED'])
  })

  it('survives every run: of the same file, under new rules, and with other words around it', async () => {
    const before = await content(db)
    const runs = await db.target.findMany({ select: { id: true, runId: true } })
    const { items, datasetChanged } = await ingest([ankang, shaanxi], [returning])
    expect(items.map(({ outcome }) => outcome)).toEqual(['UNCHANGED', 'UNCHANGED'])
    expect(datasetChanged).toBe(false)
    expect(await content(db)).toBe(before)
    expect(await db.target.findMany({ select: { id: true, runId: true } })).toEqual(runs)

    await ingest([ankang, shaanxi], [returning], { versions: rules('rules-2') })
    expect(await goals('返乡创业')).toMatchObject([{ value: 3 }])
    await ingest([{ name: 'ankang.txt', document: ankangPlan({ preface: '关于印发的通知\n' }) }], [returning])
    expect(await goals('返乡创业')).toMatchObject([{ value: 3 }])
  })

  it('is stale when its file says something else, which is served and told', async () => {
    const changed = ankangPlan()
    const figure = changed.figures[1]
    if (figure) changed.figures[1] = { ...figure, amount: { ...figure.amount, printed: '5', value: 5 } }
    changed.read = { ...changed.read, text: `${changed.read.text}\n` }
    await ingest([{ name: 'ankang.txt', document: changed }], [returning])
    expect(await goals('返乡创业')).toMatchObject([{ value: 5, corrected: null }])
    expect(await stale()).toMatchObject([{ severity: 'WARNING', code: 'correction-found-other' }])
    expect(await outcomes()).toEqual(['correction-found-other'])
  })

  it('is as it was read when the correction is taken back, in every row', async () => {
    await ingest([ankang, shaanxi], [])
    const after = await content(db)
    db = await databases.open()
    await ingest([ankang, shaanxi])
    expect(after).toBe(await content(db))
  })

  it('is made again alone when the correction changes', async () => {
    const processed: string[] = []
    const { items } = await ingest([ankang, shaanxi], [fieldOf('value', '2', '4')], {
      process: async (fileName) => {
        processed.push(fileName)
        return { ok: true, value: fileName === 'ankang.txt' ? ankang.document : shaanxi.document }
      },
    })
    expect(processed).toEqual(['ankang.txt'])
    expect(items.map(({ outcome }) => outcome)).toEqual(['CHANGED', 'UNCHANGED'])
    expect(await goals('返乡创业')).toMatchObject([{ value: 4 }])
    expect(await storedCorrections(db)).toMatchObject([{ revision: 2 }])
    expect(await db.revision.findFirst({ orderBy: { at: 'desc' } })).toMatchObject({ cause: 'CORRECTION' })
  })
})

describe('where corrections live', () => {
  it('files that have changed are something to do', async () => {
    await ingest([ankang], [returning])
    const items = (corrections: readonly Known[]) =>
      knownItems(db, [inputOf(ankang)], rules('rules-1'), [folder(corrections)])
    expect(await items([returning])).toMatchObject([{ outcome: 'UNCHANGED' }])
    expect(await items([fieldOf('value', '2', '4')])).toBeNull()
    expect(await items([])).toBeNull()
  })

  it('those of the database alone are left alone by folders, and made by the next run', async () => {
    await ingest([ankang])
    await plainly(db)((tx) => putCorrections(tx, [{ correction: returning, file: null }], null))
    expect(await knownItems(db, [inputOf(ankang)], rules('rules-1'))).toBeNull()
    await ingest([], [])
    expect(await goals('返乡创业')).toMatchObject([{ value: 3 }])
    // One that says something else waits: nothing has come of that yet.
    const other = fieldOf('value', '2', '4')
    await plainly(db)((tx) => putCorrections(tx, [{ correction: other, file: null }], null))
    expect(await outcomes()).toEqual([])
    await ingest([], [])
    expect([await goals('返乡创业'), await outcomes()]).toMatchObject([[{ value: 4 }], ['APPLIED']])
    await plainly(db)((tx) => putCorrections(tx, [{ correction: returning, file: null }], null))
    await ingest([], [])
    await ingest([ankang], [fieldOf('year', 2025, 2030)])
    expect(await goals('返乡创业')).toMatchObject([{ value: 3, year: 2030 }])
    expect(await plainly(db)((tx) => removeCorrections(tx, [returning.id]))).toBe(1)
    await ingest([])
    expect(await goals('返乡创业')).toMatchObject([{ value: 2, year: 2030 }])
  })

  it('a folder that is wrong changes nothing', async () => {
    await ingest([ankang], [returning])
    const broken = { ...folder([]), hash: 'other', read: () => Promise.reject(new Error('line 3 is wrong')) }
    await expect(ingest([ankang], undefined, { corrections: [broken] })).rejects.toThrow('line 3 is wrong')
    expect(await storedCorrections(db)).toHaveLength(1)
  })
})

it('what is no figure goes with all that hangs on it', async () => {
  await ingest([ankang], [notAFigure({ name: '返乡创业' }, '2')])
  expect(await goals('返乡创业')).toEqual([])
  expect(await db.evidence.findMany({ where: { quote: '返乡创业2万人' } })).toEqual([])
  await ingest([ankang], [])
  expect(await goals('返乡创业')).toHaveLength(1)
})

it('a figure that was missed is served with its words; one whose words are not there is told', async () => {
  await ingest(
    [ankang],
    [missed('开发岗位', { name: '开发岗位数', value: '300', unit: '个' }), missed('三百个岗位', {})],
  )
  const [goal] = await goals('开发岗位数')
  expect(goal).toMatchObject({ value: 300, rule: 'correction', origin: 'TABLE', confidence: 1 })
  expect(await db.evidence.findUnique({ where: { id: goal?.id ?? '' } })).toMatchObject({ quote: '开发岗位' })
  expect(await stale()).toMatchObject([{ code: 'correction-no-quote' }])
})

it('a name is an indicator in every document, also in those that come later', async () => {
  const named = indicatorOf({ name: '返乡创业', becomes: 'urban-new-employment' })
  await ingest([shaanxi])
  await ingest([], [named])
  await ingest([ankang], [named])
  expect(await goals('返乡创业')).toMatchObject([{ indicatorCode: 'urban-new-employment', matchRule: 'correction' }])
  await ingest([], [])
  expect(await goals('返乡创业')).toMatchObject([{ indicatorCode: null }])
  await ingest([], [named])
  expect(await goals('返乡创业')).toMatchObject([{ indicatorCode: 'urban-new-employment' }])
})

describe('goals that are not linked', () => {
  const goal = (region: string) => ({ id: null, name: null, region, indicator: 'urban-new-employment', year: 2025 })
  const wrong = (upstream: string, downstream: string) => {
    const said = { why: '口径不同', by: '李明', at: '2026-11-29' }
    const ends = { upstream: goal(upstream), downstream: goal(downstream) }
    return known({ kind: 'LINK_WRONG', document: null, ...ends, ...said })
  }
  const inherited = () => db.targetLink.findMany({ where: { kind: 'INHERITS' } })

  it('have no link, until the correction is taken back', async () => {
    await ingest([ankang, shaanxi])
    const before = await content(db)
    expect(await inherited()).toHaveLength(1)
    await ingest([ankang, shaanxi], [wrong('610000', '610900')])
    expect(await inherited()).toEqual([])
    expect(await outcomes()).toEqual(['APPLIED'])
    await ingest([ankang, shaanxi], [wrong('610000', '610900')], { versions: rules('rules-2') })
    expect(await inherited()).toEqual([])
    await ingest([ankang, shaanxi], [], { versions: rules('rules-2') })
    expect(await inherited()).toHaveLength(1)
    expect(await content(db)).toBe(before)
  })

  it('is told as the work of who says so, although nothing but links is made again', async () => {
    await ingest([ankang, shaanxi])
    await writeCorrection(db, wrong('610000', '610900'), { by: '李明', key: null }, null)
    await ingest([])
    const gone = { rowType: 'TargetLink', kind: 'REMOVED' } as const
    expect(await db.change.findMany({ where: gone, select: { revision: { select: { cause: true } } } })).toEqual([
      { revision: { cause: 'CORRECTION' } },
    ])
  })

  it('need no correction where they have no link, which is told as long as it is there', async () => {
    await ingest([ankang, shaanxi], [wrong('610900', '610000')])
    expect(await stale()).toMatchObject([{ code: 'correction-no-link' }])
    await ingest([ankang, shaanxi], [wrong('610900', '610000')], { versions: rules('rules-2') })
    expect(await stale()).toHaveLength(1)
    await ingest([], [])
    expect(await stale()).toEqual([])
  })
})

it('a goal that was a result moves there under its id', async () => {
  await ingest([ankang])
  const [goal] = await goals('返乡创业')
  await ingest([ankang], [fieldOf('status', 'CURRENT', 'ACTUAL', { figure: figureName({ name: '返乡创业' }) })])
  expect(await goals('返乡创业')).toEqual([])
  expect(await db.observation.findUnique({ where: { id: goal?.id ?? '' } })).toMatchObject({
    indicatorName: '返乡创业',
  })
})
