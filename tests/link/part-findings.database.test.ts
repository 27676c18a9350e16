import { afterAll, afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import type { Database } from '@plangraph/database'
import { documentOf, figure } from '../load/documents.js'
import { ingest } from '../load/runs.js'
import { TempDatabases } from '../load/temp-database.js'

// Whole runs on database files take seconds on a busy machine.
jest.setTimeout(120_000)

const databases = new TempDatabases()
let db: Database
beforeEach(async () => {
  db = await databases.open()
})
afterEach(() => databases.disconnect())
afterAll(() => databases.close())

/** A plan of a region with one goal of new jobs since 2021, in ten thousands; null: it sets none. */
function planOf(regionCode: string, name: string, goal: number | null) {
  const words = `城镇新增就业${goal}万人`
  const text = [`${name}就业规划`, ...(goal === null ? ['保障就业。'] : [words])].join('\n')
  const document = documentOf(text, {
    regionCode,
    frontMatter: { title: `${name}就业规划`, documentNumber: `${name}〔2021〕1号`, regionName: name },
    figures: goal === null ? [] : [figure(text, words, { section: null, spanStart: 2021 })],
  })
  return { name: `${name}.txt`, document: { ...document, field: 'employment' } }
}

const province = (goal: number | null) => planOf('610000', '陕西省', goal)
const city = (goal: number | null) => planOf('610100', '西安市', goal)
const sibling = planOf('610900', '安康市', 90)

async function findings() {
  const rows = await db.finding.findMany({
    where: { kind: 'PARTS_EXCEED_WHOLE' },
    include: { targets: true, documents: true, evidence: true, document: true },
  })
  return rows.map(({ message, document, targets, documents, evidence }) => [
    /come to (\S+), ([\d.]+) times the (\S+) /.exec(message)?.slice(1).join(' '),
    document.title,
    targets.length,
    documents.length,
    evidence.length,
  ])
}

test('the finding comes with the part that exceeds, follows the numbers and goes with it', async () => {
  await ingest(db, [province(200), sibling])
  expect(await findings()).toEqual([])
  await ingest(db, [city(120)])
  expect(await findings()).toEqual([['210万人 1.05 200万人', '陕西省就业规划', 3, 3, 3]])
  await ingest(db, [city(150)])
  expect(await findings()).toEqual([['240万人 1.2 200万人', '陕西省就业规划', 3, 3, 3]])
  await ingest(db, [city(null)], { accepts: () => true })
  expect(await findings()).toEqual([])
})

test('the finding goes with the whole, and where the whole is raised', async () => {
  await ingest(db, [sibling, city(120), province(200)])
  expect(await findings()).toHaveLength(1)
  await ingest(db, [province(210)])
  expect(await findings()).toEqual([])
  await ingest(db, [province(180)])
  expect(await findings()).toEqual([['210万人 1.17 180万人', '陕西省就业规划', 3, 3, 3]])
  await ingest(db, [province(null)], { accepts: () => true })
  expect(await findings()).toEqual([])
})
