import { testProse } from './prose-cases.js'

describe('basis', () => {
  testProse([
    ['新增 counts over the period', '城镇新增就业 10 万人。', ['城镇新增就业: 10 万人, EQ, CUMULATIVE, CURRENT 2025']],
    [
      'an action counts over the period',
      '扶持建设 100 家创业孵化基地。',
      ['创业孵化基地: 100 家, EQ, CUMULATIVE, CURRENT 2025'],
    ],
    ['累计', '就业困难人员累计实现就业2万人。', ['就业困难人员实现就业人数: 2 万人, EQ, CUMULATIVE, CURRENT 2025']],
    ['5年内', '5年内培育1万名返乡创业明星。', ['返乡创业明星: 1 万名, EQ, CUMULATIVE, CURRENT 2025']],
    [
      'a level held',
      '人力资源服务机构数量稳定在 2000家以上。',
      ['人力资源服务机构数量: 2000 家, GTE, POINT, CURRENT 2025'],
    ],
    ['a level reached', '失业保险参保人数达到 249万人。', ['失业保险参保人数: 249 万人, EQ, POINT, CURRENT 2025']],
    [
      'a level without unit',
      '城乡居民人均可支配收入比下降至 2.5。',
      ['城乡居民人均可支配收入比: 2.5, EQ, POINT, CURRENT 2025'],
    ],
    [
      '年 as the unit of a length',
      '劳动年龄人口平均受教育年限达到 13 年。',
      ['劳动年龄人口平均受教育年限: 13 年, EQ, POINT, CURRENT 2025'],
    ],
    [
      '每年 inside the noun’s modifier',
      '为贫困劳动力提供每年不少于5万人次的工作岗位。',
      ['工作岗位: 5 万人次, GTE, ANNUAL, CURRENT 2025'],
    ],
    [
      '每年 with a verb',
      '每年服务2000名以上退役军人就业创业。',
      ['服务退役军人就业创业人数: 2000 名, GTE, ANNUAL, CURRENT 2025'],
    ],
    [
      '每年 ends where another time is named',
      '每年设置40个左右“天府学者”特聘专家岗位，到2025年柔性引进200个左右高端人才或创新创业团队。',
      [
        '设置“天府学者”特聘专家岗位: 40 个, APPROX, ANNUAL, CURRENT 2025',
        '高端人才或创新创业团队: 200 个, APPROX, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'a growth rate is yearly',
      '居民人均可支配收入增速高于经济增速 1个百分点以上。',
      ['居民人均可支配收入增速高于经济增速: 1 个百分点, GTE, ANNUAL, CURRENT 2025'],
    ],
  ])
})

describe('what is done and what is there', () => {
  testProse([
    [
      'deeds by their verbs',
      '恢复湿地300公顷，山塘除险加固12座；清退低效用地800亩，开办社区食堂60家。',
      [
        '恢复湿地: 300 公顷, EQ, CUMULATIVE, CURRENT 2025',
        '山塘除险加固: 12 座, EQ, CUMULATIVE, CURRENT 2025',
        '清退低效用地: 800 亩, EQ, CUMULATIVE, CURRENT 2025',
        '开办社区食堂: 60 家, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'a noun that ends in its deed, and one that is only called by it',
      '海岸整治30公里，特困人员集中供养3000人。',
      ['海岸整治: 30 公里, EQ, CUMULATIVE, CURRENT 2025', '特困人员供养人数: 3000 人, EQ, POINT, CURRENT 2025'],
    ],
    [
      'what each has is a level',
      '每万人拥有公共体育设施面积5200平方米，每百户家庭拥有汽车45辆，每万人新增托位30个。',
      [
        '每万人拥有公共体育设施面积: 5200 平方米, EQ, POINT, CURRENT 2025',
        '每百户家庭拥有汽车: 45 辆, EQ, POINT, CURRENT 2025',
        '每万人新增托位: 30 个, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'how much prices rise is said of a year',
      '居民消费价格涨幅控制在3%以内。',
      ['居民消费价格涨幅: 3 %, LTE, ANNUAL, CURRENT 2025'],
    ],
    [
      'words that cross: 建成|区域, 建成区|面积',
      '建成区域性养老服务中心26个，建成区绿地面积达到30平方公里。',
      [
        '建成区域性养老服务中心: 26 个, EQ, CUMULATIVE, CURRENT 2025',
        '建成区绿地面积: 30 平方公里, EQ, POINT, CURRENT 2025',
      ],
    ],
  ])
})

describe('of every year', () => {
  testProse([
    ['年均 before what is done', '年均新增公共停车位3000个。', ['新增公共停车位: 3000 个, EQ, ANNUAL, CURRENT 2025']],
    [
      '年均 in the name of what falls',
      '细颗粒物年均浓度比2020年下降10%。',
      ['细颗粒物年均浓度下降: 10 %, EQ, CUMULATIVE, CURRENT 2025'],
    ],
    [
      'a yearly deed of its own lends its 每年 to none',
      '每年办好民生实事，建成养老机构30家。',
      ['建成养老机构: 30 家, EQ, CUMULATIVE, CURRENT 2025'],
    ],
    ['a yearly manner goes on', '每年通过订单，培训护理员500名。', ['培训护理员: 500 名, EQ, ANNUAL, CURRENT 2025']],
  ])
})

describe('growth as a goal', () => {
  testProse([
    [
      'since the plan before',
      '专业技术人才总量比“十三五”末增长20%。',
      ['专业技术人才总量增长: 20 %, EQ, CUMULATIVE, CURRENT 2025'],
    ],
    [
      'the year it is measured from is not its own',
      '到2025年，专业技术人才总量比2020年增长20%。',
      ['专业技术人才总量增长: 20 %, EQ, CUMULATIVE, CURRENT 2025'],
    ],
    [
      'the level it is added to is no year of its own',
      '到2025年，在2020年的基础上新增失业保险参保2万人。',
      ['新增失业保险参保: 2 万人, EQ, CUMULATIVE, CURRENT 2025'],
    ],
  ])
})

describe('year', () => {
  testProse([
    [
      'the period’s end where none is named',
      '城镇就业占比达到67%以上。',
      ['城镇就业占比: 67 %, GTE, POINT, CURRENT 2025'],
    ],
    ['到2030年', '到2030年，城镇就业占比达到67%以上。', ['城镇就业占比: 67 %, GTE, POINT, CURRENT 2030']],
    [
      'a year governs the clauses after it',
      '到2023年，失业保险参保人数达到 249万人，工伤保险参保人数达到 289万人。',
      ['失业保险参保人数: 249 万人, EQ, POINT, CURRENT 2023', '工伤保险参保人数: 289 万人, EQ, POINT, CURRENT 2023'],
    ],
  ])
})

describe('results', () => {
  testProse(
    [
      [
        'a section that looks back',
        '城镇登记失业率一直控制在 4%以内。',
        ['城镇登记失业率: 4 %, LTE, POINT, ACTUAL 2020'],
      ],
      ['累计超过', '全市城镇新增就业累计超过9.61万人。', ['城镇新增就业: 9.61 万人, GT, CUMULATIVE, ACTUAL 2020']],
      ['每年 of the past', '城镇登记失业率每年控制在4%以内。', ['城镇登记失业率: 4 %, LTE, POINT, ACTUAL 2020']],
      [
        'growth since the plan before is no yearly rate',
        '最低工资标准提高至 1800元/月，比“十二五”末增长 21.6%。',
        ['最低工资标准: 1800 元/月, EQ, POINT, ACTUAL 2020', '最低工资标准增长: 21.6 %, EQ, CUMULATIVE, ACTUAL 2020'],
      ],
      [
        '5年来 … 近',
        '5年来调解仲裁劳动人事争议案件近5万起。',
        ['调解仲裁劳动人事争议案件: 5 万起, APPROX, CUMULATIVE, ACTUAL 2020'],
      ],
    ],
    '发展基础',
  )
})

describe('results stated among the goals', () => {
  testProse([
    [
      'the plan before',
      '“十三五”期间，全市城镇新增就业72.84万人。',
      ['城镇新增就业: 72.84 万人, EQ, CUMULATIVE, ACTUAL 2020'],
    ],
    ['截至', '截至 2020年底，全市人才总量达到 344.32万人。', ['人才总量: 344.32 万人, EQ, POINT, ACTUAL 2020']],
  ])
})

testProse([
  [
    'a throughput that is to be reached is a level, in whatever unit',
    '港口吞吐量达到500万吨，公交年客运量达到600万人次，水库总容量达到700万立方米。',
    [
      '港口吞吐量: 500 万吨, EQ, POINT, CURRENT 2025',
      '公交年客运量: 600 万人次, EQ, POINT, CURRENT 2025',
      '水库总容量: 700 万立方米, EQ, POINT, CURRENT 2025',
    ],
  ],
])

describe('work that is to be done', () => {
  testProse([
    [
      'its extent in a bracket adds up over the plan, and so does what the bracket counts',
      '灌区改造提升工程（120处以上）；完整社区建设行动（60个社区，床位900张）。',
      [
        '灌区改造提升: 120 处, GTE, CUMULATIVE, CURRENT 2025',
        '完整社区: 60 个, EQ, CUMULATIVE, CURRENT 2025',
        '床位: 900 张, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'without a bracket',
      '堤防修缮整治约80公里，堤防完好率达到90%。',
      ['堤防修缮整治: 80 公里, APPROX, CUMULATIVE, CURRENT 2025', '堤防完好率: 90 %, EQ, POINT, CURRENT 2025'],
    ],
  ])
})

describe('a yearly average in per cent', () => {
  testProse([
    [
      'of what is no rate tells of its growth',
      '快递业务量年均9%以上，农村自来水普及率年均88%。',
      ['快递业务量年均增长: 9 %, GTE, ANNUAL, CURRENT 2025', '农村自来水普及率: 88 %, EQ, POINT, CURRENT 2025'],
    ],
  ])
})
