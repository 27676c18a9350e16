import type { Indicator } from '@plangraph/database'
import fc from 'fast-check'
import type { DatedResult } from '../../api/src/domain/progress/goal-results.js'
import type { PlannedGoal } from '../../api/src/domain/ratchet/previous-goal.js'
import { ratchetOf } from '../../api/src/domain/ratchet/ratchet.js'

const indicator = (direction: Indicator['direction'], measure: Indicator['measure'] = 'RATE'): Indicator => ({
  code: 'rate',
  name: '参保率',
  nameEn: null,
  aliases: null,
  topic: 'social-insurance',
  unit: '%',
  measure,
  direction,
  additive: false,
})

/** What all figures of these tests have in common; fields that nothing here looks at are left out. */
const figure = (value: number) => ({
  regionCode: '610100',
  indicatorCode: 'rate',
  indicatorName: '参保率',
  printed: String(value),
  unit: '%',
  normalizedValue: value,
  per: null,
  searchText: '',
  partOfId: null,
  basis: 'POINT' as const,
  spanStart: null,
  origin: 'TABLE' as const,
})

type Plan = Partial<PlannedGoal['document']>

const goal = (id: string, year: number, value: number, plan: Plan, more: Partial<PlannedGoal> = {}): PlannedGoal =>
  ({
    ...figure(value),
    id,
    documentId: id,
    year,
    status: 'CURRENT',
    role: 'GOAL',
    binding: null,
    sortKey: id,
    governing: { targetId: id },
    document: { kind: 'PLAN', issuedOn: null, periodStart: null, periodEnd: null, ...plan },
    ...more,
  }) as PlannedGoal

const result = (documentId: string, year: number, value: number, more: Partial<DatedResult> = {}): DatedResult =>
  ({
    ...figure(value),
    id: `${documentId} ${year}`,
    documentId,
    year,
    sortKey: documentId,
    document: { issuedOn: '2021-03-01' },
    ...more,
  }) as DatedResult

const THIRTEENTH: Plan = { periodStart: 2016, periodEnd: 2020, issuedOn: '2016-05-01' }
const FOURTEENTH: Plan = { periodStart: 2021, periodEnd: 2025, issuedOn: '2021-05-01' }

const before = (value: number, more: Partial<PlannedGoal> = {}) => goal('thirteenth', 2020, value, THIRTEENTH, more)
const now = (value: number, more: Partial<PlannedGoal> = {}) => goal('fourteenth', 2025, value, FOURTEENTH, more)

const ratchet = (
  first: PlannedGoal,
  reached: DatedResult | null,
  next: PlannedGoal,
  direction: Indicator['direction'] = 'HIGHER',
) => ratchetOf(next, [first, next], reached === null ? [] : [reached], [], indicator(direction))

const told = (given: ReturnType<typeof ratchetOf>) =>
  given && { value: given.value, surplus: given.surplus, demand: given.demand, code: given.why.code }

test.each([
  ['asks for more than was reached', 90, 92, 95, 2.5, 2, 3, 'ratchet-more'],
  ['asks for part of what was reached beyond the goal', 90, 94, 92, 0.5, 4, -2, 'ratchet-less'],
  ['asks for what was reached', 90, 94, 94, 1, 4, 0, 'ratchet-same'],
  ['asks for the same again', 90, 94, 90, 0, 4, -4, 'ratchet-less'],
  ['asks for less than before', 90, 94, 88, -0.5, 4, -6, 'ratchet-less'],
  ['after a goal that was missed, asks for it again', 90, 85, 90, 0, -5, 5, 'ratchet-more'],
  ['after a goal that was missed, asks for what was reached', 90, 85, 85, 1, -5, 0, 'ratchet-same'],
  ['after a goal that was reached to the point', 90, 90, 95, null, 0, 5, 'ratchet-at-goal'],
])('%s', (_case, first, reached, next, value, surplus, demand, code) => {
  expect(told(ratchet(before(first), result('fourteenth', 2020, reached), now(next)))).toEqual({
    value,
    surplus,
    demand,
    code,
  })
})

test('a ceiling that is lowered below what was reached is asked more of', () => {
  expect(told(ratchet(before(4.5), result('fourteenth', 2020, 3.6), now(3), 'LOWER'))).toEqual({
    value: 1.66666666667,
    surplus: 0.9,
    demand: 0.6,
    code: 'ratchet-more',
  })
})

