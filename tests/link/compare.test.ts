import { describe, expect, it } from '@jest/globals'
import { explainComparison } from '@plangraph/figures'
import type { Comparator } from '../../etl/src/model/index.js'
import { indicator, statement } from './statements.js'

const city = { name: '西安市', population: 20 }
const province = { name: '陕西省', population: 100 }

const rate = (code: string, own: [Comparator, number], above: [Comparator, number]) => {
  const side = ([comparator, value]: [Comparator, number]) =>
    statement({ indicatorCode: code, comparator, value, shown: `${value}%` })
  return explainComparison(
    { statement: side(own), region: city },
    { statement: side(above), region: province },
    indicator(code),
  )
}

describe('rates', () => {
  it.each([
    ['rate', ['EQ', 96], ['EQ', 95], 'STRICTER', false, 1],
    ['rate', ['EQ', 94], ['EQ', 95], 'LOOSER', false, -1],
    ['unemployment', ['LTE', 4], ['LTE', 5], 'STRICTER', false, -1],
    ['unemployment', ['LTE', 6], ['LTE', 5.5], 'LOOSER', false, 0.5],
    // A plain 达到95% of what should be higher is a floor: the same goal as 95%以上.
    ['rate', ['GTE', 95], ['EQ', 95], 'EQUAL', false, 0],
    ['unemployment', ['EQ', 5], ['LTE', 5], 'EQUAL', false, 0],
    ['unemployment', ['LT', 5], ['LTE', 5], 'STRICTER', true, 0],
    ['rate', ['GTE', 95], ['GT', 95], 'LOOSER', true, 0],
    ['rate', ['LTE', 95], ['GTE', 95], 'NOT_COMPARABLE', false, 0],
    ['rate', ['LT', 95], ['EQ', 95], 'EQUAL', false, 0],
  ] as const)('%s %j against %j: %s, marginal %s', (code, own, above, stance, marginal, difference) => {
    expect(rate(code, [...own], [...above])).toMatchObject({ stance, marginal, difference, share: null })
  })
})

describe('what a difference is told in', () => {
  const of = (code: string, more: object, own: number, above: number) =>
    explainComparison(
      { statement: statement({ indicatorCode: code, value: own, shown: String(own), ...more }), region: city },
      { statement: statement({ indicatorCode: code, value: above, shown: String(above), ...more }), region: province },
      indicator(code),
    ).why.message

  it.each([
    ['rate', { unit: '%' }, 90, 95, '西安市 90 against 陕西省 95: looser by 5 percentage points.'],
    ['age', { unit: '岁' }, 80, 78.5, '西安市 80 against 陕西省 78.5: stricter by 1.5 岁.'],
    ['age', { unit: '%' }, 13, 12.5, '西安市 13 against 陕西省 12.5: stricter by 0.5 percentage points.'],
    ['age', { unit: '万元' }, 580_000, 560_000, '西安市 580000 against 陕西省 560000: stricter by 20000.'],
  ])('%s in %j', (code, more, own, above, reason) => expect(of(code, more, own, above)).toBe(reason))
})

describe('ranges', () => {
  const range = (low: number, high: number) =>
    ({ comparator: 'RANGE', value: null, low, high, shown: `${low}%-${high}%` }) as const
  const one = (comparator: Comparator, value: number) => ({ comparator, value, shown: `${value}%` }) as const

  it.each([
    ['growth', range(4.5, 5), range(4.5, 5), 'EQUAL', /the same goal/],
    ['growth', range(4.5, 5), one('GT', 7), 'LOOSER', /looser throughout/],
    ['growth', range(8, 9), one('EQ', 7), 'STRICTER', /stricter throughout/],
    ['unemployment', range(4, 4.5), one('EQ', 5), 'STRICTER', /stricter throughout/],
    ['growth', range(4.5, 5), one('APPROX', 5), 'NOT_COMPARABLE', /no single number/],
    ['growth', one('GTE', 4), range(4.5, 5), 'NOT_COMPARABLE', /no single number/],
    ['neutral', range(4.5, 5), one('EQ', 7), 'NOT_COMPARABLE', /no single number/],
    ['neutral', range(4.5, 5), range(4.5, 5), 'EQUAL', /the same goal/],
    ['neutral', one('APPROX', 5), one('EQ', 5), 'EQUAL', /the same goal/],
    ['neutral', one('LTE', 5), one('GTE', 5), 'NOT_COMPARABLE', /a floor, the other a ceiling/],
    ['neutral', one('EQ', 5), one('EQ', 6), 'NOT_COMPARABLE', /neither more nor less/],
  ])('%s %j against %j: %s', (code, own, above, stance, reason) => {
    const result = explainComparison(
      { statement: statement({ indicatorCode: code, ...own }), region: city },
      { statement: statement({ indicatorCode: code, ...above }), region: province },
      indicator(code),
    )
    expect(result.stance).toBe(stance)
    expect(result.why.message).toMatch(reason)
  })
})

describe('counts', () => {
  const jobs = (value: number, more = {}) =>
    statement({ indicatorCode: 'jobs', basis: 'CUMULATIVE', unit: '万人', value, ...more })
  const against = (own: ReturnType<typeof statement>, above: ReturnType<typeof statement>) =>
    explainComparison(
      { statement: own, region: city },
      { statement: { ...above, regionCode: '610000' }, region: province },
      indicator('jobs'),
    )

  it('of one region have a stance', () => {
    const [own, other] = [jobs(60), jobs(58)]
    const sides = [own, other].map((statement) => ({ statement, region: city })) as [never, never]
    expect(explainComparison(...sides, indicator('jobs'))).toMatchObject({
      stance: 'STRICTER',
      difference: 2,
      share: null,
    })
  })

  it('over unlike years are not compared', () => {
    const result = against(jobs(60, { spanStart: 2023 }), jobs(200, { spanStart: 2021 }))
    expect(result).toMatchObject({ stance: 'NOT_COMPARABLE', share: null, intensity: null })
    expect(result.why.message).toBe('One is for the years 2023 to 2025, the other for the years 2021 to 2025.')
  })

  it('have a share and an intensity, never a stance', () => {
    expect(against(jobs(60), jobs(200))).toMatchObject({
      stance: 'NOT_COMPARABLE',
      share: 0.3,
      intensity: 1.5,
      difference: null,
    })
  })

  it.each([
    ['a sum against one year', jobs(60), jobs(40, { basis: 'ANNUAL' }), /one year/],
    ['people against times', jobs(60), jobs(200, { unit: '万人次' }), /人次/],
    ['one per county', jobs(60, { per: '每个县' }), jobs(200), /as a whole/],
    ['a range', jobs(60), jobs(200, { value: null, low: 1, high: 2 }), /no single number/],
  ] as const)('are not compared: %s', (_what, own, above, reason) => {
    const result = against(own, above)
    expect(result).toMatchObject({ stance: 'NOT_COMPARABLE', share: null, intensity: null })
    expect(result.why.message).toMatch(reason)
  })
})
