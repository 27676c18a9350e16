import type { Database } from '@plangraph/database'
import { progress } from '../../api/src/tabular/tables/progress.js'
import { openRows } from '../../api/src/tabular/tables/read-rows.js'
import { series } from '../../api/src/tabular/tables/series.js'
import type { Arguments, Table } from '../../api/src/tabular/tables/table.js'
import { askerOf } from '../seeds/ask.js'
import { openSeeds } from '../seeds/seeds-database.js'
import type { Answer } from './served.js'

const statements: string[] = []
let database: Database
let ask: ReturnType<typeof askerOf>
beforeAll(async () => {
  database = await openSeeds((sql) => statements.push(sql))
  ask = askerOf(database)
})
afterAll(() => database.$disconnect())

async function rowsOf(table: Table, args?: Arguments): Promise<Answer[]> {
  const rows: Answer[] = []
  for await (const batch of await openRows(database, table, { columns: table.columns, ...(args && { args }) }))
    for (const cells of batch) rows.push(Object.fromEntries(table.columns.map(({ name }, i) => [name, cells[i]])))
  return rows
}

test('progress has a row for each goal with a result, in the order of ids, with the figures of the graph', async () => {
  const rows = await rowsOf(progress, { filter: { regions: ['西安市'], years: [2020] }, status: ['PAST'] })
  const { data } = await ask(`{
    targets(filter: { regions: ["西安市"], years: [2020] }, status: [PAST], first: 100) { nodes {
      id printed evidence { quote }
      progress {
        met completion remaining neededPerYear onTrack reason { code en zh }
        base { id } result { id printed evidence { quote } document { title } }
      }
    } }
  }`)
  const reported = data.targets.nodes.filter(({ progress }: Answer) => progress !== null)
  const byId = (a: Answer, b: Answer) => (a.id < b.id ? -1 : 1)
  expect(rows.length).toBeGreaterThan(10)
  const shown = rows.map((row) => ({
    id: row.id,
    printed: row.printed,
    evidence: { quote: row.quote },
    progress: {
      met: row.met,
      completion: row.completion,
      remaining: row.remaining,
      neededPerYear: row.needed_per_year,
      onTrack: row.on_track,
      reason: { code: row.code, en: row.reason, zh: row.reason_zh },
      base: row.baseline_id && { id: row.baseline_id },
      result: {
        id: row.result_id,
        printed: row.result_printed,
        evidence: { quote: row.result_quote },
        document: { title: row.result_document_title },
      },
    },
  }))
  expect(shown.sort(byId)).toEqual(reported.sort(byId))
})

test('goals are read in parts: whole, each once, and with few statements for each part', async () => {
  const all = await database.target.count({ where: { year: { not: null } } })
  expect(all).toBeGreaterThan(200)
  statements.length = 0
  const rows = await rowsOf(progress)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  // Goals with what they bring, indicators, results with their documents and of other names, titles and quotes.
  expect(statements.length).toBeLessThanOrEqual(13 * Math.ceil((all + 1) / 200))
  const local = (id: string) => Buffer.from(id, 'base64').toString()
  const ids = rows.map(({ id }) => local(id))
  expect(ids).toEqual([...ids].sort())
})

test('series has a row for each point that the graph gives, with its words, jump and ratchet', async () => {
  for (const [region, indicator] of [
    ['西安市', '城镇新增就业人数'],
    ['四川省', '城镇登记失业率'],
  ] as const) {
    const rows = await rowsOf(series, { region, indicator })
    const { data } = await ask(`{ series(region: "${region}", indicator: "${indicator}") { points {
      year spanStart
      target { id evidence { quote } ratchet { value surplus demand reason { code } } }
      observation { id evidence { quote } }
      jump { difference }
    } } }`)
    expect(rows.length).toBeGreaterThan(3)
    const shown = rows.map((row) => ({
      year: row.year,
      spanStart: row.span_start,
      target: row.target_id && {
        id: row.target_id,
        evidence: { quote: row.quote },
        ratchet: row.previous_id && {
          value: row.ratchet,
          surplus: row.surplus,
          demand: row.demand,
          reason: { code: row.ratchet_code },
        },
      },
      observation: row.observation_id && { id: row.observation_id, evidence: { quote: row.quote } },
      jump: row.jump_from_id && { difference: row.jump_difference },
    }))
    expect(shown).toEqual(data.series.points)
    expect(rows.map(({ place }) => place)).toEqual(rows.map((_, i) => i))
    const once = await rowsOf(series, { region, indicator, restatements: false })
    expect(once.length).toBe(rows.filter(({ restatement }) => restatement !== true).length)
  }
})

test('all series together are those of each region and of each indicator', async () => {
  const where = { regionCode: { not: null }, indicatorCode: { not: null }, year: { not: null }, per: null }
  const figures = (await database.target.count({ where })) + (await database.observation.count({ where }))
  const all = await rowsOf(series)
  expect(all).toHaveLength(figures)
  const keys = all.map(
    ({ region_code, indicator_code, place }) => `${region_code} ${indicator_code} ${String(place).padStart(4, '0')}`,
  )
  expect(keys).toEqual([...new Set(keys)].sort())
  expect(await rowsOf(series, { region: '610100' })).toEqual(all.filter(({ region_code }) => region_code === '610100'))
  const of = { indicator: 'urban-new-employment' }
  expect(await rowsOf(series, of)).toEqual(all.filter(({ indicator_code }) => indicator_code === of.indicator))
})
