import { extractDocument } from '../../etl/src/extract/index.js'
import { structureDocument } from '../../etl/src/structure/index.js'
import { regions } from '../normalize/catalogue.js'
import { gridDocument, type Part } from '../structure/grid-document.js'
import { brief } from './brief.js'
import { must } from './document-of.js'

const foot = '各级各部门要加强组织领导，落实工作责任，健全协调机制，强化督促检查，确保各项任务落到实处、取得实效。'

function figuresOf(...parts: Part[]): string[] {
  const read = gridDocument(['安康市“十四五”水利发展规划', '一、主要任务', ...parts, '二、保障', foot])
  return extractDocument(read, must(structureDocument(read)), regions).figures.map(
    (figure) => `${brief(figure)} from ${figure.spanStart}`,
  )
}

test('kinds of project with their numbers and money: a row and a column make a name', () => {
  expect(
    figuresOf('规划投资汇总表', [
      ['项目类型', '项目个数（个）', '“十四五”投资规模（亿元）', '占总投资比例（%）'],
      ['合 计', '58', '12.5', '100'],
      ['防洪', '41', '7.5', '60'],
      ['供　水', '17', '5', '40'],
    ]),
  ).toEqual([
    '项目个数合计: 58 个, EQ, CUMULATIVE, CURRENT 2025 from 2021',
    '投资规模合计: 12.5 亿元, EQ, CUMULATIVE, CURRENT 2025 from 2021',
    '占总投资比例合计: 100 %, EQ, POINT, CURRENT 2025 from null',
    '防洪项目个数: 41 个, EQ, CUMULATIVE, CURRENT 2025 from 2021',
    '防洪项目投资规模: 7.5 亿元, EQ, CUMULATIVE, CURRENT 2025 from 2021',
    '防洪占总投资比例: 60 %, EQ, POINT, CURRENT 2025 from null',
    '供水项目个数: 17 个, EQ, CUMULATIVE, CURRENT 2025 from 2021',
    '供水项目投资规模: 5 亿元, EQ, CUMULATIVE, CURRENT 2025 from 2021',
    '供水占总投资比例: 40 %, EQ, POINT, CURRENT 2025 from null',
  ])
})

test('rows of years under kinds: the corner tells what is counted, the last row its sum', () => {
  expect(
    figuresOf([
      ['分年度投资计划（万元）', '年度', '合计', '防洪', '供水'],
      ['^', '2024年', '900', '600', '300'],
      ['^', '2025年', '1200', '1200', '0'],
      ['总计', '<', '2100', '1800', '300'],
    ]),
  ).toEqual([
    '投资合计: 900 万元, EQ, ANNUAL, CURRENT 2024 from null',
    '防洪投资: 600 万元, EQ, ANNUAL, CURRENT 2024 from null',
    '供水投资: 300 万元, EQ, ANNUAL, CURRENT 2024 from null',
    '投资合计: 1200 万元, EQ, ANNUAL, CURRENT 2025 from null',
    '防洪投资: 1200 万元, EQ, ANNUAL, CURRENT 2025 from null',
    '供水投资: 0 万元, EQ, ANNUAL, CURRENT 2025 from null',
    '投资合计: 2100 万元, EQ, CUMULATIVE, CURRENT 2025 from 2024',
    '防洪投资: 1800 万元, EQ, CUMULATIVE, CURRENT 2025 from 2024',
    '供水投资: 300 万元, EQ, CUMULATIVE, CURRENT 2025 from 2024',
  ])
})

test('a table of the projects that a fund invests in: its money is that of projects alone', () => {
  expect(
    figuresOf('乡村振兴子基金项目投资表', [
      ['分年度投资计划（万元）', '年度', '合计', '交通', '水利'],
      ['^', '2024年', '900', '600', '300'],
      ['^', '2025年', '1200', '1200', '0'],
    ]).slice(0, 3),
  ).toEqual([
    '投资合计: 900 万元, EQ, ANNUAL, CURRENT 2024 from null',
    '子基金交通项目投资: 600 万元, EQ, ANNUAL, CURRENT 2024 from null',
    '子基金水利项目投资: 300 万元, EQ, ANNUAL, CURRENT 2024 from null',
  ])
})

test('rows of years under indicators: years before the plan are results', () => {
  expect(
    figuresOf('分年度任务', [
      ['年份', '治理河道长度（公里）', '农村自来水普及率（%）'],
      ['2020', '30', '91'],
      ['2025', '80', '96'],
    ]),
  ).toEqual([
    '治理河道长度: 30 公里, EQ, POINT, ACTUAL 2020 from null',
    '农村自来水普及率: 91 %, EQ, POINT, ACTUAL 2020 from null',
    '治理河道长度: 80 公里, EQ, POINT, CURRENT 2025 from null',
    '农村自来水普及率: 96 %, EQ, POINT, CURRENT 2025 from null',
  ])
})

