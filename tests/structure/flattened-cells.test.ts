import { planOf } from './structure-of.js'

const rowsOf = (...lines: string[]) =>
  planOf('一、主要目标', '序号 指标 单位 2020年 2025年 属性', ...lines).tables[0]?.rows.map((row) =>
    row.cells.map((cell) => cell.text),
  )

test.each([
  [
    'two goals in one cell',
    '1 污泥处置率 % 82 城市≥90 / 县城≥85 预期性',
    ['污泥处置率', '%', '82', '城市≥90 / 县城≥85'],
  ],
  ['a goal in words', '1 劳动生产率增速 % — 高于 GDP 增速 预期性', ['劳动生产率增速', '%', '—', '高于GDP增速']],
  [
    'a goal in one word',
    '1 二氧化碳排放降低 % [18] 完成省下达任务 预期性',
    ['二氧化碳排放降低', '%', '[18]', '完成省下达任务'],
  ],
  ['a name that begins like such words', '1 按时办结率 % 90 95 预期性', ['按时办结率', '%', '90', '95']],
  ['blanks inside a cell', '1 失业率 % { 5.3 } ＜ 5.5 预期性', ['失业率', '%', '{ 5.3 }', '＜ 5.5']],
])('%s', (_what, line, cells) => expect(rowsOf(line)).toEqual([['1', ...cells, '预期性']]))

test('a name of two words that begin like a goal in words stays a name', () => {
  expect(rowsOf('1 参保人员 按时缴费率 % 90 95 预期性')).toEqual([
    ['1', '参保人员按时缴费率', '%', '90', '95', '预期性'],
  ])
})

test('a value alone on its line is no row number', () => {
  expect(rowsOf('1 失业率', '%', '1.8', '2', '预期性', '2 高技能人才', '万人', '4', '12', '预期性')).toEqual([
    ['1', '失业率', '%', '1.8', '2', '预期性'],
    ['2', '高技能人才', '万人', '4', '12', '预期性'],
  ])
})

test('a row number left out in print opens no hole', () => {
  expect(rowsOf('1 城镇新增就业 万人 12 [60] 预期性', '3 失业率 % 4.2 5 预期性')).toEqual([
    ['1', '城镇新增就业', '万人', '12', '[60]', '预期性'],
    ['3', '失业率', '%', '4.2', '5', '预期性'],
  ])
})

test('a mark after a blank stays with its value', () => {
  expect(rowsOf('1 失业率 % 4.2 5.5 以内 预期性')).toEqual([['1', '失业率', '%', '4.2', '5.5 以内', '预期性']])
})
