import { rowRemarks } from '../../etl/src/language/names/row-remarks.js'
import { documentOf } from './document-of.js'

/** Goals of a table: name, value, unit, basis, binding, first year of the span. */
function goalsOf(lines: readonly string[], { lead = '专栏 1 主要指标', note = '' } = {}): string[] {
  const rows = lines.map((row) => row.replace(/ ?\| ?/g, '\t'))
  return documentOf([[lead, ...rows, note].filter((line) => line !== '').join('\n')])
    .figures.filter(({ status, table }) => status === 'CURRENT' && table !== null)
    .map(({ indicatorName, amount, basis, binding, spanStart }) =>
      [indicatorName, amount.value, amount.unit, basis, binding, spanStart].join(' '),
    )
}
const header = '指标 | 2020年 | 2025年'

describe('brackets behind the name of a row', () => {
  test.each([
    ['牛奶产量（万吨，约束性）', '牛奶产量', '万吨', 'BINDING', false],
    ['社保参保率[%][预期性]', '社保参保率', '%', 'ANTICIPATORY', false],
    ['技术出口额（亿美元，五年累计）', '技术出口额', '亿美元', null, true],
    ['林木蓄积量（单位：万立方米）', '林木蓄积量', '万立方米', null, false],
    ['（约束性）湿地面积', '湿地面积', null, 'BINDING', false],
    ['羊、兔出栏（万只、万羽）', '羊、兔出栏', null, null, false],
    ['约束性指标：用水总量（亿立方米）', '用水总量', '亿立方米', 'BINDING', false],
    ['特色指标:核桃产量', '核桃产量', null, null, false],
    ['【生态】空气优良天数', '空气优良天数', null, null, false],
    ['工业产值（亿元，当年价）', '工业产值（当年价）', '亿元', null, false],
    ['首台（套）装备', '首台（套）装备', null, null, false],
    ['产值利润率（%）（不含石化）', '产值利润率（不含石化）', '%', null, false],
    ['管网（二期）', '管网（二期）', null, null, false],
  ])('%s', (printed, name, unit, binding, sum) => {
    expect(rowRemarks(printed)).toEqual({ name, unit, binding, sum })
  })

  test('give the figures their unit, kind and basis', () => {
    expect(
      goalsOf([
        header,
        '茶叶出口额（亿元，累计） | 3 | 5',
        '林区火险率*（%，约束性） | 2 | 1',
        '粮食亩产（公斤） | 400 | 430',
      ]),
    ).toEqual(['茶叶出口额 5 亿元 CUMULATIVE  2021', '林区火险率 1 % POINT BINDING ', '粮食亩产 430 公斤 POINT  '])
  })
})

describe('what the lines around a table say of whether its targets bind', () => {
  const rows = [header, '*耕地面积（万亩） | 80 | 80', '水产品产量（万吨） | 3 | 4']
  const kindsOf = (around: { lead?: string; note?: string }, table = rows) =>
    goalsOf(table, around).map((goal) => goal.split(' ').at(-2))

  test.each([
    ['a mark', { note: '注：*为约束性指标。' }, ['BINDING', '']],
    ['a mark, and all others', { note: '注：带*的为约束性指标，其余为预期性指标。' }, ['BINDING', 'ANTICIPATORY']],
    ['all, behind the table', { note: '（均为预期性指标）' }, ['ANTICIPATORY', 'ANTICIPATORY']],
    ['nothing', {}, ['', '']],
  ])('%s', (_, around, kinds) => {
    expect(kindsOf(around)).toEqual(kinds)
  })

  test('how many there are of each, where the rows of one kind say it', () => {
    const said = [header, '耕地面积（万亩，约束性） | 80 | 80', '水产品产量（万吨） | 3 | 4']
    expect(kindsOf({ lead: '核心指标（表1，1项约束性、1项预期性）：' }, said)).toEqual(['BINDING', 'ANTICIPATORY'])
    expect(kindsOf({ lead: '核心指标（共2项，其中约束性1项）：' }, said)).toEqual(['BINDING', 'ANTICIPATORY'])
    expect(kindsOf({ lead: '核心指标（共2项，其中约束性1项）：' })).toEqual(['', ''])
  })
})

describe('changes and sums over a plan without a bracket around the number', () => {
  test.each([
    ['a fall', '万元产值能耗降低（%） | 12 | 11', '万元产值能耗降低 11 % CUMULATIVE  2021'],
    ['a rise from an empty cell', '骨干网带宽增长（%） | — | 60', '骨干网带宽增长 60 % CUMULATIVE  2021'],
    ['a yearly rise', '农业增加值增长（%） | 4 | 5', '农业增加值增长 5 % ANNUAL  '],
    ['a yearly average', '农业增加值增速 | 4% | 年均5%', '农业增加值年均增速 5 % ANNUAL  2021'],
    ['the years of a plan', '农房改造 | — | 五年累计3万户', '农房改造 3 万户 CUMULATIVE  2021'],
    ['the name of a plan', '水利投资 | — | “十四五”期间达到80亿元', '水利投资 80 亿元 CUMULATIVE  2021'],
    [
      'the name of a plan, of a level',
      '水库蓄水能力 | — | “十四五”期间达到80亿立方米',
      '水库蓄水能力 80 亿立方米 POINT  ',
    ],
    ['nothing', '新建校舍（栋） | — | 0', '新建校舍 0 栋 POINT  '],
    ['the year in the name', '客运人次（2025） | — | 60万人次', '客运人次 60 万人次 POINT  '],
  ])('%s', (_, row, goal) => {
    expect(goalsOf([header, row, '人均寿命（岁） | 77 | 78'])[0]).toBe(goal)
  })
})
