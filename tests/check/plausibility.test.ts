import {
  changeAgainstLevels,
  changeInWrongDirection,
  goalOutOfScale,
} from '../../etl/src/check/plausibility/changes.js'
import { partAboveWhole } from '../../etl/src/check/plausibility/parts.js'
import { moreThanResidents } from '../../etl/src/check/plausibility/residents.js'
import { shareOutOfBounds } from '../../etl/src/check/plausibility/shares.js'
import { sumBelowYear, yearOnWrongSide } from '../../etl/src/check/plausibility/times.js'
import { totalOfColumn } from '../../etl/src/check/plausibility/totals.js'
import { toldTwice } from '../../etl/src/check/plausibility/twice.js'
import { unitOfAnotherKind } from '../../etl/src/check/plausibility/units.js'
import { changed, doubted, holding, type Row, reached } from './figures.js'

const result = reached(2020)
const yearly = reached(2023, { basis: 'ANNUAL' })

describe('a share against all', () => {
  test.each<[Row, boolean]>([
    [['自来水普及率', '105%'], true],
    [['生活垃圾无害化处理率', '-3%'], true],
    [['自来水普及率', '100%'], false],
    [['高中阶段毛入学率', '105%'], false],
    [['年度任务完成比例', '117%'], false],
    [['城镇化率', '1.5个百分点'], false],
    [['地区生产总值增长', '130%'], false],
  ])('%j: %s', (row, fires) => expect(doubted(shareOutOfBounds, row)).toEqual(fires ? [[0]] : []))
})

describe("a unit against its indicator's", () => {
  test.each<[Row, boolean]>([
    [['污水集中处理率', '15分'], true],
    [['地区生产总值', '5%'], true],
    [['森林覆盖率', '300公里'], true],
    [['森林覆盖率', '68%'], false],
    [['全员劳动生产率', '30万元/人'], false],
    [['地区生产总值增长', '5%'], false],
    [['进出口总额', '242万美元'], false],
    [['劳动者追讨工资', '1.29万名'], false],
    [['工矿商贸就业人员生产安全事故死亡率', '0.6人/百亿元'], false],
  ])('%j: %s', (row, fires) => expect(doubted(unitOfAnotherKind, row)).toEqual(fires ? [[0]] : []))
})

describe('a count against residents', () => {
  test.each<[Row, boolean]>([
    [['基本养老保险参保人数', '1300万人'], true],
    [['基本养老保险参保人数', '150万人'], false],
    [['基本养老保险参保人数', '1300万人', { place: '四川省' }], false],
    [['接待游客', '1300万人'], false],
    [['职业技能培训', '1300万人次'], false],
    [['地区生产总值', '9万亿元'], true],
    [['地区生产总值', '1200亿元'], false],
  ])('%j: %s', (row, fires) => expect(doubted(moreThanResidents, row)).toEqual(fires ? [[0]] : []))
})

describe('a part against its whole', () => {
  const whole: Row = ['技能劳动者', '12万人']
  test.each<[Row, Row, boolean]>([
    [whole, ['高技能人才', '40万人', { partOf: 0 }], true],
    [whole, ['高技能人才', '4万人', { partOf: 0 }], false],
    [whole, ['高技能人才', '40万人'], false],
    [['技能劳动者', '12万人', { amount: { comparator: 'GTE' } }], ['高技能人才', '40万人', { partOf: 0 }], false],
    [['工业增加值增长', '6%'], ['高技术制造业增加值增长', '12%', { partOf: 0 }], false],
    [['财政赤字增加', '2000万元'], ['市级财政赤字', '1.5亿元', { partOf: 0 }], false],
  ])('%j, %j: %s', (first, second, fires) =>
    expect(doubted(partAboveWhole, first, second)).toEqual(fires ? [[1, 0]] : []),
  )
})

describe('a total against its column', () => {
  const row = (label: string, printed: string, at: number): Row => [
    '城镇新增就业',
    printed,
    { rule: 'indicator-table-cell', table: 0, row: at, rowLabel: label, basis: 'CUMULATIVE' },
  ]
  const column = (...values: number[]) =>
    ['合计', '甲区', '乙区', '丙区'].map((label, i) => row(label, `${values[i]}万人`, i))

  test('fires where the rows do not add up', () =>
    expect(doubted(totalOfColumn, ...column(16, 3, 4, 6))).toEqual([[0, 1, 2, 3]]))
  test('not where they do, rounding and all', () => {
    expect(doubted(totalOfColumn, ...column(13, 3, 4, 6))).toEqual([])
    expect(doubted(totalOfColumn, ...column(13.1, 3.4, 4.1, 5.7))).toEqual([])
  })
  test('not without a row that is called a total', () =>
    expect(doubted(totalOfColumn, ...column(16, 3, 4, 6).slice(1))).toEqual([]))
})

