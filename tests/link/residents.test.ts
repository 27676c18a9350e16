import { describe, expect, it } from '@jest/globals'
import { explainComparison, residentsNear } from '@plangraph/figures'
import { indicator, statement } from './statements.js'

const end = (year: number, value: number) => ({ year, kind: 'YEAR_END' as const, value, source: '年鉴' })
const peopled = (population: number | null, ...residents: ReturnType<typeof end>[]) => ({
  name: '某省',
  population,
  populationSourceNumber: 1,
  residents,
})

const told = (regions: ReturnType<typeof peopled>[], year: number | null) =>
  residentsNear(regions, year).map((one) => `${one.value} ${one.kind} ${one.year}`)

const province = peopled(100, end(2015, 90), end(2020, 101), end(2024, 110))
const other = peopled(50, end(2015, 40), end(2024, 60))
const city = peopled(20)

describe('residents of a year', () => {
  it.each([
    [2025, '110 YEAR_END 2024'],
    [2016, '90 YEAR_END 2015'],
    // The census before what is reckoned from it.
    [2020, '100 CENSUS 2020'],
    [2023, '110 YEAR_END 2024'],
    [2022, '100 CENSUS 2020'],
    [null, '100 CENSUS 2020'],
  ])('nearest to %s', (year, expected) => expect(told([province], year)).toEqual([expected]))

  it('are of one year and kind for all regions that are set against each other', () => {
    expect(told([province, other], 2025)).toEqual(['110 YEAR_END 2024', '60 YEAR_END 2024'])
    expect(told([city, province], 2025)).toEqual(['20 CENSUS 2020', '100 CENSUS 2020'])
    expect(told([city, peopled(null, end(2024, 110))], 2025)).toEqual([])
    expect(told([peopled(null)], 2025)).toEqual([])
  })

  it('make what is asked of each resident', () => {
    const jobs = (regionCode: string, value: number) =>
      statement({ regionCode, indicatorCode: 'jobs', basis: 'CUMULATIVE', spanStart: 2021, unit: '人', value })
    const { share, intensity } = explainComparison(
      { statement: jobs('510000', 30), region: other },
      { statement: jobs('610000', 50), region: province },
      indicator('jobs'),
    )
    // 0.6 of the jobs for 60 of 110 residents.
    expect([share, intensity]).toEqual([0.6, 1.1])
  })
})
