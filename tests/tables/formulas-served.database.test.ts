import type { Database } from '@plangraph/database'
import { parse } from 'csv-parse/sync'
import { TABLES } from '../../api/src/tabular/tables/index.js'
import { formulaStarts, TRIGGERS } from './formula-texts.js'
import { type Field, freeTexts, writeTexts } from './free-text.js'
import { rowsOfCsv } from './read-file.js'
import { type Answer, type Served, serveFixture } from './served.js'

let served: Served
beforeAll(async () => {
  served = await serveFixture()
  // Each text has rows enough without most of those that are there to fill pages.
  const filling = { where: { documentId: 'bulk', ordinal: { gte: 20 } } }
  await served.database.target.deleteMany(filling)
  await served.database.observation.deleteMany(filling)
  for (const [number, { code }] of (await served.database.region.findMany()).entries()) {
    const populationSource = { create: { number, text: code } }
    await served.database.region.update({ where: { code }, data: { populationSource } })
  }
  const findings = await served.database.finding.findMany({ select: { id: true, documentId: true } })
  await served.database.findingReview.createMany({
    data: findings.map(({ id, documentId }) => ({
      findingId: id,
      documentId,
      state: 'ACCEPTED' as const,
      note: '',
      by: '',
      message: '',
      at: new Date(),
    })),
  })
})
afterAll(() => served.close())

/** The database client reads a text to its first NUL, so that no table shows one. */
const stored = (text: string): string => text.split('\0', 1)[0] ?? ''

/** A review counts while its finding says what it said then. */
const reviewWhatFindingsSay = (database: Database) => database.$executeRaw`
  UPDATE "FindingReview" SET ("message", "messageZh") =
    (SELECT f."message", f."messageZh" FROM "Finding" f WHERE f."id" = "findingId")`

/** What a spreadsheet runs, after what it skips. */
const FORMULA = /^[\s\0\p{Cf}]*[=+\-@＝＋－＠]/u

const fields = TABLES.flatMap(freeTexts).map(({ field }) => field)
const distinct: Field[] = [...new Map(fields.map((field) => [JSON.stringify(field), field])).values()]

test.each(TRIGGERS)('%j: what is written comes back from the CSV that is served, and runs nowhere', async (trigger) => {
  const texts = formulaStarts(trigger)
  await writeTexts(served.database, distinct, texts)
  await reviewWhatFindingsSay(served.database)
  // Series and parts are of regions as a whole.
  const whole = { documentId: { in: ['plan', 'province'] } }
  await served.database.target.updateMany({ where: whole, data: { per: null } })
  const held = new Set(texts.map(stored))
  for (const table of TABLES) {
    const { name, columns } = table
    const file = await (await served.get(`/data/${name}.csv`)).text()
    const rows: Answer[] = await served.json(`/data/${name}.json`)
    expect([name, rows.length]).not.toEqual([name, 0])
    expect(rowsOfCsv(file, columns)).toEqual(rows)
    const [header = [], ...records]: string[][] = parse(file, { record_delimiter: '\r\n' })
    const isText = header.map((one) => columns.find((column) => column.name === one)?.type === 'string')
    expect(records.flatMap((record) => record.filter((cell, i) => isText[i] && FORMULA.test(cell)))).toEqual([])
    if (table.rows.kind === 'computed' && !table.edition) {
      expect([name, rows.filter((row) => !Object.values(row).some((cell) => held.has(String(cell))))]).toEqual([
        name,
        [],
      ])
    }
    for (const { column } of freeTexts(table)) {
      const given = rows.map((row) => row[column.name]).filter((text) => text !== null)
      expect([name, column.name, given.length]).not.toEqual([name, column.name, 0])
      expect([name, column.name, given.filter((text) => !held.has(text))]).toEqual([name, column.name, []])
    }
  }
})
