import { testProse } from './prose-cases.js'

describe('whose number it is', () => {
  testProse([
    [
      'years before 分别 and what is new after it',
      '2023年、2024年分别新增养老床位3000张、4000张。',
      ['新增养老床位: 3000 张, EQ, ANNUAL, CURRENT 2023', '新增养老床位: 4000 张, EQ, ANNUAL, CURRENT 2024'],
    ],
    [
      'who does it and for how long is no part of the name; money is no kind of thing',
      '省财政三年统筹安排补贴资金9亿元，争取外来资金不少于12亿元。',
      ['省财政安排补贴资金: 9 亿元, EQ, CUMULATIVE, CURRENT 2025', '外来资金: 12 亿元, GTE, CUMULATIVE, CURRENT 2025'],
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
        '遴选带头人: 60 名, EQ, ANNUAL, CURRENT 2025',
        '组织技术观摩: 30 场, EQ, ANNUAL, CURRENT 2025',
      ],
    ],
    [
      'investment without a name is for what is done next, else for the works before',
      '投资4.5亿元，改造排水泵站32座；实施灌区项目16个，完成投资7亿元。',
      [
        '排水泵站投资: 4.5 亿元, EQ, CUMULATIVE, CURRENT 2025',
        '改造排水泵站: 32 座, EQ, CUMULATIVE, CURRENT 2025',
        '实施灌区项目: 16 个, EQ, CUMULATIVE, CURRENT 2025',
        '灌区项目完成投资: 7 亿元, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'measures of what was mentioned before, listed',
      '规上服务业企业640家，资产总额、营业收入分别达到820亿元和460亿元，从业人员5.3万人。',
      [
        '规上服务业企业: 640 家, EQ, POINT, CURRENT 2025',
        '规上服务业企业资产总额: 820 亿元, EQ, POINT, CURRENT 2025',
        '规上服务业企业营业收入: 460 亿元, EQ, POINT, CURRENT 2025',
        '规上服务业企业从业人员: 5.3 万人, EQ, POINT, CURRENT 2025',
      ],
    ],
    [
      'sizes before one noun',
      '打造2个万亿级、6个千亿级产业集群。',
      ['万亿级产业集群: 2 个, EQ, CUMULATIVE, CURRENT 2025', '千亿级产业集群: 6 个, EQ, CUMULATIVE, CURRENT 2025'],
    ],
    [
      'what a goal goes back to is no year of its own',
      '过境旅客恢复到2019年水平的85%，推动60家农贸市场完成标准化改造。',
      ['过境旅客: 85 %, EQ, POINT, CURRENT 2025', '农贸市场完成标准化改造: 60 家, EQ, CUMULATIVE, CURRENT 2025'],
    ],
  ])
})

describe('a review stated later than the period before', () => {
  testProse(
    [
      [
        'is of the day it names, up to the paragraph’s end',
        '数字经济规模由2018年的260亿元增长到2021年的580亿元。截至2021年底，建成数据中心12个。在线教育平台达到9家。',
        [
          '数字经济规模: 260 亿元, EQ, POINT, ACTUAL 2018',
          '数字经济规模: 580 亿元, EQ, POINT, ACTUAL 2021',
          '建成数据中心: 12 个, EQ, CUMULATIVE, ACTUAL 2021',
          '在线教育平台: 9 家, EQ, POINT, ACTUAL 2021',
        ],
      ],
    ],
    '发展现状',
  )
})
