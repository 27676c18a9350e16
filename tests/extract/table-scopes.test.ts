import { extractDocument } from '../../etl/src/extract/index.js'
import type { Figure } from '../../etl/src/model/index.js'
import { structureDocument } from '../../etl/src/structure/index.js'
import { regions } from '../normalize/catalogue.js'
import { gridDocument, type Part } from '../structure/grid-document.js'
import { must } from './document-of.js'

const foot =
  '各级各部门要加强组织领导，落实工作责任，健全协调机制，强化督促检查，确保各项任务落到实处、取得实效，重大事项及时报告。'

/** What is read in the tables of a plan of 安康市 for 2021–2025. */
function extracted(...parts: Part[]) {
  const read = gridDocument([
    '安康市“十四五”供水保障规划',
    '安康市人民政府',
    '一、主要目标',
    ...parts,
    '二、组织保障',
    foot,
  ])
  return extractDocument(read, must(structureDocument(read)), regions)
}

const line = ({ indicatorName, amount, status, year, spanStart, basis, place }: Figure) =>
  [
    indicatorName,
    amount.value,
    amount.unit,
    status,
    spanStart === null ? year : `${spanStart}–${year}`,
    basis,
    ...(place === null ? [] : [place]),
  ].join(' ')

const figuresOf = (...parts: Part[]) => extracted(...parts).figures.map(line)

test('headings that name places give figures of those places; the document’s own is none', () => {
  expect(
    figuresOf([
      ['指标', '单位', '2025年目标', '<', '<'],
      ['^', '^', '全市', '汉滨区', '全省'],
      ['自来水普及率', '%', '92', '95', '94'],
      ['供水能力', '万吨/日', '40', '18', '900'],
    ]),
  ).toEqual([
    '自来水普及率 92 % CURRENT 2025 POINT',
    '自来水普及率 95 % CURRENT 2025 POINT 汉滨区',
    '自来水普及率 94 % CURRENT 2025 POINT 陕西省',
    '供水能力 40 万吨/日 CURRENT 2025 POINT',
    '供水能力 18 万吨/日 CURRENT 2025 POINT 汉滨区',
    '供水能力 900 万吨/日 CURRENT 2025 POINT 陕西省',
  ])
})

test('rows that are places count what their columns or the title say', () => {
  expect(
    figuresOf('表1 各县区供水管网改造任务分解表（公里）', [
      ['县区', '2023年', '“十四五”末自来水普及率（%）'],
      ['汉滨区', '12', '96'],
      ['旬阳市', '7', '93'],
      ['全市', '60', '92'],
    ]),
  ).toEqual([
    '供水管网改造 12 公里 CURRENT 2023 ANNUAL 汉滨区',
    '自来水普及率 96 % CURRENT 2025 POINT 汉滨区',
    '供水管网改造 7 公里 CURRENT 2023 ANNUAL 旬阳市',
    '自来水普及率 93 % CURRENT 2025 POINT 旬阳市',
    '供水管网改造 60 公里 CURRENT 2023 ANNUAL',
    '自来水普及率 92 % CURRENT 2025 POINT',
  ])
})

test('places beside numbers of which nothing says what they are give a finding and no figure', () => {
  const { figures, findings } = extracted([
    ['地区', '数值'],
    ['汉滨区', '12'],
    ['旬阳市', '7'],
  ])
  expect(figures).toEqual([])
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('none of its 2 rows is read')])
})

test('the unit above a table counts where a row has none; the year of a mark is the cell’s', () => {
  expect(
    figuresOf(
      '单位：万人',
      [
        ['指标', '2020年', '2025年'],
        ['农村集中供水人口', '151*', '180'],
        ['自来水普及率（%）', '84', '92'],
      ],
      '注：带*的为2019年数据。',
    ),
  ).toEqual([
    '农村集中供水人口 151 万人 ACTUAL 2019 POINT',
    '农村集中供水人口 180 万人 CURRENT 2025 POINT',
    '自来水普及率 84 % ACTUAL 2020 POINT',
    '自来水普及率 92 % CURRENT 2025 POINT',
  ])
})

test('former goals, changes over a span, yearly growth and rates of completion are distinguished', () => {
  expect(
    figuresOf([
      ['指标', '单位', '原目标', '调整后目标', '2025年比2020年增长', '年均增长', '完成率'],
      ['水厂日供水量', '万吨', '30', '36', '20%', '4', '80%'],
    ]),
  ).toEqual([
    '水厂日供水量 30 万吨 PAST 2025 POINT',
    '水厂日供水量 36 万吨 CURRENT 2025 POINT',
    '水厂日供水量增减 20 % CURRENT 2021–2025 CUMULATIVE',
    '水厂日供水量年均增长 4 % CURRENT 2021–2025 ANNUAL',
  ])
})

test('actions add up over the plan, and those of a year within it are that year’s', () => {
  expect(
    figuresOf([
      ['项目类别', '单位', '“十三五”规划目标', '“十三五”完成', '计划任务', '其中：2021年任务'],
      ['改造供水管网', '公里', '120', '150', '200', '40'],
      ['水质达标率', '%', '90', '93', '98', '94'],
    ]),
  ).toEqual([
    '改造供水管网 120 公里 PAST 2016–2020 CUMULATIVE',
    '改造供水管网 150 公里 ACTUAL 2016–2020 CUMULATIVE',
    '改造供水管网 200 公里 CURRENT 2021–2025 CUMULATIVE',
    '改造供水管网 40 公里 CURRENT 2021 ANNUAL',
    '水质达标率 90 % PAST 2020 POINT',
    '水质达标率 93 % ACTUAL 2020 POINT',
    '水质达标率 98 % CURRENT 2025 POINT',
    '水质达标率 94 % CURRENT 2021 POINT',
  ])
})

test('two names in a row have a value each, and a cell says more after a semicolon', () => {
  expect(
    figuresOf([
      ['指标', '目标值'],
      ['城市供水普及率/农村供水普及率', '99%/95%'],
      ['水厂处理能力', '60万吨/日以上；应急备用水源地达到12个'],
    ]),
  ).toEqual([
    '城市供水普及率 99 % CURRENT 2025 POINT',
    '农村供水普及率 95 % CURRENT 2025 POINT',
    '水厂处理能力 60 万吨/日 CURRENT 2025 POINT',
    '应急备用水源地 12 个 CURRENT 2025 POINT',
  ])
})

test('a column for a year or a yearly change holds what each cell says', () => {
  expect(
    figuresOf([
      ['指标', '2020年', '2025年/年均', '属性'],
      ['农村自来水普及率', '88%', '93%', '预期性'],
      ['供水量增长', '3.1%', '年均4%左右', '预期性'],
    ]),
  ).toEqual([
    '农村自来水普及率 88 % ACTUAL 2020 POINT',
    '农村自来水普及率 93 % CURRENT 2025 POINT',
    '供水量增长 3.1 % ACTUAL 2020 ANNUAL',
    '供水量年均增长 4 % CURRENT 2021–2025 ANNUAL',
  ])
})
