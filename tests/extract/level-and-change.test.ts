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
      [
        'to zero, from a year named',
        '城市内涝积水点比例由2016年的8.2%降至零。',
        ['城市内涝积水点比例: 8.2 %, EQ, POINT, ACTUAL 2016'],
      ],
      [
        'a ratio with wide colons, by two verbs',
        '工业能源消费结构由52：30：18优化调整为41：33：26。',
        ['工业能源消费结构: 52:30:18, EQ, POINT, ACTUAL 2015', '工业能源消费结构: 41:33:26, EQ, POINT, ACTUAL 2020'],
      ],
      [
        'milestones are no subject',
        '粮食总产量先后跨越100万吨、200万吨两个大关，年均增长3.2%。',
        [
          '粮食总产量: 100 万吨, EQ, POINT, ACTUAL 2020',
          '粮食总产量: 200 万吨, EQ, POINT, ACTUAL 2020',
          '粮食总产量年均增长: 3.2 %, EQ, ANNUAL, ACTUAL 2020',
        ],
      ],
      [
        'back to what a year saw, that year is not its own',
        '铁路客运量2600万人次，恢复到2019年的78.4%。',
        ['铁路客运量: 2600 万人次, EQ, CUMULATIVE, ACTUAL 2020', '铁路客运量: 78.4 %, EQ, POINT, ACTUAL 2020'],
      ],
      [
        'less than a goal is no goal',
        '其中进出口总额增速低于年初目标2.4个百分点。',
        ['进出口总额增速低于年初目标: 2.4 个百分点, EQ, ANNUAL, ACTUAL 2020'],
      ],
    ],
    '发展基础',
  )
})

describe('a change, then the level', () => {
  testProse([
    [
      'in points it keeps its verb; the level behind it is the thing’s',
      '网络零售额增长12%，绿色产品消费占比提高3个百分点、达到31%。',
      [
        '网络零售额增幅: 12 %, EQ, ANNUAL, CURRENT 2025',
        '绿色产品消费占比提高: 3 个百分点, EQ, CUMULATIVE, CURRENT 2025',
        '绿色产品消费占比: 31 %, EQ, POINT, CURRENT 2025',
      ],
    ],
    [
      'what is taken out of account is no subject',
      '税收收入180亿元，剔除减税因素后可比口径增长5.4%。',
      ['税收收入: 180 亿元, EQ, POINT, CURRENT 2025', '税收收入增幅: 5.4 %, EQ, ANNUAL, CURRENT 2025'],
    ],
    [
      'a share of the year’s plan is of what stands before',
      '实施交通重点项目52个，完成投资86亿元，为年度计划的104%。',
      [
        '交通重点项目: 52 个, EQ, CUMULATIVE, CURRENT 2025',
        '交通重点项目投资: 86 亿元, EQ, CUMULATIVE, CURRENT 2025',
        '交通重点项目投资占年度计划的比例: 104 %, EQ, ANNUAL, CURRENT 2025',
      ],
    ],
  ])
})

describe('basis of levels and of money', () => {
  testProse([
    [
      'a rate behind a clause with 每年',
      '每年完成不少于200户危房改造，住房安全等级鉴定率达到98%。',
      ['危房: 200 户, GTE, ANNUAL, CURRENT 2025', '住房安全等级鉴定率: 98 %, EQ, POINT, CURRENT 2025'],
    ],
    [
      'a sum over things is no sum over years',
      '商业健康保险、意外险参加人数合计达到90万人。',
      ['商业健康保险、意外险参加人数: 90 万人, EQ, POINT, CURRENT 2025'],
    ],
    [
      'money spent and got',
      '全省水网建设总投资约760亿元，获省级补助资金2.6亿元，拉动消费近9亿元。',
      [
        '水网建设总投资: 760 亿元, APPROX, CUMULATIVE, CURRENT 2025',
        '获省级补助资金: 2.6 亿元, EQ, CUMULATIVE, CURRENT 2025',
        '拉动消费: 9 亿元, APPROX, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'so much in a year, so much a head',
      '新建学校生均用地标准不低于18平方米，行政村集体经济年收入全部超过8万元。',
      [
        '学校生均用地标准: 18 平方米, GTE, POINT, CURRENT 2025',
        '行政村集体经济年收入: 8 万元, GT, POINT, CURRENT 2025',
      ],
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
    [
      'that there still is some',
      '供水管网仍有老旧管段约180公里，城乡供水水质合格率仅为88.3%。',
      [
        '供水管网老旧管段: 180 公里, APPROX, POINT, CURRENT 2025',
        '城乡供水水质合格率: 88.3 %, EQ, POINT, CURRENT 2025',
      ],
    ],
  ])
})

test('a package of policies named by its items is no figure, items made are', () => {
  const { figures } = documentOf('落实国家助企纾困26条、省41条政策，出台政策措施18条，完善公交线路33条。')
  expect(figures.map(brief)).toEqual([
    '政策措施: 18 条, EQ, CUMULATIVE, CURRENT 2025',
    '公交线路: 33 条, EQ, POINT, CURRENT 2025',
  ])
})

test('年 behind a unit begins the next word', () => {
  const { figures } = documentOf('培育12个省级果品品牌、20家年销售收入超亿元的加工企业。')
  expect(figures.map(({ amount }) => [amount.value, amount.unit])).toEqual([
    [12, '个'],
    [20, '家'],
  ])
})
