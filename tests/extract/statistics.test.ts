import { extractDocument } from '../../etl/src/extract/index.js'
import { structureDocument } from '../../etl/src/structure/index.js'
import { regions } from '../normalize/catalogue.js'
import { gridDocument, type Part } from '../structure/grid-document.js'
import { brief } from './brief.js'
import { extractText, must } from './document-of.js'

const foot = '注：部分数据因四舍五入的原因，存在着与分项合计不等的情况，各项数据以统计年鉴最终公布的为准。'

function communique(...parts: Part[]) {
  const read = gridDocument(['安康市2024年国民经济和社会发展统计公报', '一、综合', ...parts, foot])
  return extractDocument(read, must(structureDocument(read)), regions).figures
}

test('absolute numbers and growth of a communiqué are two results a row, units in a column', () => {
  const figures = communique([
    ['指　标', '单位', '绝对数', '比上年增长（%）'],
    ['社会消费品零售总额', '亿元', '612.5', '5.1'],
    ['　其中：限额以上', '亿元', '143.2', '-1.2'],
    ['客运量', '万人次', '3,215', '12.4'],
    ['年末户籍人口', '万人', '302.1', '—'],
  ])
  expect(figures.map(brief)).toEqual([
    '社会消费品零售总额: 612.5 亿元, EQ, ANNUAL, ACTUAL 2024',
    '社会消费品零售总额增长: 5.1 %, EQ, ANNUAL, ACTUAL 2024',
    '限额以上社会消费品零售总额: 143.2 亿元, EQ, ANNUAL, ACTUAL 2024',
    '限额以上社会消费品零售总额增长: -1.2 %, EQ, ANNUAL, ACTUAL 2024',
    '客运量: 3215 万人次, EQ, ANNUAL, ACTUAL 2024',
    '客运量增长: 12.4 %, EQ, ANNUAL, ACTUAL 2024',
    '年末户籍人口: 302.1 万人, EQ, POINT, ACTUAL 2024',
  ])
})

test('what a column counts is named with its row, its unit is in the header', () => {
  const figures = communique(
    '表2 2024年主要工业产品产量',
    [
      ['产品名称', '产量（万吨）', '比上年增长%'],
      ['水泥', '318.6', '2.5'],
      ['锌精矿', '4.1', '-6.3'],
    ],
    [
      ['行业', '同比增长（%）', '比重（%）'],
      ['制造业投资', '9.4', '31.2'],
      ['房地产开发投资', '-8.8', '14'],
    ],
  )
  expect(figures.map(brief)).toEqual([
    '水泥产量: 318.6 万吨, EQ, ANNUAL, ACTUAL 2024',
    '水泥增长: 2.5 %, EQ, ANNUAL, ACTUAL 2024',
    '锌精矿产量: 4.1 万吨, EQ, ANNUAL, ACTUAL 2024',
    '锌精矿增长: -6.3 %, EQ, ANNUAL, ACTUAL 2024',
    '制造业投资增长: 9.4 %, EQ, ANNUAL, ACTUAL 2024',
    '制造业投资比重: 31.2 %, EQ, POINT, ACTUAL 2024',
    '房地产开发投资增长: -8.8 %, EQ, ANNUAL, ACTUAL 2024',
    '房地产开发投资比重: 14 %, EQ, POINT, ACTUAL 2024',
  ])
})

test('the table of a communiqué in plain text keeps its two results a row', () => {
  const { figures } = extractText(
    [
      '安康市2024年国民经济和社会发展统计公报',
      '',
      '一、综合',
      '',
      '表1 2024年主要指标',
      '指标 单位 绝对数 比上年增长（%）',
      '社会消费品零售总额 亿元 612.5 5.1',
      '其中：限额以上 亿元 143.2 -1.2',
      '客运量 万人次 3,215 12.4',
      '',
      '二、农业',
      '',
      '全年粮食生产平稳，畜牧业稳定增长，农村改革持续推进，乡村面貌进一步改善。',
      '',
    ].join('\n'),
  )
  expect(figures.map(brief)).toEqual([
    '社会消费品零售总额: 612.5 亿元, EQ, ANNUAL, ACTUAL 2024',
    '社会消费品零售总额增长: 5.1 %, EQ, ANNUAL, ACTUAL 2024',
    '限额以上社会消费品零售总额: 143.2 亿元, EQ, ANNUAL, ACTUAL 2024',
    '限额以上社会消费品零售总额增长: -1.2 %, EQ, ANNUAL, ACTUAL 2024',
    '客运量: 3215 万人次, EQ, ANNUAL, ACTUAL 2024',
    '客运量增长: 12.4 %, EQ, ANNUAL, ACTUAL 2024',
  ])
})

