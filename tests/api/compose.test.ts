import type { Indicator, Region, Target } from '@plangraph/database'
import { compose } from '../../api/src/domain/composition/compose.js'

const region = (code: string) => ({ code, name: code, population: null }) as Region
const indicator = { code: 'trained', name: '培训', measure: 'FLOW', direction: 'HIGHER', additive: true } as Indicator

const target = (regionCode: string, normalizedValue: number | null, given: Partial<Target> = {}) =>
  ({
    id: regionCode,
    regionCode,
    indicatorCode: 'trained',
    year: 2025,
    basis: 'CUMULATIVE',
    comparator: 'EQ',
    printed: '1',
    unit: '万人次',
    per: null,
    role: 'GOAL',
    normalizedValue,
    ...given,
  }) as Target

const composed = (governing: Target[], whole = target('W', 100)) => {
  const found = compose(whole, indicator, region('W'), [region('A'), region('B')], governing)
  return found && [found.sum, found.parts.map(({ regionCode }) => regionCode), found.missing.map(({ code }) => code)]
}

test('parts in the order of the regions below, their sum without the noise of binary arithmetic', () => {
  expect(composed([target('B', 0.2), target('A', 0.1)])).toEqual([0.3, ['A', 'B'], []])
})

test.each([
  ['人 beside 人次', { unit: '万人' }],
  ['for one year beside a sum over the period', { basis: 'ANNUAL' }],
  ['for each county', { per: '每个县' }],
  ['no single number', { normalizedValue: null }],
  ['for another year', { year: 2030 }],
  ['for another indicator', { indicatorCode: 'other' }],
  ['of a region further down', { regionCode: 'A1' }],
] as [string, Partial<Target>][])('no part: %s', (_what, other) => {
  expect(composed([target('A', 40), target('B', 5, other)])).toEqual([40, ['A'], ['B']])
})

test('a whole that is no single number has parts all the same', () => {
  expect(composed([target('A', 40)], target('W', null))).toEqual([40, ['A'], ['B']])
  expect(composed([target('A', 40)], target('W', 0))).toEqual([40, ['A'], ['B']])
})

const shares = (governing: Target[], whole: number | null, residents: (number | null)[]) => {
  const [all, ...parts] = residents.map((population, i) => ({ ...region(['W', 'A', 'B'][i] ?? ''), population }))
  const found = compose(target('W', whole), indicator, all as Region, parts, governing)
  return found && [found.ratio, found.atLeast, found.coverage]
}

test('what the parts make of the whole, and whose they are', () => {
  const [a, b] = [target('A', 66), target('B', 44)]
  expect(shares([a, b], 100, [50, 30, 20])).toEqual([1.1, 1.1, 1])
  expect(shares([a], 100, [50, 30, 20])).toEqual([null, 0.66, 0.6])
  expect(shares([], 100, [50, 30, 20])).toEqual([null, 0, 0])
})

test('no ratio to a whole that is no single number, or nought; no coverage where residents are not known', () => {
  const all = [target('A', 66), target('B', 44)]
  expect(shares(all, null, [50, 30, 20])).toEqual([null, null, 1])
  expect(shares(all, 0, [50, 30, 20])).toEqual([null, null, 1])
  expect(shares(all, 100, [50, 30, null])).toEqual([1.1, 1.1, null])
  expect(shares(all, 100, [null, 30, 20])).toEqual([1.1, 1.1, null])
})

const assigning = (governing: Target[]) => {
  const found = compose(target('W', 200), indicator, region('W'), [region('A'), region('B')], governing)
  const codes = found?.assigned.map(({ regionCode }) => regionCode)
  return found && [codes, found.assignedSum, found.sum, found.ratio]
}

test('what is assigned from above is beside what the regions state themselves', () => {
  const role = 'ASSIGNED'
  const own = [target('A', 60), target('B', 50)]
  expect(assigning(own)).toEqual([[], null, 110, 0.55])
  expect(assigning([...own, target('B', 80, { role }), target('A', 75, { role })])).toEqual([
    ['A', 'B'],
    155,
    110,
    0.55,
  ])
  // A part of another span, or of 人 beside 人次, is none of this whole.
  const unlike = [target('A', 75, { role, basis: 'ANNUAL' }), target('B', 80, { role, unit: '万人' })]
  expect(assigning([...own, ...unlike])).toEqual([[], null, 110, 0.55])
})

test('a region with none below it has no parts', () => {
  expect(compose(target('W', 1), indicator, region('W'), [], [])).toBeNull()
})
