import { readColumn } from '../../etl/src/structure/tables/column-role.js'
import { brief } from './brief.js'
import { documentOf } from './document-of.js'

/** Figures and findings of a table of the header and rows given, cells between strokes. */
const table = (header: string, ...rows: string[]) => {
  const lines = [header, ...rows].map((row) => row.replace(/ ?\| ?/g, '\t'))
  return documentOf([['专栏 1 主要指标', ...lines].join('\n')])
}
const figuresOf = (...lines: [string, ...string[]]) => table(...lines).figures.map(brief)
const header = '指标 | 2020年 | 2025年'

describe('two values of two things in a cell', () => {
  test.each([
    ['a shared tail', '城市/县城燃气普及率 | 98%/91% | 99%/95%', ['城市燃气普及率: 99 %', '县城燃气普及率: 95 %']],
    [
      'a short word each',
      '男/女平均身高（厘米） | 169/158 | 170/159',
      ['男平均身高: 170 厘米', '女平均身高: 159 厘米'],
    ],
    [
      'a shared head',
      '每千人口药师数、技师数 | 0.4人/0.3人 | 0.6人/0.5人',
      ['每千人口药师数: 0.6 人', '每千人口技师数: 0.5 人'],
    ],
    ['a unit once', '农村/城市供水普及率 | 88/97% | 92/99%', ['农村供水普及率: 92 %', '城市供水普及率: 99 %']],
    [
      'nothing shared',
      '馆藏文物数量/年接待观众 | 3万件/80万人次 | 4万件/95万人次',
      ['馆藏文物数量: 4 万件', '年接待观众: 95 万人次'],
    ],
  ])('%s', (_, row, goals) => {
    const read = figuresOf(header, row).filter((figure) => figure.includes('CURRENT'))
    expect(read.map((figure) => figure.split(',')[0])).toEqual(goals)
  })

  test('a bound and 年均 at one end hold for both', () => {
    expect(figuresOf('指标 | 2025年', '农村/城镇居民收入增速 | 年均8%/6%以上')).toEqual([
      '农村居民收入年均增速: 8 %, GTE, ANNUAL, CURRENT 2025',
      '城镇居民收入年均增速: 6 %, GTE, ANNUAL, CURRENT 2025',
    ])
  })

  test('a ratio of two things stays one', () => {
    expect(figuresOf(header, '研发人员/职工总数 | 1:9 | 1:7').map((figure) => figure.split(',')[0])).toEqual([
      '研发人员/职工总数: 1:9',
      '研发人员/职工总数: 1:7',
    ])
  })
})

describe('values with what they are for', () => {
  test('grades of what the row counts', () => {
    expect(figuresOf('指标 | 单位 | 2025年', '公共图书馆 | 家 | 一级3家、二级8家')).toEqual([
      '一级公共图书馆: 3 家, EQ, POINT, CURRENT 2025',
      '二级公共图书馆: 8 家, EQ, POINT, CURRENT 2025',
    ])
  })

  test('per cent of one part is per cent of the others, in a row that counts something else', () => {
    expect(figuresOf('指标 | 单位 | 2020年 | 2025年', '生态廊道 | 公顷 | 中心城区≥12% | 县城≥15/乡镇≥20')).toEqual([
      '中心城区生态廊道面积比例: 12 %, GTE, POINT, ACTUAL 2020',
      '县城生态廊道面积比例: 15 %, GTE, POINT, CURRENT 2025',
      '乡镇生态廊道面积比例: 20 %, GTE, POINT, CURRENT 2025',
    ])
  })

  test.each([
    ['每百户25平方米', '每百户社区用房: 25 平方米, EQ, POINT, CURRENT 2025'],
    ['每百户不少于25平方米', '每百户社区用房: 25 平方米, GTE, POINT, CURRENT 2025'],
    ['每百户≥25平方米', '每百户社区用房: 25 平方米, GTE, POINT, CURRENT 2025'],
  ])('%s is a level of so many', (cell, figure) => {
    expect(figuresOf('指标 | 2025年', `社区用房 | ${cell}`)).toEqual([figure])
  })
})

describe('a year in a cell', () => {
  test.each([
    ['31.4%（2019年数据），保持稳定', '湿地保护率: 31.4 %, EQ, POINT, ACTUAL 2019'],
    ['35%（2023年）', '湿地保护率: 35 %, EQ, POINT, CURRENT 2023'],
    ['—（正文未载；“十三五”末为30%）', '湿地保护率: 30 %, EQ, POINT, ACTUAL 2020'],
  ])('%s', (cell, figure) => {
    expect(figuresOf('指标 | 2025年目标', `湿地保护率 | ${cell}`)).toEqual([figure])
  })

  test('what a growth rate was in one year is no average', () => {
    expect(figuresOf('指标 | 2025年目标', '服务业年均增速 | 7%左右（预期性；2020年增4.2%）')).toEqual([
      '服务业年均增速: 7 %, APPROX, ANNUAL, CURRENT 2025',
      '服务业增速: 4.2 %, EQ, ANNUAL, ACTUAL 2020',
    ])
  })

  test('a goal among the bases', () => {
    expect(figuresOf('指标 | 2020年 | 2025年目标', '外贸总额 | 达到900亿元（2025） | 年均增长6—7%')).toEqual([
      '外贸总额: 900 亿元, EQ, POINT, CURRENT 2025',
      '外贸总额年均增长: 6–7 %, RANGE, ANNUAL, CURRENT 2025',
    ])
  })
})

describe('a sentence in a cell', () => {
  test.each([
    ['粉尘浓度 | 毫克/立方米 | 下降12%', '粉尘浓度下降: 12 %'],
    ['监测站点 | 个 | 覆盖超过40种', '监测站点覆盖: 40 种'],
  ])('%s goes with the name of its row, not with its unit', (row, figure) => {
    const document = table('指标 | 单位 | 2025年', row, '监测设备 | 台 | 300')
    expect(brief(document.figures[0] as (typeof document.figures)[0]).split(',')[0]).toBe(figure)
    expect(document.findings).toEqual([])
  })

  test('a cell says itself whether it binds', () => {
    const { figures } = table('指标 | 2025年', '科研经费 | 全社会科研经费年均增长8%左右（约束性）', '博物馆 | 20家')
    expect(figures.map(({ binding }) => binding)).toEqual(['BINDING', null])
  })
})

test.each([
  ['人均用水量（升/人·日）', '升/人·日'],
  ['事故死亡率（人/万车）', '人/万车'],
  ['生活用水（L/（人·d））', 'L/（人·d）'],
  ['夜间噪声（dB）', 'dB'],
  ['产业规模（万亿）', '万亿'],
  ['积尘（克/平方米·月）', '克/平方米·月'],
])('the unit in %s', (name, unit) => {
  const { figures } = table(header, `${name} | 61 | 55`)
  expect(figures.map(({ amount }) => amount.unit)).toEqual([unit, unit])
  expect(figures[0]?.indicatorName).toBe(name.slice(0, name.indexOf('（')))
})

test.each([
  ['指标/任务量', 'name'],
  ['任务指标', 'task'],
] as const)('%s heads a column of the role %s', (header, role) => {
  expect(readColumn(header, { start: 2021, end: 2025 }).role).toBe(role)
})
