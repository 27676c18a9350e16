import { testProse } from './prose-cases.js'

describe('the mark of a number', () => {
  testProse([
    ['plain 达到', '就业困难人员就业援助率达到 100%。', ['就业困难人员就业援助率: 100 %, EQ, POINT, CURRENT 2025']],
    ['以上', '劳动人事争议调解成功率达到61%以上。', ['劳动人事争议调解成功率: 61 %, GTE, POINT, CURRENT 2025']],
    ['不低于', '基本养老保险参保率不低于 95%。', ['基本养老保险参保率: 95 %, GTE, POINT, CURRENT 2025']],
    ['不少于', '每年开发不少于 1350 个见习岗位。', ['见习岗位: 1350 个, GTE, ANNUAL, CURRENT 2025']],
    ['高于', '全员劳动生产率增速高于 6.5%。', ['全员劳动生产率增速: 6.5 %, GT, ANNUAL, CURRENT 2025']],
    ['突破', '技工院校突破100所。', ['技工院校: 100 所, GT, POINT, CURRENT 2025']],
    ['超过', '基本养老保险覆盖超过 6000 万人。', ['基本养老保险覆盖人数: 6000 万人, GT, POINT, CURRENT 2025']],
    ['以内', '登记失业率控制在 4%以内。', ['登记失业率: 4 %, LTE, POINT, CURRENT 2025']],
    ['不超过', '城镇登记失业率不超过4.5%。', ['城镇登记失业率: 4.5 %, LTE, POINT, CURRENT 2025']],
    ['低于', '城镇登记失业率低于5%。', ['城镇登记失业率: 5 %, LT, POINT, CURRENT 2025']],
    [
      '左右, a scale alone as unit',
      '转移就业农村劳动力人数保持在 2400 万左右。',
      ['转移就业农村劳动力人数: 2400 万, APPROX, POINT, CURRENT 2025'],
    ],
    [
      '约 before the number',
      '完成约70万卷流动人员人事档案数字化工作。',
      ['流动人员人事档案数字化工作: 70 万卷, APPROX, CUMULATIVE, CURRENT 2025'],
    ],
  ])
})

describe('ranges and ratios', () => {
  testProse([
    ['～', '打造省级返乡创业园区 1～2 个。', ['省级返乡创业园区: 1–2 个, RANGE, CUMULATIVE, CURRENT 2025']],
    ['-', '新建 6-8 个省级人力资源服务产业园。', ['省级人力资源服务产业园: 6–8 个, RANGE, CUMULATIVE, CURRENT 2025']],
    ['—', '每年在我市设立5—10家博士后创新基地。', ['博士后创新基地: 5–10 家, RANGE, ANNUAL, CURRENT 2025']],
    [
      'a:b:c',
      '高、中、初级专业技术人才比例达到了 1∶4∶5。',
      ['高、中、初级专业技术人才比例: 1:4:5, EQ, POINT, ACTUAL 2020'],
    ],
    ['a fraction', '其中电子社保卡覆盖2/3人口。', ['电子社保卡覆盖人口比例: 2/3, EQ, POINT, CURRENT 2025']],
  ])
})
