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

test('a region with none below it has no parts', () => {
  expect(compose(target('W', 1), indicator, region('W'), [], [])).toBeNull()
})
