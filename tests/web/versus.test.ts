import { pairsOf } from '../../web/src/pages/versus/compare.js'
import type { DocumentFigure } from '../../web/src/parts/document/load-figures.js'

const goal = (code: string, normalizedValue: number | null, more: object = {}) =>
  ({
    __typename: 'Target',
    status: 'CURRENT',
    indicator: { code },
    indicatorName: code,
    year: 2025,
    per: null,
    basis: 'POINT',
    printed: String(normalizedValue),
    unit: '人',
    normalizedValue,
    normalizedLow: null,
    normalizedHigh: null,
    ...more,
  }) as DocumentFigure

const verdicts = (a: DocumentFigure[], b: DocumentFigure[]) =>
  pairsOf(a, b).map(({ key, verdict, change }) => [key.split(' ')[0], verdict, change])

test('differences come first, the largest at the top; then what one alone states, then what both say alike', () => {
  const a = [goal('same', 5), goal('same', 5), goal('small', 100), goal('large', 100), goal('mine', 1), goal('zero', 0)]
  const b = [goal('same', 5), goal('small', 110), goal('large', 50), goal('yours', 1), goal('zero', 2)]
  expect(verdicts(a, b)).toEqual([
    ['large', 'DIFFERS', -50],
    ['small', 'DIFFERS', 10],
    ['zero', 'DIFFERS', null],
    ['mine', 'ONLY_A', null],
    ['yours', 'ONLY_B', null],
    ['same', 'SAME', null],
  ])
})

test('only current goals count, and each year, basis and "each of" is a goal of its own', () => {
  expect(verdicts([goal('x', 1, { status: 'PAST' }), goal('x', 1, { __typename: 'Observation' })], [])).toEqual([])
  const others = [{ year: 2035 }, { per: '每个县' }, { basis: 'ANNUAL' }].map((more) =>
    verdicts([goal('x', 1)], [goal('x', 1, more)]),
  )
  expect(others.map((rows) => rows.map(([, verdict]) => verdict))).toEqual([
    ['ONLY_A', 'ONLY_B'],
    ['ONLY_A', 'ONLY_B'],
    ['DIFFERS'],
  ])
})

test('what has no number is compared as it is printed', () => {
  const ratio = (printed: string) => goal('ratio', null, { printed })
  expect(verdicts([ratio('1:4:5')], [ratio('1:4:5')])).toEqual([['ratio', 'SAME', null]])
  expect(verdicts([ratio('1:4:5')], [ratio('1:4:6')])).toEqual([['ratio', 'DIFFERS', null]])
})
