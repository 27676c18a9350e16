import { testProse } from './prose-cases.js'

describe('whose number it is', () => {
  testProse([
    [
      'so many for each, both of a list; a rate has its own whole',
      '每千人口拥有体育指导员2.1人、社会工作者1.6人，每万人口拥有公交车9辆、公交出行率46%。',
      [
        '每千人口拥有体育指导员: 2.1 人, EQ, POINT, CURRENT 2025',
        '每千人口拥有社会工作者: 1.6 人, EQ, POINT, CURRENT 2025',
        '每万人口拥有公交车: 9 辆, EQ, POINT, CURRENT 2025',
        '公交出行率: 46 %, EQ, POINT, CURRENT 2025',
      ],
    ],
    [
      'years before 分别 and what is new behind it',
      '2023年、2024年分别新增养老床位3000张、4000张。',
      ['新增养老床位: 3000 张, EQ, CUMULATIVE, CURRENT 2023', '新增养老床位: 4000 张, EQ, CUMULATIVE, CURRENT 2024'],
    ],
    [
      'what those counted then do is no name',
      '选派农技人员260名赴基层服务。',
      ['农技人员: 260 名, EQ, CUMULATIVE, CURRENT 2025'],
    ],
    [
      'who does it and for how long is no part of the name; money is no kind of thing',
      '省财政三年统筹安排补贴资金9亿元，争取外来资金不少于12亿元。',
      ['补贴资金: 9 亿元, EQ, CUMULATIVE, CURRENT 2025', '外来资金: 12 亿元, GTE, CUMULATIVE, CURRENT 2025'],
    ],
    [
      'a part that reached more than the whole',
      '85%以上的行政村达到美丽乡村标准，其中达到示范标准的不低于30%。',
      [
        '行政村达到美丽乡村标准比例: 85 %, GTE, POINT, CURRENT 2025',
        '行政村达到示范标准比例: 30 %, GTE, POINT, CURRENT 2025',
      ],
    ],
    [
      'points every year keep their verb',
      '农村生活污水治理率每年提高4个百分点以上。',
      ['农村生活污水治理率年均提高: 4 个百分点, GTE, ANNUAL, CURRENT 2025'],
    ],
    [
      '每年 of one group is not taken back by the period of the group before',
      '五年培育农业领军人才200名；每年遴选带头人60名，组织技术观摩30场。',
      [
        '农业领军人才: 200 名, EQ, CUMULATIVE, CURRENT 2025',
        '带头人: 60 名, EQ, ANNUAL, CURRENT 2025',
        '技术观摩: 30 场, EQ, ANNUAL, CURRENT 2025',
      ],
    ],
  ])
})
