import { extractDocument } from '../../etl/src/extract/index.js'
import { structureDocument } from '../../etl/src/structure/index.js'
import { regions } from '../normalize/catalogue.js'
import { gridDocument } from '../structure/grid-document.js'
import { must, planText } from './document-of.js'

const figuresOf = (rows: string[][]) => {
  const lines = planText(['到2025年，基本公共服务更加均衡，群众的获得感不断增强。']).trim().split('\n\n')
  const read = gridDocument([...lines.slice(0, 4), rows, ...lines.slice(4)])
  return extractDocument(read, must(structureDocument(read)), regions).figures
}
const span = (rows: string[][]) =>
  figuresOf(rows).map(({ amount, basis, spanStart, year }) => [amount.value, basis, spanStart, year])

test.each(['合计', '三年总计'])('a column %s beside those of single years is the sum over them', (sum) => {
  expect(
    span([
      ['指标', '单位', '2023年', '2024年', '2025年', sum],
      ['改造泵站', '座', '12', '9', '6', '27'],
      ['新增床位', '张', '80', '70', '40', '190'],
    ]).filter(([value]) => [6, 27, 190].includes(Number(value))),
  ).toEqual([
    [6, 'ANNUAL', null, 2025],
    [27, 'CUMULATIVE', 2023, 2025],
    [190, 'CUMULATIVE', 2023, 2025],
  ])
})

test('a column 合计 beside one of the goal adds up no years', () => {
  const rows = [
    ['指标', '单位', '2020年', '2025年', '合计'],
    ['泵站', '座', '12', '19', '31'],
    ['床位', '张', '80', '95', '175'],
  ]
  expect(span(rows).filter(([, basis]) => basis === 'CUMULATIVE')).toEqual([])
})

test('a goal of one place starts from the base of the same place', () => {
  const figures = figuresOf([
    ['指标', '2020年', '<', '2025年', '<'],
    ['^', '全市', '全省', '全市', '全省'],
    ['每千人口床位数（张）', '7.1', '7.7', '7.6', '8'],
    ['健康素养水平（%）', '22', '21', '27', '25'],
  ])
  const bases = figures.flatMap(({ amount, baseline }) =>
    baseline === null ? [] : [[amount.value, figures[baseline]?.amount.value]],
  )
  expect(bases).toEqual([
    [7.6, 7.1],
    [8, 7.7],
    [27, 22],
    [25, 21],
  ])
})

test('a table whose heads stand at its left is read as one whose heads stand above', () => {
  const rows = [
    ['指标', '数据中心', '软件业务收入'],
    ['单位', '个', '亿元'],
    ['２０２０年', '3', '95'],
    ['2025年目标', '12', '≥300'],
    ['属性', '预期性', '约束性'],
  ]
  expect(
    figuresOf(rows).map(({ indicatorName, amount, year, status }) => [
      indicatorName,
      amount.printed,
      amount.unit,
      year,
      status,
    ]),
  ).toEqual([
    ['数据中心', '3', '个', 2020, 'ACTUAL'],
    ['数据中心', '12', '个', 2025, 'CURRENT'],
    ['软件业务收入', '95', '亿元', 2020, 'ACTUAL'],
    ['软件业务收入', '≥300', '亿元', 2025, 'CURRENT'],
  ])
})
