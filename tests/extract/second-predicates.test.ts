import { documentOf } from './document-of.js'
import { testProse } from './prose-cases.js'

describe('what is said of a subject a second time', () => {
  testProse(
    [
      [
        'after its rank',
        '全市地区生产总值达到880亿元、稳居全省前五位、增长6.4%。',
        ['地区生产总值: 880 亿元, EQ, POINT, ACTUAL 2020', '地区生产总值增长: 6.4 %, EQ, CUMULATIVE, ACTUAL 2020'],
      ],
      [
        'after a change without a number',
        '科技型企业数量实现翻番、达460家，粮食产量创历史新高、达到76万吨。',
        ['科技型企业数量: 460 家, EQ, POINT, ACTUAL 2020', '粮食产量: 76 万吨, EQ, POINT, ACTUAL 2020'],
      ],
      [
        'after a milestone, which is no part of the next name',
        '旅游总收入迈上3千亿元台阶、五年增量超过800亿元。',
        ['旅游总收入: 3 千亿元, GT, POINT, ACTUAL 2020', '旅游总收入五年增量: 800 亿元, GT, CUMULATIVE, ACTUAL 2020'],
      ],
      [
        'in brackets, of the same scope',
        '一般公共预算收入增长1.7%（同口径增长2.5%）。',
        [
          '一般公共预算收入增长: 1.7 %, EQ, CUMULATIVE, ACTUAL 2020',
          '一般公共预算收入同口径增长: 2.5 %, EQ, CUMULATIVE, ACTUAL 2020',
        ],
      ],
      [
        'as a share of what was named',
        '新能源汽车年产量达到8万辆、占比达到45%，城镇新增就业70万人、约占全省1/10。',
        [
          '新能源汽车年产量: 8 万辆, EQ, POINT, ACTUAL 2020',
          '新能源汽车年产量占比: 45 %, EQ, POINT, ACTUAL 2020',
          '城镇新增就业: 70 万人, EQ, CUMULATIVE, ACTUAL 2020',
          '城镇新增就业占全省比重: 1/10, EQ, POINT, ACTUAL 2020',
        ],
      ],
      [
        'as its new composition',
        '三次产业结构持续改善，优化为8.3∶41.4∶50.3。',
        ['三次产业结构: 8.3:41.4:50.3, EQ, POINT, ACTUAL 2020'],
      ],
    ],
    '发展基础',
  )
})

describe('from a level to another', () => {
  testProse(
    [
      [
        'whatever word precedes 从',
        '规上企业从46家增加到83家，城乡居民收入倍差从2.42缩小至2.12，全国重点实验室从1家跃升到3家。',
        [
          '规上企业: 46 家, EQ, POINT, ACTUAL 2015',
          '规上企业: 83 家, EQ, POINT, ACTUAL 2020',
          '城乡居民收入倍差: 2.42, EQ, POINT, ACTUAL 2015',
          '城乡居民收入倍差: 2.12, EQ, POINT, ACTUAL 2020',
          '全国重点实验室: 1 家, EQ, POINT, ACTUAL 2015',
          '全国重点实验室: 3 家, EQ, POINT, ACTUAL 2020',
        ],
      ],
    ],
    '发展基础',
  )
})

describe('a list before a number', () => {
  testProse([
    [
      'of as many things as are counted',
      '新增白水、大荔、合阳3个百亿县，打造苹果、核桃2个特色产业。',
      ['新增百亿县: 3 个, EQ, CUMULATIVE, CURRENT 2025', '特色产业: 2 个, EQ, CUMULATIVE, CURRENT 2025'],
    ],
    [
      'of several industries in one word',
      '到2025年，一、二、三产业增加值分别增长4%、5%、6%。',
      [
        '第一产业增加值增长: 4 %, EQ, ANNUAL, CURRENT 2025',
        '第二产业增加值增长: 5 %, EQ, ANNUAL, CURRENT 2025',
        '第三产业增加值增长: 6 %, EQ, ANNUAL, CURRENT 2025',
      ],
    ],
    [
      'of rates of one scope',
      '农村供电可靠率、自来水普及率分别达到99%、95%。',
      ['农村供电可靠率: 99 %, EQ, POINT, CURRENT 2025', '农村自来水普及率: 95 %, EQ, POINT, CURRENT 2025'],
    ],
    [
      'of one owner within one scope',
      '国内游客人次、总花费分别增长6%、7%。',
      ['国内游客人次增长: 6 %, EQ, ANNUAL, CURRENT 2025', '国内游客总花费增长: 7 %, EQ, ANNUAL, CURRENT 2025'],
    ],
    [
      'of which only the first is received',
      '接待游客人次、旅游总花费分别增长8%、9%。',
      ['接待游客人次增长: 8 %, EQ, ANNUAL, CURRENT 2025', '旅游总花费增长: 9 %, EQ, ANNUAL, CURRENT 2025'],
    ],
  ])
})

