import { describe, expect, it, test } from '@jest/globals'
import { disagreements } from '../../etl/src/link/reported/disagreements.js'
import type { Said } from '../../etl/src/link/reported/said.js'
import { weakerThanReached } from '../../etl/src/link/reported/weaker-goals.js'
import { indicator } from './statements.js'

/** What a document says of a city's rate, in per cent. */
const said = (
  documentId: string,
  value: number | null,
  given: Partial<Said> & { issuedOn?: string | null } = {},
): Said => {
  const { issuedOn = '2024-02-01', ...rest } = given
  return {
    id: `${documentId} ${value}`,
    documentId,
    regionCode: '610100',
    indicatorCode: 'rate',
    year: 2023,
    spanStart: null,
    basis: 'POINT',
    per: null,
    unit: '%',
    comparator: 'EQ',
    normalizedValue: value,
    normalizedLow: null,
    normalizedHigh: null,
    origin: 'PROSE',
    partOfId: null,
    searchText: '',
    sortKey: documentId,
    value,
    low: null,
    high: null,
    shown: `${value}%`,
    document: { title: documentId, issuedOn, regionCode: '610100' },
    ...rest,
  }
}

const name = ({ year }: Said) =>
  ({ code: 'goal', args: { place: '西安市', indicator: '参保率', year: String(year) } }) as const

/** Who disagrees with whom, how bad it is and why. */
const unlike = (...results: Said[]) =>
  disagreements(results, indicator('rate'), name).map(
    ({ severity, code, other, latest }) => `${severity} ${code}: ${other.documentId} ${latest.documentId}`,
  )

describe('results of one year that different documents report', () => {
  it('disagree beyond rounding, each against the latest one', () => {
    const found = unlike(
      said('report', 91, { issuedOn: '2024-01-16' }),
      said('yearbook', 95, { issuedOn: '2024-09-01' }),
      said('communique', 95.04, { issuedOn: '2024-03-20' }),
    )
    expect(found).toEqual(['WARNING results-disagree: report yearbook'])
  })

  it('say so in both languages', () => {
    const [found] = disagreements(
      [said('甲报告', 91), said('乙公报', 95, { issuedOn: '2024-03-20' })],
      indicator('rate'),
      name,
    )
    expect(found?.message).toBe(
      '西安市, 参保率 2023: 乙公报 reports 95%, 甲报告 91%; neither is a rounding of the other.',
    )
    expect(found?.messageZh).toBe('西安市2023年参保率：《乙公报》为95%，《甲报告》为91%；二者并非对方的四舍五入。')
  })

  it('are told apart by the year they were given in where their titles are one', () => {
    const title = (issuedOn: string) => ({ document: { title: '政府工作报告', issuedOn, regionCode: null } })
    const [found] = disagreements(
      [said('a', 80, title('2024-01-16')), said('b', 95, title('2025-01-14'))],
      indicator('rate'),
      name,
    )
    expect(found?.message).toContain('政府工作报告（2025） reports 95%, 政府工作报告（2024） 80%')
  })

  it.each<[string, Said, string]>([
    ['an estimate', said('report', 91, { searchText: '参保率预计为91%' }), 'INFO result-was-estimated: report later'],
    [
      'a small revision of a later year',
      said('report', 93, { issuedOn: '2023-12-30' }),
      'INFO result-revised: report later',
    ],
    ['a large one', said('report', 80, { issuedOn: '2023-12-30' }), 'WARNING results-disagree: report later'],
  ])('may be replaced: %s', (_what, earlier, expected) => {
    expect(unlike(earlier, said('later', 95, { issuedOn: '2024-09-01' }))).toEqual([expected])
  })

  it('an estimate is held against what is final, though it comes later', () => {
    const estimate = said('plan', 91, { issuedOn: '2024-12-01', searchText: '预计91%' })
    expect(unlike(estimate, said('report', 95))).toEqual(['INFO result-was-estimated: plan report'])
  })

  it.each<[string, Said[]]>([
    ['rounding', [said('a', 95), said('b', 95.4)]],
    ['one document', [said('a', 95), said('a', 91)]],
    ['prose that rounds its table', [said('a', 95.4, { origin: 'TABLE' }), said('a', 95), said('b', 95)]],
    ['another year', [said('a', 95), said('b', 91, { year: 2022 })]],
    ['another span', [said('a', 95), said('b', 91, { basis: 'CUMULATIVE', spanStart: 2021 })]],
    ['an object of its own', [said('a', 95), said('b', 91, { per: '每个县' })]],
    ['a part', [said('a', 95), said('b', 91, { partOfId: 'whole' })]],
    ['a floor', [said('a', 95), said('b', 90, { comparator: 'GT' })]],
    ['a ceiling', [said('a', 95), said('b', 97, { comparator: 'LTE' })]],
    ['about so much', [said('a', 95), said('b', 90, { comparator: 'APPROX' })]],
    ['no number', [said('a', 95), said('b', null)]],
  ])('do not disagree: %s', (_what, results) => {
    expect(unlike(...results)).toEqual([])
  })
})

