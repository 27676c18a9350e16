import { testProse } from './prose-cases.js'

describe('several numbers and several names', () => {
  testProse([
    [
      'as many levels as things, without 分别',
      '城镇化率和森林覆盖率达到65%和42%。',
      ['城镇化率: 65 %, EQ, POINT, CURRENT 2025', '森林覆盖率: 42 %, EQ, POINT, CURRENT 2025'],
    ],
    [
      'one thing twice is no list of two',
      '开展职业培训3万人次、5万人次。',
      ['职业培训: 3 万人次, EQ, CUMULATIVE, CURRENT 2025', '职业培训: 5 万人次, EQ, CUMULATIVE, CURRENT 2025'],
    ],
    [
      'marks on both',
      '粪污综合利用率、农膜回收率分别达到82%以上和85%以上。',
      ['粪污综合利用率: 82 %, GTE, POINT, CURRENT 2025', '农膜回收率: 85 %, GTE, POINT, CURRENT 2025'],
    ],
    [
      'a measure printed once',
      '化学需氧量、氨氮重点工程减排量分别不低于6500吨和320吨。',
      [
        '化学需氧量重点工程减排量: 6500 吨, GTE, POINT, CURRENT 2025',
        '氨氮重点工程减排量: 320 吨, GTE, POINT, CURRENT 2025',
      ],
    ],
    [
      'levels of the state and the province',
      '创建国家级示范基地12个、省级30个。',
      ['国家级示范基地: 12 个, EQ, CUMULATIVE, CURRENT 2025', '省级示范基地: 30 个, EQ, CUMULATIVE, CURRENT 2025'],
    ],
    [
      'levels of what is new',
      '新增省级企业技术中心30家、市级50家。',
      [
        '新增省级企业技术中心: 30 家, EQ, CUMULATIVE, CURRENT 2025',
        '新增市级企业技术中心: 50 家, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'the same, numbers first',
      '创建12家国家级、30家省级绿色工厂。',
      ['国家级绿色工厂: 12 家, EQ, CUMULATIVE, CURRENT 2025', '省级绿色工厂: 30 家, EQ, CUMULATIVE, CURRENT 2025'],
    ],
  ])
})

describe('several years', () => {
  testProse([
    [
      'each beside its number',
      '失业保险参保人数2020年达到10万人、2025年达到12万人。',
      ['失业保险参保人数: 10 万人, EQ, POINT, ACTUAL 2020', '失业保险参保人数: 12 万人, EQ, POINT, CURRENT 2025'],
    ],
    [
      'before the thing',
      '2023年、2025年失业保险参保人数分别达到10万人、12万人。',
      ['失业保险参保人数: 10 万人, EQ, POINT, CURRENT 2023', '失业保险参保人数: 12 万人, EQ, POINT, CURRENT 2025'],
    ],
    [
      'of the thing after 分别',
      '每年遴选项目20个，2023年、2025年分别改造工业企业300家、400家。',
      [
        '遴选项目: 20 个, EQ, ANNUAL, CURRENT 2025',
        '改造工业企业: 300 家, EQ, ANNUAL, CURRENT 2023',
        '改造工业企业: 400 家, EQ, ANNUAL, CURRENT 2025',
      ],
    ],
    [
      'of the thing before',
      '整治积水点18处，2022年、2023年分别完成10处、8处。',
      [
        '整治积水点: 18 处, EQ, CUMULATIVE, CURRENT 2025',
        '积水点: 10 处, EQ, ANNUAL, CURRENT 2022',
        '积水点: 8 处, EQ, ANNUAL, CURRENT 2023',
      ],
    ],
  ])
})