describe('verbs', () => {
  testProse([
    [
      'of an aim are not what the things aimed at do',
      '聚焦3个劳务工种凝心聚力打造有影响力的劳务品牌。',
      ['劳务工种: 3 个, EQ, CUMULATIVE, CURRENT 2025'],
    ],
    [
      'of a result stay before their noun and go after the number',
      '建成高标准农田81万亩，建成20个口袋公园，设立流动服务站36个。',
      [
        '建成高标准农田: 81 万亩, EQ, CUMULATIVE, CURRENT 2025',
        '口袋公园: 20 个, EQ, CUMULATIVE, CURRENT 2025',
        '设立流动服务站: 36 个, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'of one phrase do not go alone',
      '新建、改扩建中小学校26所，组织开展12个专项行动，开工改造老旧小区60个、城中村8个。',
      [
        '新建、改扩建中小学校: 26 所, EQ, CUMULATIVE, CURRENT 2025',
        '组织开展专项行动: 12 个, EQ, CUMULATIVE, CURRENT 2025',
        '开工改造老旧小区: 60 个, EQ, CUMULATIVE, CURRENT 2025',
        '开工改造城中村: 8 个, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'of another clause are not inherited',
      '实施重点项目28个，粮食产量76万吨。',
      ['实施重点项目: 28 个, EQ, CUMULATIVE, CURRENT 2025', '粮食产量: 76 万吨, EQ, POINT, CURRENT 2025'],
    ],
  ])
})

describe('a rate or measure that needs an owner', () => {
  testProse([
    [
      'takes all things of a list',
      '办理代表建议72件、委员提案130件，办复率达到100%。',
      [
        '办理代表建议: 72 件, EQ, CUMULATIVE, CURRENT 2025',
        '办理委员提案: 130 件, EQ, CUMULATIVE, CURRENT 2025',
        '代表建议、委员提案办复率: 100 %, EQ, POINT, CURRENT 2025',
      ],
    ],
    [
      'takes what the sentence before was about',
      '经营主体持续增加。总量接近80万户。',
      ['经营主体总量: 80 万户, APPROX, POINT, CURRENT 2025'],
    ],
    [
      'takes what was counted before it',
      '建成20个粮食烘干示范基地，机械化率达到60%，粮食播种面积158万亩、总产量76万吨。',
      [
        '粮食烘干示范基地: 20 个, EQ, CUMULATIVE, CURRENT 2025',
        '粮食烘干示范基地机械化率: 60 %, EQ, POINT, CURRENT 2025',
        '粮食播种面积: 158 万亩, EQ, POINT, CURRENT 2025',
        '粮食总产量: 76 万吨, EQ, POINT, CURRENT 2025',
      ],
    ],
  ])
})

test.each([
  ['parts of the document', '《规划》设24个专栏，从创新、协调、绿色等6个方面提出22项主要指标。'],
  ['pages of the document', '全文9部分32条、12个专栏，约束性指标9项。'],
  ['emphasis', '任务十分繁重，成绩十分不易。'],
  ['a meeting', '按照市委六届十次、十一次全会部署要求，扎实推进各项工作。'],
  ['the scale of a map', '开展1∶5万区域地质调查。'],
  ['the year of an event', '备战2026名古屋亚残运会。'],
  ['marks', '专家评分95/100。'],
  ['a version', '推动出台服务业扩大开放3.0方案。'],
  ['a group by comparison', '关停煤耗高出全国平均水平10%或全省平均水平15%的各类机组。'],
  ['a group by its milestone', '培育一批营收过百亿元农产品加工企业。'],
])('%s are no figures: %s', (_why, line) => {
  expect(documentOf(line).figures).toEqual([])
})
