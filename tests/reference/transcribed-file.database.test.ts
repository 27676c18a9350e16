import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Database } from '@plangraph/database'
import { findFiles } from '../../etl/src/commands/find-files.js'
import { CATALOGUE } from '../../etl/src/commands/folders.js'
import { catalogueOf } from '../../etl/src/commands/rules.js'
import { runRules } from '../../etl/src/commands/run-rules.js'
import { sha256 } from '../../etl/src/model/hash.js'
import { versions } from '../../etl/src/run/fingerprint.js'
import { runIngest } from '../../etl/src/run/run.js'
import stages from '../../etl/src/sandbox/tasks/process-file.js'
import { openPastPrisma } from '../database/open-past-prisma.js'
import { content, dump, TempDatabases } from '../load/temp-database.js'
import { shaanxiEmploymentPlan } from './made-up-plan.js'

const REFERENCE = fileURLToPath(new URL('../../seeds/reference', import.meta.url))
const SHAANXI = join(REFERENCE, 'shaanxi-employment-plan-2021.yaml')
const SHAANXI_PLAN = { id: 'b3785821a5b95585', documentNumber: '陕政办发〔2021〕31号' }

const databases = new TempDatabases()
let db: Database
const open = async (template?: string) => {
  db = await openPastPrisma(await databases.url(template))
}
afterAll(() => databases.close())

const catalogue = catalogueOf(CATALOGUE)
const settings = {
  versions: await versions(CATALOGUE),
  rules: async () => runRules(catalogue),
  process: await stages(catalogue),
  parallel: 1,
}

/** What `npm run etl -- ingest` does, all of it in this process. */
const ingest = async (...paths: string[]) => runIngest(db, await findFiles(paths), settings)

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

describe('the file itself', () => {
  // A run without a document brings in regions and indicators, which are the same for all of these tests.
  const ready = join(databases.folder, 'ready.db')
  beforeAll(async () => {
    await open()
    await ingest(file('shopping.txt', 'milk\nbread\n'))
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
    await ingest(SHAANXI)
    expect(await shaanxi()).toEqual(transcribed)

    await ingest(file('shaanxi.txt', shaanxiEmploymentPlan))
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
    await ingest(SHAANXI)
    expect(await lastItem()).toMatchObject({ outcome: 'UNCHANGED' })
    await ingest(file('shaanxi.yaml', readFileSync(SHAANXI, 'utf8').replace('value: 200', 'value: 201')))
    expect(await lastItem()).toMatchObject({ outcome: 'UNCHANGED', targetsAdded: 0, targetsRemoved: 0 })
    expect(await shaanxi()).toEqual(ingested)
    expect(await withoutSources()).toEqual(rows)
  })

  test.each([
    ['file first', ['shaanxi.txt', 'yaml']],
    ['transcription first', ['yaml', 'shaanxi.txt']],
  ])('has the last word in one run, whatever the order: %s', async (_order, names) => {
    const paths = names.map((name) => (name === 'yaml' ? SHAANXI : file(name, shaanxiEmploymentPlan)))
    await ingest(...paths)
    expect(await shaanxi()).toEqual(ingested)
    for (const path of paths) await ingest(path)
    expect(await shaanxi()).toEqual(ingested)
  })

  test('a corrected transcription changes its figure; words beside the figures change nothing', async () => {
    await ingest(SHAANXI)
    const before = await db.target.findFirstOrThrow({ where: { documentId: SHAANXI_PLAN.id } })
    const text = readFileSync(SHAANXI, 'utf8')
    const name = 'shaanxi-employment-plan-2021.yaml'

    await ingest(file(name, `# Read again.\n${text}`))
    expect(await lastItem()).toMatchObject({ outcome: 'UNCHANGED' })

    await ingest(file(name, text.replace('value: 200', 'value: 210')))
    expect(await lastItem()).toMatchObject({ outcome: 'CHANGED', targetsChanged: 1, targetsAdded: 0 })
    expect(await db.target.findUnique({ where: { id: before.id } })).toMatchObject({ value: 210, printed: '≥210' })
  })

  test('a broken transcription fails by name, and the others are taken in', async () => {
    await ingest(SHAANXI)
    const before = await hash()
    const broken = file(
      'shaanxi-employment-plan-2021.yaml',
      readFileSync(SHAANXI, 'utf8').replace('value: 200', 'value: many'),
    )
    const { items } = await ingest(broken)
    const messages = items.map(({ failure }) => failure?.message)
    expect(messages).toEqual([
      expect.stringContaining('shaanxi-employment-plan-2021.yaml is no transcription, it has 1 problem(s):'),
    ])
    expect(messages[0]).toContain('figures[0] (城镇新增就业).value: ')
    expect(await lastItem()).toMatchObject({ outcome: 'FAILED', failure: 'NOT_A_PLAN' })
    expect(await hash()).toBe(before)

    await ingest(broken, join(REFERENCE, 'shaanxi-outline-2021.yaml'))
    expect(await db.document.count({ where: { status: 'TRANSCRIBED' } })).toBe(2)
  })
})
