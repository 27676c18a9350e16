import { EventEmitter, once } from 'node:events'
import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import type { Database } from '@plangraph/database'
import { fail, ok } from '../../etl/src/model/index.js'
import { ankangPlan, shaanxiPlan } from './plans.js'
import { regions } from './regions.js'
import { indicators, ingest, rules } from './runs.js'
import { content, dump, TempDatabases } from './temp-database.js'

// Whole runs on database files take seconds on a busy machine.
jest.setTimeout(120_000)

const databases = new TempDatabases()
let db: Database

beforeEach(async () => {
  db = await databases.open()
})
afterEach(() => databases.disconnect())
afterAll(() => databases.close())

const ankang = { name: 'ankang.txt', document: ankangPlan() }
const shaanxi = { name: 'shaanxi.txt', document: shaanxiPlan() }
const broken = { name: 'broken.txt', document: null }

const ids = async (database: Database) => ({
  documents: (await database.document.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id),
  targets: (await database.target.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id),
  observations: (await database.observation.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id),
  sections: (await database.section.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id),
  evidence: (await database.evidence.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id),
})

describe('a first run', () => {
  it('brings in everything a document holds', async () => {
    const report = await ingest(db, [ankang])
    expect(report.items).toMatchObject([
      {
        sourceFile: 'ankang.txt',
        outcome: 'ADDED',
        targets: { added: 3, changed: 0, removed: 0 },
        observations: { added: 1 },
      },
    ])
    const document = await db.document.findFirstOrThrow({
      where: { status: 'INGESTED' },
      include: { region: true, issuers: { include: { organization: true } }, currentSource: true, keys: true },
    })
    expect(document).toMatchObject({
      title: '安康市“十四五”就业促进规划',
      region: { name: '安康市' },
      issuers: [{ organization: { name: '安康市人民政府办公室', regionCode: '610900' } }],
      currentSource: { fileName: 'ankang.txt', format: 'txt', text: ankang.document.read.text },
    })
    expect(document.keys.map(({ key }) => key).sort()).toEqual([
      'number:安政办发〔2021〕40号',
      'title:610900:就业促进规划:2021-2025',
    ])
  })

  it('links goals with their base, their whole, their task and their evidence', async () => {
    await ingest(db, [ankang])
    const targets = await db.target.findMany({
      include: { partOf: true, baseline: true, task: true, evidence: { include: { table: true, section: true } } },
      orderBy: { ordinal: 'asc' },
    })
    expect(targets).toMatchObject([
      {
        indicatorName: '城镇新增就业',
        origin: 'PROSE',
        partOf: null,
        baseline: null,
        evidence: { section: { number: '一、' } },
      },
      { indicatorName: '返乡创业', partOf: { id: targets[0]?.id } },
      {
        origin: 'TABLE',
        baseline: { year: 2020, value: 8 },
        task: { number: 1 },
        evidence: { table: { label: '专栏1' }, row: 0 },
        searchText: '城镇新增就业城镇新增就业810',
      },
    ])
  })

  it('counts offsets in code points', async () => {
    await ingest(db, [ankang])
    const points = Array.from(ankang.document.read.text)
    for (const { quote, charStart, charEnd } of await db.evidence.findMany()) {
      expect(points.slice(charStart ?? 0, charEnd ?? 0).join('')).toBe(quote)
    }
  })

  it('raises findings: suspect text, unmatched indicators, missing upstream documents', async () => {
    await ingest(db, [ankang])
    const findings = await db.finding.findMany({
      include: { documents: { include: { document: true } }, targets: true, evidence: { include: { evidence: true } } },
      orderBy: { ordinal: 'asc' },
    })
    expect(findings.map(({ kind, severity }) => [kind, severity])).toEqual([
      ['SUSPECT_TEXT', 'INFO'],
      ['UNMATCHED_INDICATOR', 'INFO'],
      ['MISSING_UPSTREAM', 'WARNING'],
      ['DISCREPANCY', 'WARNING'],
    ])
    expect(findings[1]?.targets).toHaveLength(1)
    expect(findings[1]?.evidence[0]?.evidence.quote).toBe('返乡创业2万人')
    expect(findings[2]?.documents.map(({ document }) => document.status).sort()).toEqual(['INGESTED', 'REFERENCED'])
    expect(findings[2]?.evidence[0]?.evidence.quote).toBe('《陕西省“十四五”就业促进规划》')
  })

  it('names responsible bodies of sections and tasks, one organization a region', async () => {
    await ingest(db, [ankang])
    const organization = await db.organization.findFirstOrThrow({
      where: { name: '市人社局' },
      include: { responsibilities: true },
    })
    expect(organization.regionCode).toBe('610900')
    expect(organization.responsibilities).toHaveLength(2)
  })
})

