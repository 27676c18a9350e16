import type { Database } from '@plangraph/database'
import { composition } from '../../api/src/tabular/tables/composition.js'
import { likeness } from '../../api/src/tabular/tables/likeness.js'
import { progress } from '../../api/src/tabular/tables/progress.js'
import { openRows } from '../../api/src/tabular/tables/read-rows.js'
import { series } from '../../api/src/tabular/tables/series.js'
import type { Arguments, Table } from '../../api/src/tabular/tables/table.js'
import { uptake } from '../../api/src/tabular/tables/uptake.js'
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

test('composition has a row for each whole that the graph gives, with its sums and what is missing', async () => {
  const rows = await rowsOf(composition, { filter: { regions: ['陕西省', '全国'] }, status: ['CURRENT'] })
  const { data } =
    await ask(`{ targets(filter: { regions: ["陕西省", "全国"] }, status: [CURRENT], first: 100) { nodes {
    id evidence { quote } composition { sum ratio atLeast coverage assignedSum parts { id } missing { code } }
  } } }`)
  const wholes = data.targets.nodes.filter(({ composition }: Answer) => composition !== null)
  expect(wholes.length).toBeGreaterThan(2)
  const shown = rows.map((row) => ({
    id: row.id,
    quote: row.quote,
    figures: [row.sum, row.ratio, row.at_least, row.coverage, row.assigned_sum, row.parts],
    missing: row.missing_regions,
  }))
  const wanted = wholes.map(({ id, evidence, composition: own }: Answer) => ({
    id,
    quote: evidence.quote,
    figures: [own.sum, own.ratio, own.atLeast, own.coverage, own.assignedSum, own.parts.length],
    missing: own.missing.map(({ code }: Answer) => code).join(' ') || null,
  }))
  const byId = (a: Answer, b: Answer) => (a.id < b.id ? -1 : 1)
  expect(shown.sort(byId)).toEqual(wanted.sort(byId))
})

test('uptake tells of each level below what `uncovered` tells, and after how many days the first took a goal up', async () => {
  const rows = await rowsOf(uptake)
  for (const [region, level] of [
    ['全国', 'PROVINCE'],
    ['全国', 'PREFECTURE'],
    ['陕西省', 'PREFECTURE'],
  ] as const) {
    const { data } = await ask(`{ uncovered(region: "${region}", level: ${level}) { id } }`)
    const own = rows.filter((row) => row.region_name === region && row.level === level)
    const uncovered = own.filter((row) => row.uncovered)
    expect(uncovered.map(({ target_id }) => target_id).sort()).toEqual(
      data.uncovered.map(({ id }: Answer) => id).sort(),
    )
    expect(own.filter(({ regions }) => regions === 0)).toEqual(uncovered)
    expect(own.length).toBeGreaterThan(uncovered.length)
  }
  const daysOf = (goal: string) =>
    rows.find(({ target_id, level }) => target_id === goal && level === 'PREFECTURE')?.days_to_first
  const { data } = await ask(`{
    targets(filter: { regions: ["全国"], governing: true, hasDownstream: true }, first: 30) { nodes {
      id document { issuedOn }
      downstream { kind downstream { region { level } document { issuedOn } } }
    } }
  }`)
  const goal = data.targets.nodes.find(({ id, document }: Answer) => document.issuedOn !== null && daysOf(id) != null)
  const days = goal.downstream
    .filter(({ kind, downstream }: Answer) => kind === 'INHERITS' && downstream.region.level === 'PREFECTURE')
    .filter(({ downstream }: Answer) => downstream.document.issuedOn !== null)
    .map(
      ({ downstream }: Answer) =>
        (Date.parse(downstream.document.issuedOn) - Date.parse(goal.document.issuedOn)) / 864e5,
    )
  expect(daysOf(goal.id)).toBe(Math.min(...days))
})

test('likeness has a row for each pair of plans of which one follows the other, as the graph has them', async () => {
  const rows = await rowsOf(likeness)
  expect(rows.length).toBeGreaterThan(5)
  for (const row of rows.slice(0, 5)) {
    const { data } = await ask(`{ likeness(a: "${row.upstream_document_id}", b: "${row.downstream_document_id}") {
      value shared { indicator { code } } onlyA { code } onlyB { code } conflicts { reason { en } }
    } }`)
    const { value, shared, onlyA, onlyB, conflicts } = data.likeness
    expect([row.likeness, row.only_upstream, row.only_downstream]).toEqual([value, onlyA.length, onlyB.length])
    expect(row.shared_indicators).toBe(shared.map(({ indicator }: Answer) => indicator.code).join(' ') || null)
    expect(row.conflict_reasons).toBe(conflicts.map(({ reason }: Answer) => reason.en).join(' ') || null)
  }
})
