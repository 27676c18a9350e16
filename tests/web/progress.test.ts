import { bulletOf, standingOf } from '../../web/src/parts/progress/bullet.js'
import type { ReportedGoal } from '../../web/src/parts/progress/reported.js'
import { extentOf, spread } from '../../web/src/pictures/axis.js'

type Progress = NonNullable<ReportedGoal['progress']>

const figure = (value: number, year: number) => ({
  id: `${value}`,
  printed: String(value),
  unit: '万人',
  year,
  spanStart: null,
  value,
  normalizedValue: value * 10_000,
})

const PROGRESS: Progress = {
  met: true,
  completion: 1,
  remaining: 0,
  neededPerYear: null,
  onTrack: null,
  due: null,
  reason: { code: 'progress-met', zh: '已完成', en: 'met' },
  result: figure(72, 2020),
  base: null,
}

const goal = (changes: Partial<ReportedGoal>, progress: Partial<Progress> = {}): ReportedGoal => ({
  ...figure(60, 2020),
  basis: 'POINT',
  comparator: 'EQ',
  low: null,
  high: null,
  normalizedLow: null,
  normalizedHigh: null,
  indicator: { unit: '人', direction: 'HIGHER', measure: 'STOCK' },
  progress: { ...PROGRESS, ...progress },
  ...changes,
})

test('a picture has the numbers in the unit that the goal is printed in', () => {
  const base = figure(40, 2015)
  expect(bulletOf(goal({}, { base, due: 500_000 }))).toEqual({
    goal: 60,
    way: 1,
    result: 72,
    base: 40,
    start: 40,
    due: 50,
  })
})

test('the bar of what several years bring begins at nought, whatever came before', () => {
  expect(bulletOf(goal({ basis: 'CUMULATIVE' }, { base: figure(40, 2015) }))?.start).toBe(0)
})

test('the sign of a goal decides which side of it meets it, then the direction of the indicator', () => {
  const ways = ['GTE', 'LT', 'EQ'].map((comparator) => bulletOf(goal({ comparator }))?.way)
  expect(ways).toEqual([1, -1, 1])
  const neutral = { unit: '人', direction: 'NEUTRAL', measure: 'STOCK' } as const
  expect(bulletOf(goal({ indicator: neutral }))?.way).toBe(0)
})

test('of a name that is not in the catalogue the printed numbers are drawn', () => {
  const unknown = { ...figure(72, 2020), normalizedValue: null }
  const drawn = bulletOf(goal({ indicator: null, normalizedValue: null }, { result: unknown }))
  expect(drawn).toMatchObject({ goal: 60, result: 72 })
})

test('nothing is drawn where like can not be held against like', () => {
  expect(bulletOf(goal({ progress: null }))).toBeNull()
  expect(bulletOf(goal({}, { reason: { code: 'spans-differ', zh: '', en: '' } }))).toBeNull()
  expect(bulletOf(goal({}, { result: { ...figure(1, 2020), normalizedValue: null } }))).toBeNull()
})

test.each<[Partial<Progress> & { code?: string }, string]>([
  [{ met: true }, 'met'],
  [{ met: false, code: 'progress-missed' }, 'missed'],
  [{ met: null, onTrack: true, code: 'progress-ahead' }, 'onTrack'],
  [{ met: null, onTrack: false, code: 'progress-ahead' }, 'behind'],
  [{ met: null, code: 'progress-ahead' }, 'underWay'],
  [{ met: null, onTrack: true, code: 'progress-there' }, 'there'],
  [{ met: null, code: 'progress-no-direction' }, 'undirected'],
  [{ met: null, code: 'progress-direction-unknown' }, 'undirected'],
  [{ met: null, code: 'bases-differ' }, 'unlike'],
])('%j is said as %s', ({ code = 'progress-met', ...known }, standing) => {
  expect(standingOf({ ...PROGRESS, ...known, reason: { code, zh: '', en: '' } })).toBe(standing)
})

test('an axis begins at nought unless all numbers are far from it', () => {
  expect(extentOf([88, 90, 92], false)[0]).toBeGreaterThan(80)
  expect(extentOf([88, 90, 92], true)[0]).toBe(0)
  expect(extentOf([10, 92], false)[0]).toBe(0)
  const [least, most] = extentOf([5, 5], false)
  expect(most).toBeGreaterThan(least)
})

test('labels that would cover each other are spread in their order, and stay within', () => {
  expect(spread([10, 12, 40], 10, [5, 100])).toEqual([10, 20, 40])
  expect(spread([92, 95, 98], 10, [0, 100])).toEqual([80, 90, 100])
})
