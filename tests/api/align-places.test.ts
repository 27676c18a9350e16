import { type AlignmentData, alignPlaces } from '@plangraph/api'
import type { Indicator, Observation, Region, Target } from '@plangraph/database'

const region = (code: string, population: number | null = 1_000_000): Region => ({
  code,
  name: code,
  nameEn: null,
  residents: [],
  level: 'PREFECTURE',
  parentCode: null,
  population,
  populationSourceNumber: null,
})
const rate: Indicator = {
  code: 'rate',
  name: '失业率',
  nameEn: null,
  aliases: [],
  topic: 'employment',
  unit: '%',
  measure: 'RATE',
  direction: 'LOWER',
  additive: false,
}
const FIGURE = {
  indicatorCode: 'rate',
  indicatorName: '失业率',
  printed: '1',
  value: 1,
  low: null,
  high: null,
  ratio: null,
  unit: '%',
  normalizedLow: null,
  normalizedHigh: null,
  per: null,
  spanStart: null,
  role: 'GOAL',
  comparator: 'EQ',
  basis: 'POINT',
  origin: 'PROSE',
  partOfId: null,
  ordinal: 0,
  searchText: '',
  rule: 'r',
  ruleVersion: '1',
  matchRule: null,
  confidence: 1,
  corrected: null,
  runId: 'run',
} as const

const target = (
  id: string,
  regionCode: string,
  normalizedValue: number | null,
  given: Partial<Target> = {},
): Target => ({
  ...FIGURE,
  id,
  documentId: 'd1',
  regionCode,
  normalizedValue,
  status: 'CURRENT',
  year: 2025,
  binding: null,
  taskId: null,
  baselineId: null,
  sortKey: id,
  ...given,
})
const observation = (
  id: string,
  year: number,
  normalizedValue: number,
  given: Partial<Observation> = {},
): Observation => ({
  ...FIGURE,
  id,
  documentId: 'd1',
  regionCode: 'A',
  normalizedValue,
  year,
  sortKey: id,
  ...given,
})

function cells(given: Partial<AlignmentData>) {
  const data: AlignmentData = {
    regions: [region('A')],
    reference: null,
    year: 2025,
    indicators: [rate],
    targets: [],
    observations: [],
    governing: new Set(['a', 'b']),
    documents: [],
    statedIn: [],
    names: [],
    unread: [],
    unreadParts: new Map(),
    ...given,
  }
  return alignPlaces(data).rows.flatMap((row) => row.cells)
}

test('what governs is settled in the database, everything else restates it in document order', () => {
  const [cell] = cells({ targets: [target('0', 'A', 5), target('a', 'A', 4), target('z', 'A', 9)] })
  expect([cell?.target?.id, ...(cell?.restatements.map(({ id }) => id) ?? [])]).toEqual(['a', '0', 'z'])
})

test('a goal that is not linked yet is shown all the same', () => {
  const [cell] = cells({ targets: [target('x', 'A', 5), target('y', 'A', 4)] })
  expect([cell?.target?.id, ...(cell?.restatements.map(({ id }) => id) ?? [])]).toEqual(['x', 'y'])
})

test.each([
  ['LOWER', 5, 6, 'STRICTER'],
  ['LOWER', 6, 5, 'LOOSER'],
  ['LOWER', 5, 5, 'EQUAL'],
  ['HIGHER', 6, 5, 'STRICTER'],
  ['HIGHER', 5, 6, 'LOOSER'],
  ['NEUTRAL', 5, 6, 'NOT_COMPARABLE'],
] as const)('where %s is better, %d against %d is %s', (direction, own, reference, stance) => {
  const [cell] = cells({
    indicators: [{ ...rate, direction }],
    reference: region('B'),
    targets: [target('a', 'A', own), target('b', 'B', reference)],
  })
  expect(cell?.stance).toBe(stance)
  expect(cell?.why?.en).toMatch(/^A \d%? against B \d%?: /)
})

test.each([
  [
    { measure: 'FLOW', additive: true },
    {},
    '失业率 is a count, which grows with the size of a region: see share and intensity.',
  ],
  [{}, { basis: 'CUMULATIVE' }, "One is a level at a year's end, the other a sum over the period."],
  [{}, { year: 2024 }, 'One is for 2025, the other for 2024.'],
  [{}, { normalizedValue: null }, 'One of the two is no single number.'],
  [{}, { per: '每个县' }, 'Only one of the two is for the region as a whole.'],
  [{}, { indicatorCode: 'other' }, 'B states no target for 失业率.'],
] as [Partial<Indicator>, Partial<Target>, string][])('not comparable: %p %p', (indicator, other, reason) => {
  const [cell] = cells({
    indicators: [{ ...rate, ...indicator }],
    reference: region('B'),
    targets: [target('a', 'A', 5), target('b', 'B', 6, other)],
  })
  expect(cell).toMatchObject({ stance: 'NOT_COMPARABLE', why: { en: reason } })
})

test('the reference itself has no stance', () => {
  const [cell] = cells({ reference: region('A'), targets: [target('a', 'A', 5)] })
  expect(cell).toMatchObject({ stance: null, why: null })
})

test('the baseline is the one printed beside the target, else the latest result before it', () => {
  const observations = [observation('o1', 2019, 6), observation('o2', 2020, 5.9), observation('o3', 2025, 1)]
  const [printed] = cells({ targets: [target('a', 'A', 6.5, { baselineId: 'o1' })], observations })
  expect(printed).toMatchObject({ baseline: { id: 'o1' }, change: 0.5 })
  const [latest] = cells({ targets: [target('a', 'A', 6.5)], observations })
  expect(latest).toMatchObject({ baseline: { id: 'o2' }, change: 0.6, changePercent: 10.1694915254 })
})

test('a change is only between like and like', () => {
  const other = observation('o', 2020, 5, { basis: 'CUMULATIVE' })
  const [unlike] = cells({ targets: [target('a', 'A', 6)], observations: [other] })
  expect(unlike).toMatchObject({ baseline: { id: 'o' }, change: null, changePercent: null })
  expect(unlike?.changeWhy?.code).toBe('base-counts-other-years')
  const [range] = cells({ targets: [target('a', 'A', null)], observations: [observation('o', 2020, 5)] })
  expect(range).toMatchObject({ change: null })
  const [fromZero] = cells({ targets: [target('a', 'A', 6)], observations: [observation('o', 2020, 0)] })
  expect(fromZero).toMatchObject({ change: 6, changePercent: null })
})

test('per capita is for additive counts of regions whose residents are known', () => {
  const additive = { ...rate, additive: true }
  const perCapita = (given: Partial<AlignmentData>) =>
    cells({ targets: [target('a', 'A', 5000)], ...given })[0]?.perCapita
  expect(perCapita({ indicators: [additive] })).toBe(50)
  expect(perCapita({})).toBeNull()
  expect(perCapita({ indicators: [additive], regions: [region('A', null)] })).toBeNull()
})

test('a row stays away where no region states the indicator, though the reference does', () => {
  expect(cells({ reference: region('B'), targets: [target('b', 'B', 6)] })).toEqual([])
})