const value = fc.integer({ min: 1, max: 9_999 }).map((hundredths) => hundredths / 100)

test('value does not depend on direction or scale; demand and surplus turn with the one and grow with the other', () => {
  fc.assert(
    fc.property(value, value, value, fc.integer({ min: 2, max: 1000 }), (first, reached, next, scale) => {
      const at = (factor: number, direction: Indicator['direction']) =>
        ratchet(before(first * factor), result('fourteenth', 2020, reached * factor), now(next * factor), direction)
      const [up, down, scaled, neutral] = [at(1, 'HIGHER'), at(1, 'LOWER'), at(scale, 'HIGHER'), at(1, 'NEUTRAL')]
      expect(down?.value).toBe(up?.value)
      expect(neutral?.value).toBe(up?.value)
      expect([neutral?.demand, neutral?.surplus]).toEqual([null, null])
      expect((up?.demand ?? 0) + (down?.demand ?? 0)).toBe(0)
      expect((up?.surplus ?? 0) + (down?.surplus ?? 0)).toBe(0)
      if (up?.value == null) return
      expect(scaled?.value).toBeCloseTo(up.value, 6)
      // What the next goal takes over of the surplus, and what it asks beyond it.
      expect(up.value * (up.surplus ?? 0)).toBeCloseTo((up.surplus ?? 0) + (up.demand ?? 0), 6)
    }),
  )
})

test('without a result, for unlike spans and for what is no number it says why there is none', () => {
  expect(told(ratchet(before(90), null, now(95)))).toMatchObject({ value: null, code: 'ratchet-no-result' })
  const sum = { basis: 'CUMULATIVE' as const }
  const yearly = ratchetOf(
    now(60, { ...sum, spanStart: 2021 }),
    [before(10, { ...sum, spanStart: 2020 })],
    [result('fourteenth', 2020, 12, { ...sum, spanStart: 2020 })],
    [],
    indicator('HIGHER', 'FLOW'),
  )
  expect(told(yearly)).toEqual({ value: null, surplus: null, demand: null, code: 'ratchet-unlike-spans' })
  const range = ratchet(before(90), result('fourteenth', 2020, 92), now(95, { normalizedValue: null }))
  expect(told(range)).toMatchObject({ value: null, code: 'no-single-number' })
})

test('a base that was counted anew is no result of the earlier goal', () => {
  const report = { document: { issuedOn: '2021-02-01' } }
  const results = [result('fourteenth', 2020, 40), result('report', 2020, 92, report)]
  expect(ratchetOf(now(38), [before(90)], results, [], indicator('HIGHER'))?.why.code).toBe('ratchet-recounted')
  const rounded = [result('fourteenth', 2020, 92), result('report', 2020, 92.3, report)]
  expect(ratchetOf(now(95), [before(90)], rounded, [], indicator('HIGHER'))?.value).toBe(2.5)
})

test('the goal before is of the plan before: not of the same plan, of a longer one, of a year to come, or assigned', () => {
  const earlier = [
    before(80),
    before(82, { id: 'former', documentId: 'fourteenth', status: 'PAST', governing: null }),
    goal('vision', 2020, 70, { periodStart: 2011, periodEnd: 2020, issuedOn: '2011-01-01' }),
    goal('report', 2020, 75, { kind: 'REPORT', issuedOn: '2020-01-20' }),
    goal('ahead', 2022, 99, { periodStart: 2018, periodEnd: 2022, issuedOn: '2018-01-01' }),
    before(60, { id: 'given', role: 'ASSIGNED' }),
    before(61, { id: 'each', per: '每个县' }),
    before(62, { id: 'elsewhere', regionCode: '610000' }),
  ]
  const found = (goals: readonly PlannedGoal[]) => ratchetOf(now(95), goals, [], [], indicator('HIGHER'))?.previous.id
  expect(found(earlier)).toBe('thirteenth')
  expect(found(earlier.slice(1))).toBe('former')
  expect(found(earlier.slice(4))).toBeUndefined()
  expect(ratchetOf(before(90, { status: 'PAST' }), earlier, [], [], indicator('HIGHER'))).toBeNull()
})

test('an attribute that the next plan weakens', () => {
  const weakened = ratchet(before(90, { binding: 'BINDING' }), null, now(95, { binding: 'ANTICIPATORY' }))
  expect(weakened?.bindingChange).toBe('WEAKENED')
})
