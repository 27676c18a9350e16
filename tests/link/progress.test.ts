import { describe, expect, it } from '@jest/globals'
import { exact, type Reckoned, reckonProgress } from '@plangraph/figures'
import { indicator } from './statements.js'

const level = (value: number | null, year: number, more: Partial<Reckoned> = {}): Reckoned => ({
  basis: 'POINT',
  year,
  spanStart: null,
  per: null,
  unit: '%',
  value,
  low: null,
  high: null,
  comparator: 'EQ',
  shown: `${value}%`,
  ...more,
})
const sum = (value: number, spanStart: number, year: number, more: Partial<Reckoned> = {}) =>
  level(value, year, { basis: 'CUMULATIVE', spanStart, unit: '万人', shown: `${value}万人`, ...more })

const outcome = (code: string, goal: Reckoned, base: Reckoned | null, result: Reckoned) => {
  const { why, ...numbers } = reckonProgress(goal, base, result, indicator(code))
  return { ...numbers, code: why.code }
}

describe('a goal whose year has come', () => {
  it.each([
    [
      'a strict floor, and a result beyond its number',
      'rate',
      level(370, 2012, { comparator: 'GT' }),
      level(300, 2011),
      level(370, 2012, { comparator: 'GT' }),
      true,
      1,
    ],
    ['a rate of growth, which is on no way', 'growth', level(6, 2025), level(8, 2024), level(5, 2025), false, null],
    ['a rate that should be higher', 'rate', level(95, 2025), level(80, 2020), level(98, 2025), true, 1.2],
    ['and is not', 'rate', level(95, 2025), level(80, 2020), level(89, 2025), false, 0.6],
    ['a ceiling', 'unemployment', level(4, 2025, { comparator: 'LTE' }), level(5, 2020), level(4, 2025), true, 1],
    [
      'a strict ceiling',
      'unemployment',
      level(4, 2025, { comparator: 'LT' }),
      level(5, 2020),
      level(4, 2025),
      false,
      1,
    ],
    [
      'a ceiling that its base meets',
      'unemployment',
      level(5, 2025, { comparator: 'LT' }),
      level(3.6, 2020),
      level(4, 2025),
      true,
      null,
    ],
    [
      'a floor, against the direction',
      'unemployment',
      level(4, 2025, { comparator: 'GTE' }),
      null,
      level(5, 2025),
      true,
      null,
    ],
    ['a sum', 'jobs', sum(60, 2016, 2020), null, sum(72, 2016, 2020), true, 1.2],
    ['a sum that falls short', 'jobs', sum(60, 2016, 2020), null, sum(45, 2016, 2020), false, 0.75],
    ['about so much', 'rate', level(6, 2025, { comparator: 'APPROX' }), null, level(5.5, 2025), true, null],
    ['less than about so much', 'rate', level(6, 2025, { comparator: 'APPROX' }), null, level(5.4, 2025), false, null],
    [
      'about so much to a tenth',
      'rate',
      level(6.5, 2025, { comparator: 'APPROX' }),
      null,
      level(6.4, 2025),
      false,
      null,
    ],
    [
      'about so many, in the unit that is printed',
      'jobs',
      sum(600_000, 2016, 2020, { comparator: 'APPROX', shown: '60万人' }),
      null,
      sum(596_000, 2016, 2020),
      true,
      exact(596 / 600),
    ],
    ['a range', 'rate', level(null, 2025, { low: 90, high: 95 }), null, level(91, 2025), true, null],
  ] as const)('%s', (_what, code, goal, base, result, met, completion) => {
    expect(outcome(code, goal, base, result)).toMatchObject({ met, completion, neededPerYear: null, onTrack: null })
  })
})

describe('a goal whose year is ahead', () => {
  it('tells what is needed a year, and whether a straight line leads there', () => {
    expect(outcome('rate', level(95, 2025), level(80, 2020), level(86, 2022))).toEqual({
      met: null,
      completion: 0.4,
      remaining: 9,
      neededPerYear: 3,
      onTrack: true,
      due: 86,
      code: 'progress-ahead',
    })
    expect(outcome('rate', level(95, 2025), level(80, 2020), level(85, 2022)).onTrack).toBe(false)
  })

  it('counts what a year brings from nought, and from its base where it is told as a level', () => {
    const yearly = (value: number, year: number) => sum(value, year, year, { basis: 'ANNUAL', spanStart: null })
    const jobs = outcome('jobs', yearly(60, 2025), yearly(50, 2024), yearly(57, 2025))
    expect(jobs).toMatchObject({ met: false, completion: 0.95 })
    const revenue = outcome('jobs', level(60, 2025), yearly(50, 2020), yearly(56, 2023))
    expect(revenue).toMatchObject({ met: null, completion: 0.6, neededPerYear: 2, onTrack: true })
  })

  it('counts sums from nought', () => {
    const half = outcome('jobs', sum(60, 2021, 2025), null, sum(33, 2021, 2023))
    expect(half).toMatchObject({ completion: 0.55, remaining: 27, neededPerYear: 13.5, onTrack: false, due: 36 })
  })

  it('may be reached before its year', () => {
    const there = outcome('rate', level(95, 2025), level(80, 2020), level(96, 2023))
    expect(there).toMatchObject({ met: null, remaining: 0, neededPerYear: 0, onTrack: true, code: 'progress-there' })
  })
})

describe('what can not be held against each other', () => {
  it.each([
    ['the sum of three years and of five', sum(60, 2021, 2025), sum(30, 2023, 2025), 'spans-differ'],
    ['a level and a sum', sum(60, 2021, 2025), level(30, 2025), 'bases-differ'],
    ['people and times', sum(60, 2021, 2025), sum(30, 2021, 2025, { unit: '万人次' }), 'one-counts-times'],
    ['no number', sum(60, 2021, 2025), sum(30, 2021, 2025, { value: null }), 'no-single-number'],
  ] as const)('%s', (_what, goal, result, code) => {
    expect(outcome('jobs', goal, null, result)).toEqual({
      met: null,
      completion: null,
      remaining: null,
      neededPerYear: null,
      onTrack: null,
      due: null,
      code,
    })
  })
})
