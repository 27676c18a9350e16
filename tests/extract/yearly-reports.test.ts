import { brief } from './brief.js'
import { extractText } from './document-of.js'

const report = (...lines: string[]) =>
  extractText(
    [
      '政府工作报告',
      '——2024年1月16日在云岭市第六届人民代表大会第四次会议上',
      '各位代表：现在，我代表市人民政府，向大会报告工作，请予审议，并请各位政协委员和其他列席人员提出意见。',
      ...lines,
      '',
    ].join('\n'),
  ).figures.map(brief)

test('results of the past year, goals of this one', () => {
  expect(
    report(
      '一、2023年工作回顾',
      '地区生产总值增长6.2%。改造老旧小区126个，城镇新增就业3.6万人。争取中央预算内资金36.5亿元。',
      '二、2024年重点工作',
      '今年经济社会发展的主要预期目标是：地区生产总值增长6%左右，城镇新增就业3.2万人以上，城镇调查失业率控制在5.5%以内。',
    ),
  ).toEqual([
    '地区生产总值增长: 6.2 %, EQ, ANNUAL, ACTUAL 2023',
    '改造老旧小区: 126 个, EQ, ANNUAL, ACTUAL 2023',
    '城镇新增就业: 3.6 万人, EQ, ANNUAL, ACTUAL 2023',
    '中央预算内资金: 36.5 亿元, EQ, ANNUAL, ACTUAL 2023',
    '地区生产总值增长: 6 %, APPROX, ANNUAL, CURRENT 2024',
    '城镇新增就业: 3.2 万人, GTE, ANNUAL, CURRENT 2024',
    '城镇调查失业率: 5.5 %, LTE, POINT, CURRENT 2024',
  ])
})

test('five past years and five to come', () => {
  expect(
    report(
      '一、过去五年工作回顾',
      '——五年来，规上工业企业由46家增至83家，累计完成固定资产投资520亿元，地区生产总值年均增长8.2%。',
      '二、今后五年的目标任务',
      '今后五年发展的主要预期目标是：地区生产总值年均增长8%左右，五年累计新增规上工业企业50家以上。',
    ),
  ).toEqual([
    '规上工业企业: 46 家, EQ, POINT, ACTUAL 2018',
    '规上工业企业: 83 家, EQ, POINT, ACTUAL 2023',
    '固定资产投资: 520 亿元, EQ, CUMULATIVE, ACTUAL 2023',
    '地区生产总值年均增长: 8.2 %, EQ, ANNUAL, ACTUAL 2023',
    '地区生产总值年均增长: 8 %, APPROX, ANNUAL, CURRENT 2028',
    '新增规上工业企业: 50 家, GTE, CUMULATIVE, CURRENT 2028',
  ])
})

test('the draft of an outline is about its five years, whatever its aims are called by', () => {
  const figures = extractText(
    [
      '政府工作报告',
      '——2026年1月20日在云岭市第六届人民代表大会第六次会议上',
      '一、2026年工作安排',
      '围绕以上方向，《纲要（草案）》设置了22项主要指标，包括地区生产总值年均增长6%左右、城镇调查失业率控制在5.5%以内。',
      '二、今后五年的奋斗目标',
      '“十五五”时期，综合考虑实现2035年远景目标的需要，提出居民人均可支配收入年均增长5%以上。',
      '',
    ].join('\n'),
  ).figures.map(brief)
  expect(figures).toEqual(
    expect.arrayContaining([
      '地区生产总值年均增长: 6 %, APPROX, ANNUAL, CURRENT 2030',
      '城镇调查失业率: 5.5 %, LTE, POINT, CURRENT 2030',
      '居民人均可支配收入年均增长: 5 %, GTE, ANNUAL, CURRENT 2030',
    ]),
  )
})

test('years that a paragraph is said to be of are those of the paragraphs after it', () => {
  expect(
    report(
      '一、2023年和过去五年工作回顾',
      '2023年，全市改造老旧小区126个。',
      '这是城乡面貌焕然一新的五年。',
      '新建污水处理厂14座，处置闲置土地3.2万亩。',
      '这是民生福祉持续改善的五年。',
      '新增公办学位4.6万个。',
    ),
  ).toEqual([
    '改造老旧小区: 126 个, EQ, ANNUAL, ACTUAL 2023',
    '污水处理厂: 14 座, EQ, CUMULATIVE, ACTUAL 2023',
    '处置闲置土地: 3.2 万亩, EQ, CUMULATIVE, ACTUAL 2023',
    '新增公办学位: 4.6 万个, EQ, CUMULATIVE, ACTUAL 2023',
  ])
})

test('what a report plans without a word of time is for its year, whatever plan it presents', () => {
  const goals = report(
    '一、今后五年的目标任务',
    '“十五五”时期，新建改建公路520公里。',
    '附件：2024年民生实事清单',
    '三、改造提升30个农贸市场。',
  )
  expect(goals.at(-1)).toBe('改造提升农贸市场: 30 个, EQ, ANNUAL, CURRENT 2024')
})

test('what is under a review is a result, though its heading begins like a goal', () => {
  expect(
    report(
      '一、2023年工作回顾',
      '（一）着力扩大内需，经济稳中向好。完成固定资产投资520亿元，新建标准厂房12万平方米。',
      '二、组织保障',
    ),
  ).toEqual(['固定资产投资: 520 亿元, EQ, ANNUAL, ACTUAL 2023', '标准厂房: 12 万平方米, EQ, ANNUAL, ACTUAL 2023'])
})

test('headings without numbers say what is past and what is to come', () => {
  expect(
    report(
      '“十三五”时期发展成就和2023年工作回顾',
      '——这三年实体经济更有活力。规上工业企业达到83家，城镇新增就业累计3.6万人。',
      '过去一年，粮食产量创2016年以来新高，达到76万吨。改造老旧小区126个。',
      '2024年主要目标和重点工作',
      '新建标准厂房12万平方米。城镇新增就业3.2万人以上。',
    ),
  ).toEqual([
    '规上工业企业: 83 家, EQ, POINT, ACTUAL 2023',
    '城镇新增就业: 3.6 万人, EQ, CUMULATIVE, ACTUAL 2023',
    '粮食产量: 76 万吨, EQ, POINT, ACTUAL 2023',
    '改造老旧小区: 126 个, EQ, ANNUAL, ACTUAL 2023',
    '标准厂房: 12 万平方米, EQ, ANNUAL, CURRENT 2024',
    '城镇新增就业: 3.2 万人, GTE, ANNUAL, CURRENT 2024',
  ])
})

test('headings of clauses that aim at something are no review, whatever noun they end in', () => {
  expect(
    report(
      '一、2024年工作安排',
      '（一）以港口扩能为抓手，做大临港产业，确保外贸取得新成效。新建泊位4个。',
      '（二）紧扣群众急难愁盼，全力补齐公共服务短板。新建社区食堂12家。',
      '二、一鼓作气抓落实，推动“十五五”开好局、起好步',
      '（一）加快科技创新。新增中试基地6家。',
    ),
  ).toEqual([
    '泊位: 4 个, EQ, ANNUAL, CURRENT 2024',
    '社区食堂: 12 家, EQ, ANNUAL, CURRENT 2024',
    '新增中试基地: 6 家, EQ, ANNUAL, CURRENT 2026',
  ])
})
