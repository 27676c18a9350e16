import { type Aggregates, meaningful } from '../../api/src/domain/stats/totals.js'
import { openApi } from './api.js'
import { addTargets } from './fixture-figures.js'
import { fillLineage } from './fixture-lineage.js'

/** Three cities that each state one number for an additive indicator, in one year. */
const CITIES: Aggregates = {
  count: 4n,
  valueCount: 3n,
  sum: 0.1 + 0.2 + 0.3,
  min: 0.1,
  max: 0.3,
  unit: '人',
  additive: 1n,
  indicators: 1n,
  bases: 1n,
  countings: 1n,
  dated: 3n,
  years: 1n,
  regions: 3n,
  levels: 1n,
}

test('like values are totalled, without the noise of binary arithmetic', () => {
  expect(meaningful(CITIES)).toEqual({ count: 4, valueCount: 3, unit: '人', sum: 0.6, min: 0.1, max: 0.3, mean: 0.2 })
})

test.each([
  ['of two indicators', { indicators: 2n }],
  ['on two bases', { bases: 2n }],
  ['人 beside 人次', { countings: 2n }],
  ['of none', { valueCount: 0n, sum: null, min: null, max: null, indicators: 0n, bases: 0n, countings: 0n }],
])('values %s come to nothing', (_what, other) => {
  const { count, valueCount, ...numbers } = meaningful({ ...CITIES, ...other })
  expect([count, valueCount]).toEqual([4, Number({ ...CITIES, ...other }.valueCount)])
  expect(numbers).toEqual({ unit: null, sum: null, min: null, max: null, mean: null })
})

test.each([
  ['the indicator does not add up', { additive: 0n }],
  ['a region states two of them', { regions: 2n }],
  ['one is of no region', { regions: 2n }],
  ['one is of a city and one of its province', { levels: 2n }],
  ['they are for two years', { years: 2n }],
  ['one is for no year', { dated: 2n }],
])('values have a mean and no sum where %s', (_what, other) => {
  expect(meaningful({ ...CITIES, ...other })).toMatchObject({ sum: null, mean: 0.2, unit: '人' })
})

test('what the database says of figures is what they are', async () => {
  const api = await openApi({
    fill: async (database) => {
      await fillLineage(database)
      const jobs = { indicatorCode: 'jobs', indicatorName: '就业', year: 2025, basis: 'CUMULATIVE' as const }
      await addTargets(database, [
        { ...jobs, id: 'each', documentId: 'law', regionCode: '610900', normalizedValue: 7, per: '每个县' },
        { ...jobs, id: 'times', documentId: 'sichuan-plan', regionCode: '510000', normalizedValue: 9, unit: '万人次' },
      ])
    },
  })
  const ask = async (groupBy: string, filter: string) => {
    const { data, errors } = await api.ask(
      `{ targetStats(groupBy: ${groupBy}, filter: { indicators: ["jobs"] ${filter} }) { count valueCount sum min mean } }`,
    )
    expect(errors).toEqual([])
    return data.targetStats
  }
  // 西安市 states 60万 twice, 商洛市 80,000 once; what is for each county is no value of 安康市.
  expect(await ask('[]', 'levels: [PREFECTURE]')).toEqual([
    { count: 4, valueCount: 3, sum: null, min: 80_000, mean: 426666.666667 },
  ])
  expect(await ask('[]', 'levels: [PREFECTURE], governing: true')).toEqual([
    { count: 2, valueCount: 2, sum: 680_000, min: 80_000, mean: 340_000 },
  ])
  expect(await ask('[]', 'levels: [PROVINCE]')).toEqual([{ count: 2, valueCount: 2, sum: null, min: null, mean: null }])
  expect(await ask('[REGION]', 'levels: [PROVINCE]')).toEqual([
    { count: 1, valueCount: 1, sum: 9, min: 9, mean: 9 },
    { count: 1, valueCount: 1, sum: 2_000_000, min: 2_000_000, mean: 2_000_000 },
  ])
  await api.close()
})
