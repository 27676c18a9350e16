import { testProse } from './prose-cases.js'

describe('a former plan’s goal', () => {
  testProse([
    [
      'that the plan set',
      '“十三五”规划确定的城镇新增就业目标为50万人。',
      ['城镇新增就业: 50 万人, EQ, CUMULATIVE, PAST 2020'],
    ],
    ['but not this plan’s', '城镇新增就业目标为50万人。', ['城镇新增就业: 50 万人, EQ, CUMULATIVE, CURRENT 2025']],
  ])
})

describe('from one period or level to another', () => {
  testProse([
    [
      'in digits and in words',
      '铁路货运占比由28%提升到三成。',
      ['铁路货运占比: 28 %, EQ, POINT, ACTUAL 2020', '铁路货运占比: 30 %, EQ, POINT, CURRENT 2025'],
    ],
    [
      'lengths of time',
      '重污染天数由2015年的21天减少到6天。',
      ['重污染天数: 21 天, EQ, POINT, ACTUAL 2015', '重污染天数: 6 天, EQ, POINT, CURRENT 2025'],
    ],
  ])
})

describe('what is for each', () => {
  testProse([
    ['每个镇', '每个镇1个便民服务中心。', ['便民服务中心: 1 个 per 每个镇, EQ, POINT, CURRENT 2025']],
    ['人/年', '引进高层次人才1200人/年。', ['高层次人才: 1200 人/年, EQ, ANNUAL, CURRENT 2025']],
    [
      'a capacity a year is a level',
      '危险废物处置能力达到45万吨/年。',
      ['危险废物处置能力: 45 万吨/年, EQ, POINT, CURRENT 2025'],
    ],
  ])
})

describe('deeds', () => {
  testProse([
    [
      'of money',
      '拨付救助资金3亿元，惠及困难群众5万人次。',
      [
        '拨付救助资金: 3 亿元, EQ, CUMULATIVE, CURRENT 2025',
        '救助资金惠及困难群众: 5 万人次, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'of a list that is new',
      '新增学位1.2万个、三级医院2所。',
      ['新增学位: 1.2 万个, EQ, CUMULATIVE, CURRENT 2025', '新增三级医院: 2 所, EQ, CUMULATIVE, CURRENT 2025'],
    ],
  ])
})