const GOAL = { year: 2025, issuedOn: '2024-06-01' }
const weaker = (goal: Said, results: Said[], code = 'rate') =>
  weakerThanReached([goal], results, indicator(code), name).map(({ reached }) => reached.id)

describe('a goal that asks for less than another document says was reached', () => {
  it('is told with both', () => {
    const [found] = weakerThanReached([said('规划', 90, GOAL)], [said('报告', 95)], indicator('rate'), name)
    expect(found).toMatchObject({
      severity: 'INFO',
      code: 'weaker-than-reached',
      message: '西安市, 参保率 2025: 90% asks for less than 95%, which 报告 reports of 2023.',
      messageZh: '西安市2025年参保率：目标90%弱于《报告》所载2023年已达到的95%。',
    })
  })

  it('is held against the latest year, and of that the latest document that was there', () => {
    const results = [
      said('old', 80, { year: 2022, issuedOn: '2024-05-01' }),
      said('first', 94),
      said('second', 95, { issuedOn: '2024-06-01' }),
      said('after', 97, { issuedOn: '2024-06-02' }),
    ]
    expect(weaker(said('plan', 90, GOAL), results)).toEqual(['second 95'])
  })

  it('is one finding, however often its document states it', () => {
    const goals = [said('plan', 90, GOAL), said('plan', 90.4, { ...GOAL, origin: 'TABLE' })]
    const found = weakerThanReached(goals, [said('report', 95)], indicator('rate'), name)
    expect(found.map(({ goal }) => goal.value)).toEqual([90.4])
  })

  it('asks for more unemployment', () => {
    const ceiling = said('plan', 5, { ...GOAL, comparator: 'LTE' })
    expect(weaker(ceiling, [said('report', 3.6)], 'unemployment')).toEqual(['report 3.6'])
    expect(weaker(said('plan', 3.5, GOAL), [said('report', 3.6)], 'unemployment')).toEqual([])
  })

  it.each<[string, Said, Said[]]>([
    ['more is asked', said('plan', 97, GOAL), [said('report', 95)]],
    ['the same, rounded', said('plan', 95, GOAL), [said('report', 95.2)]],
    ['about so much', said('plan', 90, { ...GOAL, comparator: 'APPROX' }), [said('report', 95)]],
    ['its own document tells a base', said('plan', 90, GOAL), [said('plan', 88), said('report', 95)]],
    ['reported only later', said('plan', 90, GOAL), [said('report', 95, { issuedOn: '2024-06-02' })]],
    ['nobody knows when', said('plan', 90, GOAL), [said('report', 95, { issuedOn: null })]],
    ['a plan without a date', said('plan', 90, { ...GOAL, issuedOn: null }), [said('report', 95)]],
    ['of the goal’s own year', said('plan', 90, GOAL), [said('report', 95, { year: 2025 })]],
    ['over other years', said('plan', 90, GOAL), [said('report', 95, { basis: 'CUMULATIVE', spanStart: 2019 })]],
  ])('not where %s', (_what, goal, results) => {
    expect(weaker(goal, results)).toEqual([])
  })

  test('growth has no level to fall behind', () => {
    const yearly = { basis: 'ANNUAL' } as const
    expect(weaker(said('plan', 5, { ...GOAL, ...yearly }), [said('report', 6, yearly)], 'growth')).toEqual([])
  })
})