describe('a change against its two levels', () => {
  const base: Row = ['持证技能人才', '100万人', result]
  test.each<[Row, Row, Row, boolean]>([
    [base, ['持证技能人才年均增长', '5%', changed(2021, 2025, true)], ['持证技能人才', '127.6万人'], false],
    [base, ['持证技能人才年均增长', '5%', changed(2021, 2025, true)], ['持证技能人才', '105万人'], true],
    [base, ['持证技能人才增长', '30%', changed(2021, 2025, false)], ['持证技能人才', '130万人'], false],
    [base, ['持证技能人才增长', '30%', changed(2021, 2025, false)], ['持证技能人才', '370万人'], true],
    [
      ['农户参与率', '60%', result],
      ['农户参与率提高', '5个百分点', changed(2021, 2025, false)],
      ['农户参与率', '65%'],
      false,
    ],
    [
      ['农户参与率', '60%', result],
      ['农户参与率提高', '5个百分点', changed(2021, 2025, false)],
      ['农户参与率', '75%'],
      true,
    ],
    // Another span, another place: they need not fit.
    [base, ['持证技能人才增长', '30%', changed(2016, 2025, false)], ['持证技能人才', '370万人'], false],
    [
      base,
      ['持证技能人才增长', '30%', changed(2021, 2025, false, { place: '四川省' })],
      ['持证技能人才', '370万人'],
      false,
    ],
    // Growth at constant prices, levels at those of their years.
    [
      ['服务业产值', '100亿元', result],
      ['服务业产值年均增长', '6%', changed(2021, 2025, true)],
      ['服务业产值', '150亿元'],
      false,
    ],
    [
      ['服务业产值', '100亿元', result],
      ['服务业产值年均增长', '6%', changed(2021, 2025, true)],
      ['服务业产值', '900亿元'],
      true,
    ],
  ])('%j, %j, %j: %s', (before, change, after, fires) =>
    expect(doubted(changeAgainstLevels, before, change, after)).toEqual(fires ? [[1, 0, 2]] : []),
  )

  test('rises to less, falls to more', () => {
    const levels = (quote: string, from: string, to: string): Row[] =>
      [from, to].map((printed) => [
        '办理时限',
        printed,
        { rule: 'clause-from-to', evidence: { quote, start: 7, end: 30, spans: [] } },
      ])
    expect(doubted(changeInWrongDirection, ...levels('办理时限由3天增加到15天', '15天', '3天'))).toEqual([[1, 0]])
    expect(doubted(changeInWrongDirection, ...levels('办理时限由15天压减至3天', '15天', '3天'))).toEqual([])
    expect(doubted(changeInWrongDirection, ...levels('办理时限由15天调整为3天', '15天', '3天'))).toEqual([])
  })

  test('a goal a hundred times its base', () => {
    const goal = (printed: string): Row => ['公共充电桩', printed, { baseline: 0 }]
    expect(doubted(goalOutOfScale, ['公共充电桩', '1800个', result], goal('30万个'))).toEqual([[1, 0]])
    expect(doubted(goalOutOfScale, ['公共充电桩', '1800个', result], goal('3万个'))).toEqual([])
  })
})

describe('prose against table, one place against another', () => {
  test.each<[Row, Row, boolean]>([
    [['茶园面积', '45万亩', result], ['茶园面积', '54万亩', result], true],
    [['茶园面积', '45万亩', result], ['茶园面积', '45.2万亩', result], false],
    [['茶园面积', '45万亩', result], ['茶园面积', '54万亩', reached(2021)], false],
    [['茶园面积', '45万亩', result], ['茶园面积', '4500万亩', { ...result, place: '四川省' }], false],
    [['茶园面积', '45万亩', result], ['茶园面积', '54万亩'], false],
    [['月人均提高', '221元'], ['月人均提高', '90元'], true],
    [
      ['月人均提高', '221元'],
      ['月人均提高', '90元', { evidence: { quote: '', start: 99, end: 120, spans: [] } }],
      false,
    ],
  ])('%j, %j: %s', (first, second, fires) => expect(doubted(toldTwice, first, second)).toEqual(fires ? [[0, 1]] : []))
})

describe('years', () => {
  const of2023 = { ...holding().structure.frontMatter, issuedOn: '2023-03-01' }
  const written = (...rows: Row[]) => {
    const document = holding(...rows)
    return { ...document, structure: { ...document.structure, frontMatter: of2023 } }
  }

  test('a result that is not yet, a goal that is no more', () => {
    const years = (row: Row) => yearOnWrongSide(written(row)).map(({ figures }) => figures)
    expect(years(['茶园面积', '45万亩', reached(2026)])).toEqual([[0]])
    expect(years(['茶园面积', '45万亩', { year: 2021 }])).toEqual([[0]])
    expect(years(['茶园面积', '45万亩', reached(2022)])).toEqual([])
    expect(years(['茶园面积', '45万亩', { year: 2023 }])).toEqual([])
    expect(years(['茶园面积', '45万亩', { status: 'PAST', year: 2020 }])).toEqual([])
  })

  test('five years that are less than one of them', () => {
    const five = (printed: string): Row => [
      '建成绿道',
      printed,
      { status: 'ACTUAL', basis: 'CUMULATIVE', spanStart: 2019, year: 2023 },
    ]
    const one: Row = ['建成绿道', '80公里', yearly]
    expect(doubted(sumBelowYear, five('60公里'), one)).toEqual([[0, 1]])
    expect(doubted(sumBelowYear, five('260公里'), one)).toEqual([])
    expect(doubted(sumBelowYear, five('60公里'), ['建成绿道', '80公里', { ...yearly, year: 2018 }])).toEqual([])
  })
})
