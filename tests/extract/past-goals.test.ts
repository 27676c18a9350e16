import { testProse } from './prose-cases.js'

describe('a former plan’s goal', () => {
  testProse([
    [
      'that the plan set',
      '“十三五”规划确定的城镇新增就业目标为50万人。',
      ['城镇新增就业: 50 万人, EQ, CUMULATIVE, PAST 2020'],
    ],
    [
      'that was overfulfilled',
      '“十三五”期间，城镇新增就业60万人，超额完成50万人的规划目标。',
      ['城镇新增就业: 60 万人, EQ, CUMULATIVE, ACTUAL 2020', '城镇新增就业: 50 万人, EQ, CUMULATIVE, PAST 2020'],
    ],
    ['but not this plan’s', '城镇新增就业目标为50万人。', ['城镇新增就业: 50 万人, EQ, CUMULATIVE, CURRENT 2025']],
  ])
})

describe('from one period or level to another', () => {
  testProse([
    [
      'counted over periods',
      '城镇新增就业由“十三五”时期的50万人提高到60万人。',
      ['城镇新增就业: 50 万人, EQ, CUMULATIVE, ACTUAL 2020', '城镇新增就业: 60 万人, EQ, CUMULATIVE, CURRENT 2025'],
    ],
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
    ['每月', '每月举办招聘会3场。', ['招聘会: 3 场 per 每月, EQ, POINT, CURRENT 2025']],
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
      ['救助资金: 3 亿元, EQ, CUMULATIVE, CURRENT 2025', '惠及困难群众: 5 万人次, EQ, CUMULATIVE, CURRENT 2025'],
    ],
    [
      'of a list that is new',
      '新增学位1.2万个、三级医院2所。',
      ['新增学位: 1.2 万个, EQ, CUMULATIVE, CURRENT 2025', '三级医院: 2 所, EQ, CUMULATIVE, CURRENT 2025'],
    ],
  ])
})
