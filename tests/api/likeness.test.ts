import type { Indicator, Target } from '@plangraph/database'
import fc from 'fast-check'
import { likenessOf, type Measured } from '../../api/src/domain/likeness/likeness.js'

const goal = (code: string, more: Partial<Target> = {}): Measured =>
  ({
    id: code,
    indicator: { code, name: code, measure: 'RATE', direction: 'HIGHER' } as Indicator,
    indicatorCode: code,
    regionCode: '610100',
    status: 'CURRENT',
    role: 'GOAL',
    per: null,
    binding: null,
    origin: 'TABLE',
    sortKey: code,
    year: 2025,
    spanStart: null,
    basis: 'POINT',
    comparator: 'EQ',
    printed: '95',
    unit: '%',
    normalizedValue: 95,
    ...more,
  }) as Measured

const BINDING = { binding: 'BINDING' } as const

test('plans with the same measures and attributes are alike, those that share none are not', () => {
  expect(likenessOf([goal('x'), goal('y', BINDING)], [goal('y', BINDING), goal('x')]).value).toBe(1)
  expect(likenessOf([goal('x')], [goal('y')])).toMatchObject({ value: 0, shared: [] })
  expect(likenessOf([], []).value).toBeNull()
})

test('a binding measure counts twice, and a weakened one half of that', () => {
  // 1 + 2 of 1 + 2 + 1; then 1 + 1 of the same.
  const plan = [goal('x'), goal('y', BINDING), goal('z')]
  expect(likenessOf(plan, [goal('x'), goal('y', BINDING)]).value).toBe(0.75)
  expect(likenessOf(plan, [goal('x'), goal('y')]).value).toBe(0.5)
})

test('what a plan says several times, of the past, for a place below or of each counts once or not at all', () => {
  const plan = [goal('x'), goal('x', { ...BINDING, id: 'x2', origin: 'PROSE' })]
  expect(likenessOf(plan, [goal('x', BINDING)])).toMatchObject({ value: 1, shared: [{ weightA: 2, a: { id: 'x2' } }] })
  const others = [goal('x', { status: 'PAST' }), goal('y', { role: 'ASSIGNED' }), goal('z', { per: '每个县' })]
  expect(likenessOf(others, others).value).toBeNull()
})

const codesOf = (a: Partial<Target>, b: Partial<Target>) =>
  likenessOf([goal('x', a)], [goal('x', b)]).conflicts.map(({ why }) => why.code)

test('a floor against a ceiling, and unlike numbers for one region, contradict each other', () => {
  const more = (value: number, given: Partial<Target> = {}) => ({
    normalizedValue: value,
    printed: String(value),
    ...given,
  })
  expect(codesOf(more(95), more(90))).toEqual(['conflict-unlike-goals'])
  expect(codesOf(more(95.2), more(95))).toEqual([])
  expect(codesOf(more(95), more(90, { regionCode: '610900' }))).toEqual([])
  expect(codesOf(more(95), more(90, { year: 2030 }))).toEqual([])
  expect(codesOf(more(95), more(450, { basis: 'CUMULATIVE', spanStart: 2021 }))).toEqual([])
  expect(codesOf(more(95, { comparator: 'GTE' }), more(90, { comparator: 'GT' }))).toEqual([])
  expect(codesOf(more(95, { comparator: 'GTE' }), more(95, { comparator: 'LTE' }))).toEqual([
    'conflict-opposite-bounds',
  ])
  const elsewhere = more(95, { comparator: 'LTE', regionCode: '610900' })
  expect(codesOf(more(95, { comparator: 'GTE' }), elsewhere)).toEqual(['conflict-opposite-directions'])
})

test('likeness is between 0 and 1, the same either way round, and 1 with itself', () => {
  const plan = fc
    .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.boolean()), { selector: ([code]) => code })
    .map((measures) => measures.map(([code, binding]) => goal(code, binding ? BINDING : {})))
  fc.assert(
    fc.property(plan, plan, (a, b) => {
      const [there, back] = [likenessOf(a, b), likenessOf(b, a)]
      expect(back.value).toBe(there.value)
      expect([back.onlyA, back.onlyB]).toEqual([there.onlyB, there.onlyA])
      if (there.value !== null) expect(there.value >= 0 && there.value <= 1).toBe(true)
      expect(likenessOf(a, a).value).toBe(a.length === 0 ? null : 1)
      expect(there.shared.length + there.onlyA.length).toBe(a.length)
    }),
  )
})