describe('a run that finds nothing new', () => {
  it('is recorded and leaves every row and the version as they were', async () => {
    await ingest(db, [ankang, shaanxi])
    const before = await dump(db)
    const report = await ingest(db, [ankang, shaanxi])
    expect(report.items.map(({ outcome }) => outcome)).toEqual(['UNCHANGED', 'UNCHANGED'])
    expect(report.datasetChanged).toBe(false)
    expect(await dump(db)).toBe(before)
    expect(await db.etlRun.count()).toBe(2)
    expect(await db.etlRunItem.count({ where: { outcome: 'UNCHANGED', documentId: { not: null } } })).toBe(2)
  })

  it('reads a file again under new rules, and leaves all but the fingerprint as it was', async () => {
    await ingest(db, [ankang])
    const before = await dump(db)
    let processed = 0
    const report = await ingest(db, [ankang], {
      versions: rules('rules-2'),
      process: async () => {
        processed++
        return { ok: true, value: ankang.document }
      },
    })
    expect(processed).toBe(1)
    expect(report).toMatchObject({ datasetChanged: false, items: [{ outcome: 'UNCHANGED' }] })
    expect(await dump(db)).toBe(before.replace('"rules-1"', '"rules-2"'))
  })
})

describe('a changed file', () => {
  it('changes the rows that differ, which then know the new run; the others keep theirs', async () => {
    const first = await ingest(db, [ankang])
    const before = await ids(db)
    const second = await ingest(db, [{ name: 'ankang.txt', document: ankangPlan({ newJobs: '12' }) }])
    expect(second.items).toMatchObject([
      {
        outcome: 'CHANGED',
        targets: { added: 0, changed: 1, removed: 0 },
        observations: { added: 0, changed: 0, removed: 0 },
      },
    ])
    expect(second.datasetChanged).toBe(true)
    expect(await ids(db)).toEqual(before)
    const targets = await db.target.findMany({ orderBy: { ordinal: 'asc' } })
    expect(targets.map(({ value, runId }) => [value, runId])).toEqual([
      [12, second.id],
      [2, first.id],
      [10, first.id],
    ])
  })

  it('moves offsets without changing ids or figures when a paragraph is put in', async () => {
    await ingest(db, [ankang])
    const before = await ids(db)
    const report = await ingest(db, [{ name: 'ankang.txt', document: ankangPlan({ preface: '各县区：\n' }) }])
    expect(report.items).toMatchObject([{ outcome: 'CHANGED', targets: { added: 0, changed: 0, removed: 0 } }])
    expect(await ids(db)).toEqual(before)
  })

  it('takes rows away that it no longer holds, and what only they named', async () => {
    await ingest(db, [ankang])
    const document = ankangPlan({ preface: ' ', cites: false })
    const shorter = { ...document, figures: document.figures.slice(0, 1), tasks: [] }
    const report = await ingest(db, [{ name: 'ankang.txt', document: shorter }], { accepts: () => true })
    expect(report.items).toMatchObject([{ outcome: 'CHANGED', targets: { removed: 2 }, observations: { removed: 1 } }])
    expect(await db.document.findMany({ where: { status: 'REFERENCED' } })).toEqual([])
    expect(await db.finding.findMany({ where: { kind: 'MISSING_UPSTREAM' } })).toEqual([])
    expect(await db.task.count()).toBe(0)
    expect(await db.evidence.count()).toBe(2)
  })
})

