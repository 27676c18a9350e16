import { describe, expect, it, test } from '@jest/globals'
import { countsAlike, deedForm, directionOfName, isEstimate, measureOfName, spanOf, unitKind } from '@plangraph/figures'
import { resultTellsOf, resultWords } from '../../etl/figures/src/result-words.js'

/** All that is told of an example by some words. */
function told(example: string, words: typeof resultWords): string {
  const { measureOfName: measure, deedForm: form, isEstimate: estimate, directionOfName: way } = resultTellsOf(words)
  const level = { basis: 'POINT', unit: '亿元' } as const
  return `${measure(example, '亿元')} ${form(example)} ${estimate(example)} ${way(example, level)}`
}

test('every word has an example that is told otherwise without it', () => {
  const idle = Object.entries(resultWords).flatMap(([list, words]: [string, Record<string, string>]) =>
    Object.entries(words).flatMap(([word, example]) => {
      const rest = Object.fromEntries(Object.entries(words).filter(([other]) => other !== word))
      return told(example, resultWords) === told(example, { ...resultWords, [list]: rest }) ? [word] : []
    }),
  )
  expect(idle).toEqual([])
})

describe('what a name that is not in the catalogue measures', () => {
  it.each([
    ['地方财政总收入', '亿元', 'FLOW'],
    ['接待游客', '万人次', 'FLOW'],
    ['新增商业营业面积', '万平方米', 'FLOW'],
    ['仓储库', '万平方米', 'STOCK'],
    ['政府债务余额', '亿元', 'STOCK'],
    ['畜禽粪污无害化处理率', '%', 'RATIO'],
    ['地方财政总收入增速', '%', 'GROWTH'],
    ['单位产值水耗降低', '%', 'GROWTH'],
  ] as const)('%s in %s: %s', (name, unit, measure) => {
    expect(measureOfName(name, unit)).toBe(measure)
  })
})

describe('which way is better of a name that is not in the catalogue', () => {
  it.each([
    ['地方财政总收入', 'POINT', '亿元', 'HIGHER'],
    ['地方财政总收入增速', 'ANNUAL', '%', 'HIGHER'],
    ['现代化牧场', 'ANNUAL', '万平方米', 'HIGHER'],
    ['棚户区改造', 'CUMULATIVE', '户', 'HIGHER'],
    ['交通事故死亡人数', 'ANNUAL', '人', 'LOWER'],
    ['氨氮排放量下降', 'ANNUAL', '%', 'HIGHER'],
    ['小学在校学生', 'POINT', '人', 'NEUTRAL'],
    ['人口增长率', 'ANNUAL', '%', 'NEUTRAL'],
    ['房价降低', 'ANNUAL', '%', 'NEUTRAL'],
  ] as const)('%s, %s in %s: %s', (name, basis, unit, direction) => {
    expect(directionOfName(name, { basis, unit })).toBe(direction)
  })
})

test.each([
  ['实施棚户区改造', '棚户区改造', true],
  ['建成蔬菜大棚', '新建蔬菜大棚', true],
  ['开工蔬菜大棚', '建成蔬菜大棚', false],
  ['区本级固定资产投资', '区本级全社会固定资产投资', false],
  ['城镇新增就业', '新增就业', false],
])('%s and %s are names of one deed: %s', (one, other, same) => {
  expect(deedForm(one) === deedForm(other)).toBe(same)
})

test.each([
  ['亿元', '元'],
  ['万人', '人'],
  ['公里', '公里'],
  ['万', '万'],
  [null, null],
])('%s counts in %s', (unit, kind) => {
  expect(unitKind(unit)).toBe(kind)
})

test('sentences that say they are not final', () => {
  expect(isEstimate('社会消费品零售总额预计完成84亿元')).toBe(true)
  expect(isEstimate('社会消费品零售总额完成84亿元')).toBe(false)
})

describe('what flows has no level', () => {
  const level = { basis: 'POINT', year: 2024, spanStart: null } as const
  const yearly = { ...level, basis: 'ANNUAL' } as const

  it('生产总值达到240亿元 is what a year brings, as 完成198亿元 is', () => {
    expect([spanOf(level, 'FLOW'), spanOf(yearly, 'FLOW')]).toEqual(['YEAR', 'YEAR'])
    expect(countsAlike(level, yearly, 'FLOW')).toBe(true)
  })

  it('how many there are is not how many a year adds', () => {
    expect([spanOf(level, 'STOCK'), spanOf(yearly, 'STOCK')]).toEqual(['LEVEL', 'YEAR'])
    expect(countsAlike(level, yearly, 'STOCK')).toBe(false)
  })
})
