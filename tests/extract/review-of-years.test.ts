import { brief } from './brief.js'
import { extractText } from './document-of.js'

/** A yearly report of a made-up city after five years of a government, with the turns of phrase that such reports have. */
const report = `2023年云岭市政府工作报告
——2023年1月12日在云岭市第八届人民代表大会第一次会议上
各位代表：
现在，我代表市人民政府，向大会报告工作，请予审议。
一、过去五年工作回顾
2022年，地区生产总值达到1286亿元，比2017年增长42.5%，年均增长7.3%。五年财政用于教育支出累计312亿元，比前五年增长1.3倍。
城镇居民人均可支配收入41275元，农村居民人均可支配收入18364元，扣除价格因素，分别实际增长4.9%和6.7%。实际使用外资增长8.1%。
单位地区生产总值能耗比上年下降3.2%，化学需氧量、二氧化硫排放总量首次出现双下降，比上年分别下降3.1%和4.6%。
农村低保标准从每人每月500元提高到每人每月560元，居民医保财政补助由每人每年580元提高到610元。
二、2023年工作安排
今年发展主要预期目标是：地区生产总值增长6%左右；城镇调查失业率5.5%左右，城镇新增就业3.4万人以上。
提出上述目标，综合考虑了各方面因素。经济增长预期目标为6%左右，体现了积极进取的要求。城镇调查失业率5.5%左右，加大了稳就业的力度。
今年赤字率下降到2.3%，其中市本级财政赤字5.5亿元。
`

test('a yearly report: spans of changes, prices, things listed before, money for each, and goals that are explained', () => {
  const { figures } = extractText(report)
  expect(figures.map(brief)).toEqual([
    '地区生产总值: 1286 亿元, EQ, POINT, ACTUAL 2022',
    '地区生产总值增长: 42.5 %, EQ, CUMULATIVE, ACTUAL 2022',
    '地区生产总值年均增长: 7.3 %, EQ, ANNUAL, ACTUAL 2022',
    '财政用于教育支出: 312 亿元, EQ, CUMULATIVE, ACTUAL 2022',
    '财政用于教育支出增长: 1.3 倍, EQ, CUMULATIVE, ACTUAL 2022',
    '城镇居民人均可支配收入: 41275 元, EQ, POINT, ACTUAL 2022',
    '农村居民人均可支配收入: 18364 元, EQ, POINT, ACTUAL 2022',
    '城镇居民人均可支配收入实际增长: 4.9 %, EQ, CUMULATIVE, ACTUAL 2022',
    '农村居民人均可支配收入实际增长: 6.7 %, EQ, CUMULATIVE, ACTUAL 2022',
    '实际使用外资增长: 8.1 %, EQ, CUMULATIVE, ACTUAL 2022',
    '单位地区生产总值能耗下降: 3.2 %, EQ, ANNUAL, ACTUAL 2022',
    '化学需氧量排放总量下降: 3.1 %, EQ, ANNUAL, ACTUAL 2022',
    '二氧化硫排放总量下降: 4.6 %, EQ, ANNUAL, ACTUAL 2022',
    '农村低保标准: 500 元, EQ, POINT, ACTUAL 2017',
    '农村低保标准: 560 元, EQ, POINT, ACTUAL 2022',
    '居民医保财政补助: 580 元, EQ, POINT, ACTUAL 2017',
    '居民医保财政补助: 610 元, EQ, POINT, ACTUAL 2022',
    '地区生产总值增长: 6 %, APPROX, ANNUAL, CURRENT 2023',
    '城镇调查失业率: 5.5 %, APPROX, POINT, CURRENT 2023',
    '城镇新增就业: 3.4 万人, GTE, ANNUAL, CURRENT 2023',
    '经济增长: 6 %, APPROX, ANNUAL, CURRENT 2023',
    '城镇调查失业率: 5.5 %, APPROX, POINT, CURRENT 2023',
    '赤字率: 2.3 %, EQ, POINT, CURRENT 2023',
    '市本级财政赤字: 5.5 亿元, EQ, POINT, CURRENT 2023',
  ])
  const since = new Map(figures.map((figure) => [figure.indicatorName, figure.spanStart]))
  expect([since.get('地区生产总值年均增长'), since.get('财政用于教育支出增长')]).toEqual([2018, 2018])
})

test('a report of before 2000 knows its year by its title: what it tells of the year before is a result', () => {
  const { figures } = extractText(`1998年云岭市政府工作报告
各位代表：
现在，我代表市人民政府，向大会报告工作，请予审议。
1997年地区生产总值达到74亿元，增长8.8%。今年要争取全社会固定资产投资增长10%。
`)
  expect(figures.map(brief)).toEqual([
    '地区生产总值: 74 亿元, EQ, POINT, ACTUAL 1997',
    '地区生产总值增长: 8.8 %, EQ, ANNUAL, ACTUAL 1997',
    '全社会固定资产投资增长: 10 %, EQ, ANNUAL, CURRENT 1998',
  ])
})