describe('the rules of a run', () => {
  const unasked = async () => {
    throw new Error('the rules were loaded')
  }

  it('are not loaded when the files, the versions and the links are those of the last run', async () => {
    await ingest(db, [ankang, shaanxi])
    const report = await ingest(db, [ankang, shaanxi], { rules: unasked })
    expect(report).toMatchObject({ datasetChanged: false, items: [{ outcome: 'UNCHANGED' }, { outcome: 'UNCHANGED' }] })
  })

  it('are loaded for a new file, and for goals that a killed run left unlinked', async () => {
    await ingest(db, [ankang])
    await expect(ingest(db, [shaanxi], { rules: unasked })).rejects.toThrow('the rules were loaded')
    await db.linkQueue.create({ data: { indicatorCode: 'returnees', regionCode: '610900', year: 2025 } })
    await expect(ingest(db, [ankang], { rules: unasked })).rejects.toThrow('the rules were loaded')
    await ingest(db, [ankang])
    expect(await db.linkQueue.count()).toBe(0)
  })

  it('are loaded, and all is linked again, after a run under other rules that never ended', async () => {
    await ingest(db, [ankang, shaanxi])
    const [links, catalogue] = [await db.targetLink.findMany(), await db.indicator.findMany()]
    expect(links).not.toEqual([])
    const { id } = await ingest(db, [], { versions: rules('rules-2'), indicators: [] })
    await db.etlRun.update({ where: { id }, data: { finishedAt: null } })
    await db.targetLink.deleteMany()
    await ingest(db, [ankang, shaanxi])
    expect(await db.targetLink.findMany()).toEqual(links)
    expect(await db.indicator.findMany()).toEqual(catalogue)
  })

  it('leave no run behind when they cannot be loaded', async () => {
    await expect(ingest(db, [ankang], { rules: unasked })).rejects.toThrow('the rules were loaded')
    expect(await db.etlRun.count()).toBe(0)
    expect((await ingest(db, [ankang])).items).toMatchObject([{ outcome: 'ADDED' }])
  })
})

describe('ids', () => {
  it('are the same in a fresh database, in another order and run by run', async () => {
    await ingest(db, [ankang, shaanxi])
    const orders = [[[shaanxi, ankang]], [[shaanxi], [ankang]]]
    for (const runs of orders) {
      const other = await databases.open()
      for (const files of runs) await ingest(other, files)
      expect(await content(other)).toBe(await content(db))
    }
  })

  it('stay when the catalogue learns an indicator', async () => {
    await ingest(db, [ankang])
    const before = await ids(db)
    const document = ankangPlan()
    const figures = document.figures.map((entry) => ({ ...entry, indicatorCode: entry.indicatorCode ?? 'returnees' }))
    const report = await ingest(db, [{ name: 'ankang.txt', document: { ...document, figures } }], {
      versions: rules('rules-2'),
    })
    expect(report.items).toMatchObject([{ outcome: 'CHANGED', targets: { changed: 1 } }])
    expect(await ids(db)).toEqual(before)
    expect(await db.finding.count({ where: { kind: 'UNMATCHED_INDICATOR' } })).toBe(0)
  })

  it('stay when a cited document comes itself: it takes over row and id, and is missed no longer', async () => {
    await ingest(db, [ankang])
    const cited = await db.document.findFirstOrThrow({ where: { status: 'REFERENCED' } })
    expect(cited).toMatchObject({
      title: '陕西省“十四五”就业促进规划',
      regionCode: '610000',
      kind: 'PLAN',
      periodEnd: 2025,
    })
    const report = await ingest(db, [shaanxi])
    expect(report.items).toMatchObject([{ outcome: 'ADDED', documentId: cited.id }])
    expect(await db.document.findUnique({ where: { id: cited.id } })).toMatchObject({
      status: 'INGESTED',
      documentNumber: '陕政办发〔2021〕31号',
    })
    expect(await db.finding.count({ where: { kind: 'MISSING_UPSTREAM' } })).toBe(0)
    expect(await db.document.count()).toBe(2)
  })
})

describe('files that are read at the same time', () => {
  it('are stored alike whichever is ready first, and tell how far they are', async () => {
    await ingest(db, [ankang, shaanxi], { parallel: 1 })
    const other = await databases.open()
    const reader = new EventEmitter()
    const shaanxiIsReady = once(reader, '2 waiting')
    const stages: string[] = []
    const report = await ingest(other, [ankang, broken, shaanxi], {
      parallel: 2,
      process: async (fileName) => {
        if (fileName === ankang.name) await shaanxiIsReady
        if (fileName === broken.name) return fail('NOT_A_PLAN', 'no plan')
        return ok((fileName === ankang.name ? ankang : shaanxi).document)
      },
      onProgress: ({ index, stage }) => {
        stages.push(`${index} ${stage}`)
        reader.emit(`${index} ${stage}`)
      },
    })
    expect(report.items.map(({ outcome }) => outcome)).toEqual(['ADDED', 'FAILED', 'ADDED'])
    expect(await content(other)).toBe(await content(db))
    expect(stages.slice(0, 2)).toEqual(['0 reading', '1 reading'])
    expect(stages.indexOf('2 waiting')).toBeLessThan(stages.indexOf('0 waiting'))
    expect(stages.slice(6)).toEqual(['0 storing', '2 storing', '0 done', '1 done', '2 done'])
  })
})

