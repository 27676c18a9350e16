import { extractText } from '../extract/document-of.js'
import { planOf } from './structure-of.js'

const intro = [
  '一、主要目标',
  '始终把保就业、稳就业作为重大政治责任，坚定不移实施就业优',
  '先战略，五年来就业质量稳步提升。',
]
const tableOf = (...lines: string[]) => planOf(...intro, ...lines, '二、组织保障').tables[0]
const rowsOf = (...lines: string[]) => tableOf(...lines)?.rows.map((row) => row.cells.map((cell) => cell.text))
const header = '序号 指标 单位 2020年 2025年 属性'

describe('a table without row numbers', () => {
  test('on lines', () => {
    expect(
      rowsOf(
        '指标 单位 2020年 2025年 属性',
        '城镇新增就业人数 万人 12.85 [60] 预期性',
        '新增取得职业资格证书或职业技能等',
        '级证书人数 万人次 / [15] 预期性',
        '城镇调查失业率 % 5.3 ≤5.5 预期性',
      ),
    ).toEqual([
      ['城镇新增就业人数', '万人', '12.85', '[60]', '预期性'],
      ['新增取得职业资格证书或职业技能等级证书人数', '万人次', '/', '[15]', '预期性'],
      ['城镇调查失业率', '%', '5.3', '≤5.5', '预期性'],
    ])
  })

  test('with groups', () => {
    const rows = tableOf(
      '指标名称 2020年 2025年',
      '一、就业',
      '新增就业（万人） 12 [60]',
      '二、参保',
      '参保率（%） 93 95',
    )?.rows
    expect(rows?.map((row) => [row.kind, ...row.cells.map((cell) => cell.text)])).toEqual([
      ['group', '一、就业', '', ''],
      ['row', '新增就业（万人）', '12', '[60]'],
      ['group', '二、参保', '', ''],
      ['row', '参保率（%）', '93', '95'],
    ])
  })

  test('each cell on a line of its own, categories before the names', () => {
    const cells = ['类别', '指标', '单位', '2020年', '2025年', '经济', '发展', '地区生产总值', '亿元', '100', '200']
    expect(rowsOf(...cells, '居民收入', '万元', '1', '2')).toEqual([
      ['经济发展', '地区生产总值', '亿元', '100', '200'],
      ['', '居民收入', '万元', '1', '2'],
    ])
  })
})

test('a name above and below the line of its number', () => {
  expect(
    rowsOf(
      header,
      '1 城镇新增就业人数 万人 12.85 [60] 预期性',
      '新增取得职业资格证书或职业技能等',
      '2 万人次 / [15] 预期性',
      '级证书人数',
      '高校毕业生、农民工等重点群体',
      '3 % 93 95 预期性',
      '就业率',
      '4 参保率 % 93 95 预期性',
    )?.map((cells) => cells[1]),
  ).toEqual([
    '城镇新增就业人数',
    '新增取得职业资格证书或职业技能等级证书人数',
    '高校毕业生、农民工等重点群体就业率',
    '参保率',
  ])
})

test('a category beside the rows is no part of a name', () => {
  expect(
    rowsOf(
      '类别 序号 指标 单位 2020年 2025年 属性',
      '1 城镇新增就业人数 万人 12.85 [60] 预期性',
      '就业 2 城镇调查失业率 % 5.3 ≤5.5 预期性',
      '社会',
      '3 失业保险参保率 % 93 95 预期性',
      '保障',
    )?.map((cells) => cells[2]),
  ).toEqual(['城镇新增就业人数', '城镇调查失业率', '失业保险参保率'])
})

test('levels and changes in a table with a column 年均/累计', () => {
  const columns = '序号 指标 2020年 2025年 年均/累计 属性'
  expect(
    rowsOf(
      columns,
      '1 城镇化率（%） 60 65 预期性',
      '2 能耗降低（%） [13.5] 约束性',
      '3 经济增长（%） 3.8 — 6左右 预期性',
    ),
  ).toEqual([
    ['1', '城镇化率（%）', '60', '65', '', '预期性'],
    ['2', '能耗降低（%）', '', '', '[13.5]', '约束性'],
    ['3', '经济增长（%）', '3.8', '—', '6左右', '预期性'],
  ])
})

const textOf = (...lines: string[]) =>
  extractText(['安康市“十四五”就业促进规划', ...intro, ...lines, '二、组织保障', '落实责任。', ''].join('\n'))