test('columns of years, of places and of growth alone are results of a communiqué', () => {
  const figures = communique(
    '表1 生产总值',
    [
      ['指标', '单位', '2024年', '2023年', '增长（%）'],
      ['地区生产总值', '亿元', '1306.4', '1240.1', '5.2'],
      ['第一产业', '亿元', '160.2', '152.3', '3.6'],
    ],
    '表2 2024年居民消费价格比上年涨跌幅度（单位：%）',
    [
      ['指标', '全市', '城市', '农村'],
      ['食品烟酒价格', '-0.6', '-0.5', '-0.8'],
      ['居住价格', '0.2', '0.3', '0.1'],
    ],
    '表3 2024年年末人口数及其构成',
    [
      ['指标', '年末数（万人）', '比重（%）'],
      ['城镇', '128.4', '52.2'],
      ['乡村', '117.7', '47.8'],
    ],
    '单位：亿元',
    [
      ['指标', '年末数', '比年初增加额'],
      ['各项存款余额', '2001.5', '150.3'],
      ['各项贷款余额', '1502.3', '135.2'],
    ],
  )
  expect(figures.map(brief)).toEqual([
    '地区生产总值: 1306.4 亿元, EQ, ANNUAL, ACTUAL 2024',
    '地区生产总值: 1240.1 亿元, EQ, ANNUAL, ACTUAL 2023',
    '地区生产总值增长: 5.2 %, EQ, ANNUAL, ACTUAL 2024',
    '第一产业增加值: 160.2 亿元, EQ, ANNUAL, ACTUAL 2024',
    '第一产业增加值: 152.3 亿元, EQ, ANNUAL, ACTUAL 2023',
    '第一产业增加值增长: 3.6 %, EQ, ANNUAL, ACTUAL 2024',
    '食品烟酒价格上涨: -0.6 %, EQ, ANNUAL, ACTUAL 2024',
    '城市食品烟酒价格上涨: -0.5 %, EQ, ANNUAL, ACTUAL 2024',
    '农村食品烟酒价格上涨: -0.8 %, EQ, ANNUAL, ACTUAL 2024',
    '居住价格上涨: 0.2 %, EQ, ANNUAL, ACTUAL 2024',
    '城市居住价格上涨: 0.3 %, EQ, ANNUAL, ACTUAL 2024',
    '农村居住价格上涨: 0.1 %, EQ, ANNUAL, ACTUAL 2024',
    '城镇人口: 128.4 万人, EQ, POINT, ACTUAL 2024',
    '城镇人口比重: 52.2 %, EQ, POINT, ACTUAL 2024',
    '乡村人口: 117.7 万人, EQ, POINT, ACTUAL 2024',
    '乡村人口比重: 47.8 %, EQ, POINT, ACTUAL 2024',
    '各项存款余额: 2001.5 亿元, EQ, POINT, ACTUAL 2024',
    '各项存款余额增加: 150.3 亿元, EQ, ANNUAL, ACTUAL 2024',
    '各项贷款余额: 1502.3 亿元, EQ, POINT, ACTUAL 2024',
    '各项贷款余额增加: 135.2 亿元, EQ, ANNUAL, ACTUAL 2024',
  ])
})

test('a communiqué dated in the following year is about its own', () => {
  const { figures } = extractText(
    [
      '安康市2024年国民经济和社会发展统计公报',
      '安康市统计局',
      '2025年3月20日',
      '一、综合',
      '初步核算，全年地区生产总值1306.4亿元，比上年增长5.2%。',
      '二、农业',
      '全年粮食生产平稳，畜牧业稳定增长，农村改革持续推进，乡村面貌进一步改善。',
      '',
    ].join('\n\n'),
  )
  expect(figures.map(brief)).toContain('地区生产总值增长: 5.2 %, EQ, ANNUAL, ACTUAL 2024')
})