test('the rows say which is reached and which aimed at, the title what is counted and in what', () => {
  expect(
    figuresOf([
      ['项目', '新增供水能力（万吨）', '自来水普及率（%）'],
      ['2020年实际', '1.2', '91'],
      ['2025年目标', '6', '≥96'],
    ]),
  ).toEqual([
    '新增供水能力: 1.2 万吨, EQ, ANNUAL, ACTUAL 2020 from null',
    '自来水普及率: 91 %, EQ, POINT, ACTUAL 2020 from null',
    '新增供水能力: 6 万吨, EQ, CUMULATIVE, CURRENT 2025 from 2021',
    '自来水普及率: 96 %, GTE, POINT, CURRENT 2025 from null',
  ])
  expect(
    figuresOf('表2 分年度资金计划（单位：万元）', [
      ['年度', '合计', '防洪', '供水'],
      ['2023年', '900', '600', '300'],
      ['2024年', '2000', '800', '1200'],
    ]),
  ).toEqual([
    '资金合计: 900 万元, EQ, ANNUAL, CURRENT 2023 from null',
    '防洪资金: 600 万元, EQ, ANNUAL, CURRENT 2023 from null',
    '供水资金: 300 万元, EQ, ANNUAL, CURRENT 2023 from null',
    '资金合计: 2000 万元, EQ, ANNUAL, CURRENT 2024 from null',
    '防洪资金: 800 万元, EQ, ANNUAL, CURRENT 2024 from null',
    '供水资金: 1200 万元, EQ, ANNUAL, CURRENT 2024 from null',
  ])
})

test.each([
  [
    'single projects',
    [
      ['项目名称', '总投资（万元）'],
      ['汉江堤防', '4200'],
      ['月河治理', '3100'],
    ],
  ],
  [
    'subsidies',
    [
      ['补助对象', '补助标准（元/人）'],
      ['低保户', '600'],
      ['残疾人', '800'],
    ],
  ],
  [
    'points',
    [
      ['考核内容', '分值'],
      ['组织领导', '10'],
      ['资金投入', '20'],
    ],
  ],
  [
    'nothing that is named',
    [
      ['类别', '甲', '乙'],
      ['防洪', '3', '4'],
      ['供水', '5', '6'],
    ],
  ],
] as [string, string[][]][])('a table of %s yields nothing', (_what, table) => {
  expect(figuresOf(table)).toEqual([])
})

test('rows of years in a plan are as columns of years: before it results, from its first year on goals', () => {
  expect(
    figuresOf('水利主要指标', [
      ['年份', '供水普及率（%）', '灌溉面积（万亩）'],
      ['2020年', '96', '41'],
      ['2025年', '98.5', '58'],
    ]),
  ).toEqual([
    '供水普及率: 96 %, EQ, POINT, ACTUAL 2020 from null',
    '灌溉面积: 41 万亩, EQ, POINT, ACTUAL 2020 from null',
    '供水普及率: 98.5 %, EQ, POINT, CURRENT 2025 from null',
    '灌溉面积: 58 万亩, EQ, POINT, CURRENT 2025 from null',
  ])
})

test('two values on two lines of a cell are never one, and a digit without meaning is none', () => {
  const read = gridDocument([
    '安康市“十四五”水利发展规划',
    '一、主要任务',
    [
      ['指标', '单位', '2020年', '2025年'],
      ['供水普及率', '%', '96', '12\n15'],
      ['灌溉面积', '万亩', '4\ue041', '58'],
      ['水库蓄水\n能力', '万方', '48', '5\n8'],
      ['水电站\n泵站', '座', '6\n—', '8\n45'],
      ['水库库容', '万方', '6\u200b5', '80，年均增长5%'],
      ['渠系（处）（不含田间）', '', '30', '45其中市区12'],
    ],
    '二、保障',
    foot,
  ])
  const { figures, findings } = extractDocument(read, must(structureDocument(read)), regions)
  expect(figures.map(brief)).toEqual([
    '供水普及率: 96 %, EQ, POINT, ACTUAL 2020',
    '灌溉面积: 58 万亩, EQ, POINT, CURRENT 2025',
    '水库蓄水能力: 48 万方, EQ, POINT, ACTUAL 2020',
    '水电站: 6 座, EQ, POINT, ACTUAL 2020',
    '水电站: 8 座, EQ, POINT, CURRENT 2025',
    '泵站: 45 座, EQ, POINT, CURRENT 2025',
    '水库库容: 65 万方, EQ, POINT, ACTUAL 2020',
    '水库库容: 80 万方, EQ, POINT, CURRENT 2025',
    '水库库容年均增长: 5 %, EQ, ANNUAL, CURRENT 2025',
    '渠系（不含田间）: 30 处, EQ, POINT, ACTUAL 2020',
    '渠系（不含田间）: 45 处, EQ, POINT, CURRENT 2025',
  ])
  const inTable = findings.filter(({ table }) => table !== null)
  expect(inTable.map(({ kind, evidence }) => [kind, evidence.quote])).toEqual([
    ['INCOMPLETE_ROW', expect.stringContaining('供水普及率')],
    ['INCOMPLETE_ROW', expect.stringContaining('灌溉面积')],
    ['INCOMPLETE_ROW', expect.stringContaining('水库蓄水')],
    ['INCOMPLETE_ROW', expect.stringContaining('渠系')],
    ['SUSPECT_TEXT', '\ue041'],
  ])
})
