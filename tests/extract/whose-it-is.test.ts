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
    [
      'one rate compared with several',
      '工业增加值完成86亿元、增长7.2%，增速分别高于全省、全市0.8个和1.3个百分点。',
      [
        '工业增加值: 86 亿元, EQ, POINT, CURRENT 2025',
        '工业增加值增幅: 7.2 %, EQ, ANNUAL, CURRENT 2025',
        '工业增加值增速高于全省: 0.8 个百分点, EQ, ANNUAL, CURRENT 2025',
        '工业增加值增速高于全市: 1.3 个百分点, EQ, ANNUAL, CURRENT 2025',
      ],
    ],
    [
      'projects by how far they are',
      '新签约项目60个以上，开工投产40个，遴选项目20个。',
      [
        '新签约项目: 60 个, GTE, CUMULATIVE, CURRENT 2025',
        '开工投产项目: 40 个, EQ, CUMULATIVE, CURRENT 2025',
        '项目: 20 个, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'investment without a name is for what is done next, else for the works before',
      '投资4.5亿元，改造排水泵站32座；实施灌区项目16个，完成投资7亿元。',
      [
        '排水泵站投资: 4.5 亿元, EQ, CUMULATIVE, CURRENT 2025',
        '排水泵站: 32 座, EQ, CUMULATIVE, CURRENT 2025',
        '灌区项目: 16 个, EQ, CUMULATIVE, CURRENT 2025',
        '灌区项目投资: 7 亿元, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'more of a crop is a change of it',
      '油料总产9.2万吨，较上年增产0.3万吨，新入库企业18家，合同资金36亿元。',
      [
        '油料总产: 9.2 万吨, EQ, POINT, CURRENT 2025',
        '油料总产: 0.3 万吨, EQ, ANNUAL, CURRENT 2025',
        '新入库企业: 18 家, EQ, CUMULATIVE, CURRENT 2025',
        '合同资金: 36 亿元, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'measures of what was spoken of before, listed',
      '规上服务业企业640家，资产总额、营业收入分别达到820亿元和460亿元，从业人员5.3万人。',
      [
        '规上服务业企业: 640 家, EQ, POINT, CURRENT 2025',
        '规上服务业企业资产总额: 820 亿元, EQ, POINT, CURRENT 2025',
        '规上服务业企业营业收入: 460 亿元, EQ, POINT, CURRENT 2025',
        '规上服务业企业从业人员: 5.3 万人, EQ, POINT, CURRENT 2025',
      ],
    ],
    [
      'kinds that end in one character',
      '市属医院、县医院床位使用率分别达到88%和82%。',
      ['市属医院床位使用率: 88 %, EQ, POINT, CURRENT 2025', '县医院床位使用率: 82 %, EQ, POINT, CURRENT 2025'],
    ],
    [
      'who pays, and where it is done',
      '县级财政每年投入不少于0.6亿元，完成村容村貌整治260个村，化解落后产能90万吨。',
      [
        '县级财政投入: 0.6 亿元, GTE, ANNUAL, CURRENT 2025',
        '村容村貌整治村: 260 个, EQ, CUMULATIVE, CURRENT 2025',
        '落后产能: 90 万吨, EQ, CUMULATIVE, CURRENT 2025',
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

describe('a review told later than the period before', () => {
  testProse(
    [
      [
        'is of the day it names, up to the paragraph’s end',
        '数字经济规模由2018年的260亿元增长到2021年的580亿元。截至2021年底，建成数据中心12个。在线教育平台达到9家。',
        [
          '数字经济规模: 260 亿元, EQ, POINT, ACTUAL 2018',
          '数字经济规模: 580 亿元, EQ, POINT, ACTUAL 2021',
          '数据中心: 12 个, EQ, CUMULATIVE, ACTUAL 2021',
          '在线教育平台: 9 家, EQ, POINT, ACTUAL 2021',
        ],
      ],
    ],
    '发展现状',
  )
})
