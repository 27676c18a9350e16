import type { AnnotatedFigure, Annotation } from './annotation.js'
import { cutLines } from './cut-lines.js'
import type { ReadFigure } from './read-figure.js'
import { pool, scoreDocument } from './score.js'

const jobs: AnnotatedFigure = {
  from: 'PROSE',
  status: 'TARGET',
  indicator: '城镇新增就业人数',
  value: 6,
  low: null,
  high: null,
  ratio: null,
  unit: '万人',
  comparator: 'GTE',
  basis: 'CUMULATIVE',
  year: 2025,
  spanStart: 2021,
  place: null,
  binding: null,
  quote: '城镇新增就业6万人以上',
  tier: 'core',
}

const readJobs: ReadFigure = {
  status: 'CURRENT',
  indicatorName: '城镇新增就业',
  amount: { printed: '6', value: 6, low: null, high: null, ratio: null, unit: '万人', comparator: 'GTE' },
  basis: 'CUMULATIVE',
  year: 2025,
  spanStart: 2021,
  place: '甲市',
  binding: null,
  origin: 'PROSE',
  quote: '五年城镇新增就业6万人以上',
}

const city = (...quantities: AnnotatedFigure[]): Annotation => ({
  file: 'city.txt',
  source: 'plans/city.txt',
  document: {
    title: '甲市就业促进规划',
    docNumber: null,
    issuers: [],
    issuedOn: null,
    regionName: '甲市',
    regionCode: null,
    docType: 'PLAN',
    periodStart: 2021,
    periodEnd: 2025,
  },
  quantities,
})

const printed = (value: number, unit: string | null) => ({ ...readJobs.amount, printed: `${value}`, value, unit })

describe('scoring a document', () => {
  test('a figure with every field right is exact, its name in other words too', () => {
    const { score, misses } = scoreDocument(city(jobs), [readJobs])
    expect(score).toMatchObject({ figures: 1, explained: 1, core: 1, found: 1, exact: 1 })
    expect(misses).toEqual([])
  })

  test('a found figure tells which fields are wrong', () => {
    const read = { ...readJobs, year: 2024, place: '全国', indicatorName: '就业困难人员' }
    const { score, misses } = scoreDocument(city(jobs), [read])
    expect(score).toMatchObject({ found: 1, exact: 0 })
    expect(score.right).toMatchObject({ year: 0, place: 0, indicator: 0, basis: 1 })
    expect(misses).toMatchObject([{ kind: 'wrong', fields: ['indicator', 'year', 'place'] }])
  })

  test('another number, another place in the text or a table instead of prose is another figure', () => {
    for (const other of [
      { ...readJobs, amount: printed(7, '万人') },
      { ...readJobs, quote: '新开工项目6万人次参与' },
      { ...readJobs, origin: 'TABLE' as const },
    ])
      expect(scoreDocument(city(jobs), [other]).misses.map(({ kind }) => kind)).toEqual(['missed', 'extra'])
  })

  test('the multiple in the unit belongs to the number', () => {
    expect(scoreDocument(city(jobs), [{ ...readJobs, amount: printed(60000, '人') }]).score.exact).toBe(1)
    expect(scoreDocument(city(jobs), [{ ...readJobs, amount: printed(6, '人') }]).score.found).toBe(0)
  })

  test('each figure explains one: a second reading of the same words is one too many', () => {
    const { score } = scoreDocument(city(jobs), [readJobs, { ...readJobs, year: 2024 }])
    expect(score).toMatchObject({ figures: 2, explained: 1, exact: 1 })
  })

  test('an optional figure is neither a miss nor an error', () => {
    const optional = city({ ...jobs, tier: 'optional' })
    expect(scoreDocument(optional, []).misses).toEqual([])
    expect(scoreDocument(optional, [{ ...readJobs, year: 2024 }]).score).toMatchObject({ explained: 1, core: 0 })
  })

  test.each([
    ['规模以上工业增加值增速', '规模以上工业增加值增长', true],
    ['融资平台有序退出', '有序退出融资平台', true],
    ['高标准农田', '全市新建高标准农田', true],
    ['城镇居民人均可支配收入增长', '人均可支配收入增长', false],
    ['每千人医疗卫生机构床位', '医疗卫生机构床位', false],
    ['养老床位', '床位', false],
  ])('%s and %s: one indicator is %s', (indicator, indicatorName, same) => {
    const { score } = scoreDocument(city({ ...jobs, indicator }), [{ ...readJobs, indicatorName }])
    expect(score.right.indicator).toBe(same ? 1 : 0)
  })

  test('pooled, every figure weighs the same', () => {
    const first = scoreDocument(city(jobs), [readJobs]).score
    const second = scoreDocument(city(jobs, { ...jobs, value: 8, quote: '培训8万人次以上' }), []).score
    expect(pool([first, second])).toMatchObject({ figures: 1, core: 3, found: 1, exact: 1, right: { year: 1 } })
  })
})

describe('cutting stretches', () => {
  test('keeps the bytes of every encoding', () => {
    const gbk = Uint8Array.from([0xbc, 0xd7, 0x0a, 0xd2, 0xd2, 0x0a, 0xb1, 0xfb, 0x0a])
    expect([
      ...cutLines(gbk, [
        [1, 1],
        [3, 3],
      ]),
    ]).toEqual([0xbc, 0xd7, 0x0a, 0xb1, 0xfb])
  })

  test('refuses lines that are not there', () => {
    expect(() => cutLines(new TextEncoder().encode('甲\n乙'), [[2, 3]])).toThrow(RangeError)
  })
})
