import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ranked, type Stated, shadeOf } from '../../web/src/pages/indicator/ranking.js'
import { sharesOf } from '../../web/src/pages/indicator/share.js'
import TILES from '../../web/src/pages/indicator/tiles.json' with { type: 'json' }

const goal = (name: string, value: number | null, changes: Partial<Stated> = {}): Stated => ({
  id: name,
  printed: String(value),
  unit: '人',
  basis: 'CUMULATIVE',
  comparator: 'EQ',
  year: 2025,
  spanStart: 2021,
  value,
  low: null,
  high: null,
  normalizedValue: value,
  normalizedLow: null,
  normalizedHigh: null,
  progress: null,
  indicator: { unit: '人', direction: 'HIGHER', measure: 'FLOW' },
  per: null,
  perCapita: value === null ? null : value / 100,
  region: { code: name, name, nameEn: null, level: 'PROVINCE' },
  document: { id: 'd', documentNumber: null, title: 'd' },
  baseline: null,
  ...changes,
})
const names = (rows: { goal: Stated }[]) => rows.map(({ goal: { id } }) => id)
const COUNT = { direction: 'HIGHER' } as const

test('the largest number is first, and per resident the densest', () => {
  const large = goal('large', 900, { perCapita: 1 })
  const goals = [goal('small', 200), large, goal('range', null)]
  expect(names(ranked(goals, COUNT, 'value'))).toEqual(['large', 'small', 'range'])
  const dense = ranked(goals, COUNT, 'intensity')
  expect(names(dense)).toEqual(['small', 'large', 'range'])
  expect(dense.map(({ perCapita }) => perCapita)).toEqual([2, 1, null])
})

test('where less is better, the least is first', () => {
  const rate = { direction: 'LOWER' } as const
  expect(names(ranked([goal('5', 5), goal('4.3', 4.3)], rate, 'value'))).toEqual(['4.3', '5'])
})

test('a yearly number, and one for each county, are not ranked with sums over the period', () => {
  const others = [goal('yearly', 999, { basis: 'ANNUAL' }), goal('each', 999, { per: '每个县' })]
  const rows = ranked([...others, goal('a', 1), goal('b', 2)], COUNT, 'value')
  expect(names(rows)).toEqual(['b', 'a', 'yearly', 'each'])
  expect(rows.slice(2).map(({ value, perCapita }) => [value, perCapita])).toEqual([
    [null, null],
    [null, null],
  ])
})

test('a base counts where it is on the basis of its goal', () => {
  const base = (basis: 'CUMULATIVE' | 'ANNUAL') => ({
    baseline: { printed: '1', unit: '人', normalizedValue: 1, basis, year: 2020 },
  })
  const rows = ranked([goal('a', 3, base('CUMULATIVE')), goal('b', 2, base('ANNUAL'))], COUNT, 'value')
  expect(rows.map((row) => row.base)).toEqual([1, null])
})

test('shares of the whole, and what is left of it', () => {
  const { shares, rest } = sharesOf(goal('all', 200), [goal('a', 10), goal('b', 60)])
  expect(shares.map(({ goal: { id }, share }) => [id, share])).toEqual([
    ['b', 0.3],
    ['a', 0.05],
  ])
  expect(rest).toBeCloseTo(0.65)
  expect(sharesOf(goal('all', 50), [goal('a', 60)]).rest).toBe(0)
  expect(sharesOf(goal('all', null), [goal('a', 60)]).shares).toEqual([])
})

test('the darkest shade is that of the largest number', () => {
  expect([0, 1, 40, 100, null].map((value) => shadeOf(value, 100, 5))).toEqual([0, 0, 1, 4, null])
})

test('every province of the catalogue has a tile of its own', () => {
  const lines = readFileSync(join(import.meta.dirname, '../../seeds/catalogue/regions.tsv'), 'utf8').split('\n')
  const provinces = lines
    .flatMap((line) => /^\d{2}0000(?=\t)/.exec(line)?.[0] ?? [])
    .filter((code) => code !== '100000')
  // The file adds names and residents to the division library, and has none for three of its provinces.
  const all = [...provinces, '710000', '810000', '820000']
  expect(TILES.map(({ code }) => code).sort()).toEqual(all.sort())
  expect(new Set(TILES.map(({ column, row }) => `${column} ${row}`)).size).toBe(TILES.length)
})
