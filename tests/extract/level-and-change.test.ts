import { brief } from './brief.js'
import { documentOf } from './document-of.js'
import { testProse } from './prose-cases.js'

describe('from one level to another', () => {
  testProse(
    [
      [
        'a mark before the first number is of it alone',
        '乡镇寄递网点覆盖率由不足60%提升至96.5%。',
        ['乡镇寄递网点覆盖率: 60 %, LT, POINT, ACTUAL 2015', '乡镇寄递网点覆盖率: 96.5 %, EQ, POINT, ACTUAL 2020'],
      ],
      [
        'so much for each of something, both times',
        '医院床位由每万常住人口52张提高到68张，城区300米公园绿地覆盖率达到86%。',
        [
          '医院床位: 52 张, EQ, POINT, ACTUAL 2015',
          '医院床位: 68 张, EQ, POINT, ACTUAL 2020',
          '城区300米公园绿地覆盖率: 86 %, EQ, POINT, ACTUAL 2020',
        ],
      ],
    ],
    '发展基础',
  )
})

describe('a change, then the level', () => {
  testProse([
    [
      'in points it keeps its verb; the level after it is the thing’s',
      '网络零售额增长12%，绿色产品消费占比提高3个百分点、达到31%。',
      [
        '网络零售额增长: 12 %, EQ, ANNUAL, CURRENT 2025',
        '绿色产品消费占比提高: 3 个百分点, EQ, CUMULATIVE, CURRENT 2025',
        '绿色产品消费占比: 31 %, EQ, POINT, CURRENT 2025',
      ],
    ],
  ])
})

describe('basis of levels and of money', () => {
  testProse([
    [
      'a rate after a clause with 每年',
      '每年完成不少于200户危房改造，住房安全等级鉴定率达到98%。',
      ['危房改造户数: 200 户, GTE, ANNUAL, CURRENT 2025', '住房安全等级鉴定率: 98 %, EQ, POINT, CURRENT 2025'],
    ],
    [
      'a sum over things is no sum over years',
      '商业健康保险、意外险参加人数合计达到90万人。',
      ['商业健康保险、意外险参加人数: 90 万人, EQ, POINT, CURRENT 2025'],
    ],
  ])
})

describe('words that are no part of a name', () => {
  testProse([
    [
      'a date before which it is done',
      '新建村级充电站64座，其中2023年9月底前完成22座。',
      ['村级充电站: 64 座, EQ, CUMULATIVE, CURRENT 2025', '村级充电站: 22 座, EQ, CUMULATIVE, CURRENT 2023'],
    ],
  ])
})

test('a package of policies named by its items is no figure, items made are', () => {
  const { figures } = documentOf('落实国家助企纾困26条、省41条政策，出台政策措施18条，完善公交线路33条。')
  expect(figures.map(brief)).toEqual([
    '出台政策措施: 18 条, EQ, CUMULATIVE, CURRENT 2025',
    '公交线路: 33 条, EQ, CUMULATIVE, CURRENT 2025',
  ])
})

test('年 after a unit begins the next word', () => {
  const { figures } = documentOf('培育12个省级果品品牌、20家年销售收入超亿元的加工企业。')
  expect(figures.map(({ amount }) => [amount.value, amount.unit])).toEqual([
    [12, '个'],
    [20, '家'],
  ])
})