describe('a row with fewer values than columns', () => {
  test('states no figure, and a finding keeps its words', () => {
    const { figures, findings } = textOf(header, '1 城镇新增就业 万人 12.85 预期性', '2 参保率 % 93 95 预期性')
    expect(figures.map((figure) => figure.amount.value)).toEqual([93, 95])
    expect(findings.map(({ kind, message, evidence }) => [kind, message, evidence.quote])).toEqual([
      [
        'INCOMPLETE_ROW',
        'Table, row “城镇新增就业”: it prints fewer values than columns, so that the column of 12.85 is not sure.',
        '1 城镇新增就业 万人 12.85 预期性',
      ],
    ])
  })

  test('has a goal where the value is marked as one', () => {
    const { figures } = textOf(header, '1 城镇新增就业 万人 [60] 预期性', '2 失业率 % ≤5.5 预期性')
    expect(figures.map(({ amount, status }) => [amount.value, status])).toEqual([
      [60, 'CURRENT'],
      [5.5, 'CURRENT'],
    ])
  })
})

test('a header with no row that can be read is reported', () => {
  const { findings } = textOf('指标 2020年 2025年')
  expect(findings.map((finding) => finding.message)).toEqual([
    'Table: its header is read, and no row after it could be.',
  ])
})

test.each([
  ['60 累计', 60, 'CUMULATIVE'],
  ['60（累计）', 60, 'CUMULATIVE'],
  ['累计60', 60, 'CUMULATIVE'],
  ['年均3', 3, 'ANNUAL'],
  ['９５．５', 95.5, 'POINT'],
])('the cell %s', (cell, value, basis) => {
  const { figures } = textOf(header, `1 参保规模 万人 10 ${cell} 预期性`, '2 参保率 % 93 95 预期性')
  expect(figures[1]).toMatchObject({ amount: { value }, basis, status: 'CURRENT' })
})

test('cells that ran together', () => {
  expect(rowsOf(header, '1 城镇新增就业 万人 12.85{ 7.5 }预期性')).toEqual([
    ['1', '城镇新增就业', '万人', '12.85', '{ 7.5 }', '预期性'],
  ])
})

describe('tasks', () => {
  test('task and bodies on one line', () => {
    const rows = rowsOf('序号 重点任务 责任单位', '1 新增就业60万人。 市人社局、市财政局', '2 培训农民工。 市人社局')
    expect(rows).toEqual([
      ['1', '新增就业60万人。', '市人社局、市财政局'],
      ['2', '培训农民工。', '市人社局'],
    ])
  })

  test('each cell on a line of its own', () => {
    const cells = [
      '序号',
      '重点任务',
      '牵头单位',
      '责任单位',
      '1',
      '新增就业60万人。',
      '市人社局',
      '市财政局、市教育局',
    ]
    expect(rowsOf(...cells)).toEqual([['1', '新增就业60万人。', '市人社局', '市财政局、市教育局']])
  })
})

describe('a table as a page’s lines give it', () => {
  test('what is below the years of a header goes with them', () => {
    const columns = tableOf(
      '序号 指标名称 单位 2015年 2020年 2020年 属性',
      '基数 规划目标 实际完成',
      '1 地区生产总值 亿元 848 1300 1286.4 预期性',
    )?.columns
    expect(columns?.map(({ header: words, role }) => `${words} ${role}`).slice(3, 6)).toEqual([
      '2015年基数 base',
      '2020年规划目标 past-target',
      '2020年实际完成 result',
    ])
  })

  test('a category precedes the number of a row, or data whose name is printed above and below', () => {
    expect(
      rowsOf(
        '类别 指标 2020年 2025年 属性',
        '1.地区生产总值增长（%） 3.9 ＞7 预期性',
        '经济 2.全员劳动生产率增长（%） 4.2 6.5 预期性',
        '创新 3.每万人口高价值发明专利',
        '驱动 0.8 2 预期性',
        '拥有量（件）',
        '4.城镇调查失业率（%） — ＜5.5 预期性',
      ),
    ).toEqual([
      ['', '1.地区生产总值增长（%）', '3.9', '＞7', '预期性'],
      ['经济', '2.全员劳动生产率增长（%）', '4.2', '6.5', '预期性'],
      ['创新驱动', '3.每万人口高价值发明专利拥有量（件）', '0.8', '2', '预期性'],
      ['', '4.城镇调查失业率（%）', '—', '＜5.5', '预期性'],
    ])
  })
})
