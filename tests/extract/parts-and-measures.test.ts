import { testProse } from './prose-cases.js'

describe('a part of what was counted', () => {
  testProse([
    [
      'by a grade alone',
      '新增湿地公园8家，其中4A级1家。',
      ['新增湿地公园: 8 家, EQ, CUMULATIVE, CURRENT 2025', '新增4A级湿地公园: 1 家, EQ, CUMULATIVE, CURRENT 2025'],
    ],
    [
      'with a rate of its own',
      '家庭医生签约服务覆盖率达到70%，其中慢病患者签约率不低于90%。',
      ['家庭医生签约服务覆盖率: 70 %, EQ, POINT, CURRENT 2025', '慢病患者签约率: 90 %, GTE, POINT, CURRENT 2025'],
    ],
  ])
})

describe('what a list is measured by', () => {
  testProse([
    [
      'a rate that all share and no word of the last names',
      '中小学校、托育园配备专职保安率均达到100%。',
      ['中小学校、托育园配备专职保安率: 100 %, EQ, POINT, CURRENT 2025'],
    ],
    [
      'days one after another',
      '市级医院、县级医院平均住院日分别控制在7天、6天以内。',
      ['市级医院平均住院日: 7 天, LTE, POINT, CURRENT 2025', '县级医院平均住院日: 6 天, LTE, POINT, CURRENT 2025'],
    ],
  ])
})

describe('实现', () => {
  testProse([
    [
      'tells what a measure comes to, and is a deed before anything else',
      '实现文旅产业营业收入200亿元，实现职业培训3万人次。',
      ['文旅产业营业收入: 200 亿元, EQ, POINT, CURRENT 2025', '职业培训: 3 万人次, EQ, CUMULATIVE, CURRENT 2025'],
    ],
  ])
})
