import { describe, expect, it } from '@jest/globals'
import { compareStatements } from '@plangraph/figures'
import type { Comparator } from '../../etl/src/model/index.js'
import { indicator, statement } from './statements.js'

const city = { name: '西安市', population: 20 }
const province = { name: '陕西省', population: 100 }

const rate = (code: string, own: [Comparator, number], above: [Comparator, number]) => {
  const side = ([comparator, value]: [Comparator, number]) =>
    statement({ indicatorCode: code, comparator, value, shown: `${value}%` })
  return compareStatements(
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

describe('counts', () => {
  const jobs = (value: number, more = {}) =>
    statement({ indicatorCode: 'jobs', basis: 'CUMULATIVE', unit: '万人', value, ...more })
  const against = (own: ReturnType<typeof statement>, above: ReturnType<typeof statement>) =>
    compareStatements(
      { statement: own, region: city },
      { statement: { ...above, regionCode: '610000' }, region: province },
      indicator('jobs'),
    )

  it('of one region have a stance', () => {
    const [own, other] = [jobs(60), jobs(58)]
    const sides = [own, other].map((statement) => ({ statement, region: city })) as [never, never]
    expect(compareStatements(...sides, indicator('jobs'))).toMatchObject({
      stance: 'STRICTER',
      difference: 2,
      share: null,
    })
  })

  it('over unlike years are not compared', () => {
    const result = against(jobs(60, { spanStart: 2023 }), jobs(200, { spanStart: 2021 }))
    expect(result).toMatchObject({ stance: 'NOT_COMPARABLE', share: null, intensity: null })
    expect(result.reason).toBe('One is for the years 2023 to 2025, the other for the years 2021 to 2025.')
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
    expect(result.reason).toMatch(reason)
  })
})