describe('one document in several files', () => {
  it('has the first by rank as its source, and does not flip between them', async () => {
    const copy = { name: 'ankang-copy.txt', document: ankangPlan({ preface: '（此件公开发布）' }) }
    await ingest(db, [ankang])
    await ingest(db, [copy])
    const current = (of = db) =>
      of.document.findFirstOrThrow({ where: { status: 'INGESTED' }, include: { currentSource: true, sources: true } })
    const other = await databases.open()
    await ingest(other, [copy])
    await ingest(other, [ankang])
    const { fileName } = (await current(other)).currentSource ?? {}
    expect(await current()).toMatchObject({ currentSource: { fileName }, sources: [{}, {}] })
    const before = await dump(db)
    await ingest(db, [ankang, copy])
    expect(await dump(db)).toBe(before)
    const report = await ingest(db, [copy, ankang], { versions: rules('rules-2') })
    expect(report.items.map(({ outcome }) => outcome)).toEqual(['UNCHANGED', 'UNCHANGED'])
    expect(await dump(db)).toBe(before.replaceAll('"rules-1"', '"rules-2"'))
  })
})

describe('failures', () => {
  it('are items of the run; the other files are taken in', async () => {
    const report = await ingest(db, [broken, ankang])
    expect(report.items).toMatchObject([
      { sourceFile: 'broken.txt', outcome: 'FAILED', documentId: null, failure: { kind: 'NOT_A_PLAN' } },
      { sourceFile: 'ankang.txt', outcome: 'ADDED' },
    ])
    expect(await db.etlRunItem.findMany({ orderBy: { ordinal: 'asc' } })).toMatchObject([
      { outcome: 'FAILED', failure: 'NOT_A_PLAN', error: 'broken.txt holds no plan.' },
      { outcome: 'ADDED' },
    ])
  })

  it('leave the document as it was when its file becomes unreadable', async () => {
    await ingest(db, [ankang])
    const before = await dump(db)
    await ingest(db, [{ name: 'ankang.txt', document: null }])
    expect(await dump(db)).toBe(before)
  })

  it('in the middle of a load take back all of it', async () => {
    await ingest(db, [ankang, shaanxi])
    const before = await dump(db)
    const document = ankangPlan({ newJobs: '12' })
    const figures = document.figures.map((entry) => ({ ...entry, indicatorCode: 'no-such-indicator' }))
    const report = await ingest(db, [
      { name: 'ankang.txt', document: { ...document, figures } },
      { name: 'shaanxi.txt', document: shaanxi.document },
    ])
    expect(report.items).toMatchObject([
      {
        outcome: 'FAILED',
        failure: { kind: 'INTERNAL', message: expect.stringContaining('ankang.txt could not be stored') },
      },
      { outcome: 'UNCHANGED' },
    ])
    expect(await dump(db)).toBe(before)
  })
})

describe('the catalogue', () => {
  it('is brought up to date row by row', async () => {
    await ingest(db, [ankang])
    const [first, second] = indicators as [(typeof indicators)[0], (typeof indicators)[0]]
    const report = await ingest(db, [ankang], {
      versions: rules('rules-2'),
      indicators: [{ ...first, nameEn: 'New urban jobs' }],
      regions: [
        ...regions,
        { ...(regions[0] as (typeof regions)[0]), code: '710000', name: '台湾省', parentCode: '100000' },
      ],
    })
    expect(report.datasetChanged).toBe(true)
    expect(await db.indicator.findMany()).toEqual([{ ...first, nameEn: 'New urban jobs' }])
    expect(await db.indicator.findUnique({ where: { code: second.code } })).toBeNull()
    expect(await db.region.count()).toBe(regions.length + 1)
  })

  it('keeps an entry that a document still needs', async () => {
    await ingest(db, [ankang])
    await ingest(db, [ankang], { versions: rules('rules-2'), indicators: [] })
    expect((await db.indicator.findMany()).map(({ code }) => code)).toEqual(['urban-new-employment'])
  })
})
