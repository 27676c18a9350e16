import type { Point, Series } from '../../web/src/parts/series/load-series.js'
import { bandsOf, marksOf, panelsOf } from '../../web/src/parts/series/panels.js'
import { placeLabels } from '../../web/src/parts/series/place-labels.js'

type Stated = NonNullable<Point['observation']>

const document = (id: string, periodStart: number | null = null) => ({
  id,
  documentNumber: null,
  title: id,
  issuedOn: null,
  periodStart,
  periodEnd: periodStart === null ? null : periodStart + 4,
})

const stated = (value: number, changes: Partial<Stated> = {}): Stated => ({
  id: `${value} ${changes.basis ?? ''} ${changes.document?.id ?? ''}`,
  printed: String(value),
  unit: '万人',
  value,
  normalizedValue: value * 10_000,
  normalizedLow: null,
  normalizedHigh: null,
  basis: 'POINT',
  comparator: 'EQ',
  evidence: { quote: '' },
  document: document('report'),
  ...changes,
})

const result = (
  year: number,
  value: number,
  changes: Partial<Stated> = {},
  spanStart: number | null = null,
): Point => ({
  year,
  spanStart,
  target: null,
  observation: stated(value, changes),
})

const goal = (year: number, value: number, changes: Partial<NonNullable<Point['target']>> = {}): Point => ({
  year,
  spanStart: null,
  target: {
    ...stated(value),
    status: 'CURRENT',
    supersededBy: null,
    ...changes,
    document: { series: null, ...document('plan', 2021), ...changes.document },
  },
  observation: null,
})

const seriesOf = (...points: Point[]): Series => ({
  region: { code: '610100', name: '西安市', nameEn: null },
  indicator: { code: 'jobs', name: '就业', nameEn: null, unit: '人', measure: 'FLOW' },
  points,
})

const panels = (...points: Point[]) => panelsOf(marksOf(seriesOf(...points)).marks)

test('sums over years are on another axis than what one year brings', () => {
  const drawn = panels(
    result(2020, 15, { basis: 'ANNUAL' }),
    result(2020, 72, { basis: 'CUMULATIVE' }, 2016),
    goal(2025, 900),
  )
  expect(drawn.map(({ kind, goals, results }) => [kind, goals.length, results.length])).toEqual([
    // 就业达到900人 of a year is what that year brings.
    ['YEAR', 1, 1],
    ['SUM', 0, 1],
  ])
  expect(drawn[1]?.results[0]).toMatchObject({ start: 2016, year: 2020, value: 72 })
})

test('a sum that does not say since when has no place on an axis of years', () => {
  expect(panels(result(2020, 72, { basis: 'CUMULATIVE' }))).toEqual([])
})

test('numbers are in the unit that most of them are printed in', () => {
  const { unit, marks } = marksOf(
    seriesOf(result(2019, 10), result(2020, 11), result(2021, 120_000, { unit: '人', normalizedValue: 120_000 })),
  )
  expect([unit, ...marks.map(({ value }) => value)]).toEqual(['万人', 10, 11, 12])
})

test('a year with two results that differ ends one line and begins another, rounding does not', () => {
  const [level] = panels(
    result(2009, 10),
    result(2010, 12, { document: document('old') }),
    result(2010, 25, { document: document('counted anew') }),
    result(2011, 24),
    result(2011, 24.01, { document: document('rounded') }),
    result(2012, 23),
  )
  expect(level?.lines.map((line) => line.map(({ value }) => value))).toEqual([
    [10, 12],
    [25, 24, 23],
  ])
})

test('what two documents say alike is drawn once, an adjusted goal beside the one that governs', () => {
  const adjusted = { supersededBy: { id: 'new', printed: '30', unit: '万人' } }
  const [level] = panels(goal(2025, 40), goal(2025, 40, { id: 'again' }), goal(2025, 40, { id: 'old', ...adjusted }))
  expect(level?.goals.map(({ adjustedBy }) => adjustedBy?.printed ?? null)).toEqual([null, '30'])
})

test('five-year plans lie behind the years, with the editions that are here', () => {
  const edition = document('former', 2016)
  const points = [
    result(2015, 9),
    goal(2025, 40, { document: { ...document('plan', 2021), series: { editions: [edition] } } }),
  ]
  const bands = bandsOf(seriesOf(...points), [2015, 2025])
  expect(bands.map(({ number, from, editions }) => [number, from, editions.map(({ id }) => id)])).toEqual([
    [12, 2011, []],
    [13, 2016, ['former']],
    [14, 2021, ['plan']],
  ])
})

test('labels never cover each other or a mark; what has no room is left out', () => {
  const frame = { left: 0, right: 200, top: 0, bottom: 100 }
  const at = (key: string, x: number, y: number) => ({ key, text: '12.5', x, y, isBeside: true })
  const placed = placeLabels([at('a', 50, 50), at('b', 58, 50), at('c', 66, 52)], frame)
  const boxes = placed.map(({ left, line }) => ({ left, right: left + 25, line }))
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      expect(a.right <= b.left || b.right <= a.left || Math.abs(a.line - b.line) >= 13).toBe(true)
  expect(placeLabels([at('a', 5, 5)], { left: 0, right: 10, top: 0, bottom: 10 })).toEqual([])
})
