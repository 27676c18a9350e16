import { listing } from './html/page-of.js'
import { readText } from './text-of.js'

const filled = (text: string) => listing(readText(text)).filter((line) => line.trim() !== '')

test('a table with a line of dashes under its head becomes a grid', () => {
  const table = [
    '表1 主要指标',
    '| 指标 | 2020年 | 2025年 |',
    '| :--- | ---: | :-: |',
    '| 城镇新增就业 | 15.31 | [60] |',
    '| 失业率 |  | ≤5.5 |',
    '',
    '注：[ ]为累计数。',
  ]
  expect(filled(table.join('\n'))).toEqual([
    '表1 主要指标',
    '|0,0 指标|0,1 2020年|0,2 2025年',
    '|1,0 城镇新增就业|1,1 15.31|1,2 [60]',
    '|2,0 失业率|2,1 |2,2 ≤5.5',
    '注：[ ]为累计数。',
  ])
})

test('cells without bars at the ends of a row, with bars as text, with breaks', () => {
  const read = readText('指标 | 数值\n--- | ---\n甲\\|乙 | 60<br>万人\n|丙| |\n')
  expect(listing(read).filter((line) => line !== '')).toEqual([
    '|0,0 指标|0,1 数值',
    '|1,0 甲\\|乙|1,1 60<br>万人',
    '|2,0 丙|2,1 ',
  ])
  const cell = read.grids[0]?.cells.find((each) => each.row === 1 && each.column === 1)
  const inCell = read.lines.filter((line) => line.start >= (cell?.start ?? 0) && line.end <= (cell?.end ?? 0))
  expect(inCell.map((line) => read.text.slice(line.start, line.end))).toEqual(['60', '万人'])
})

test('marks of headings and lists are no part of their lines', () => {
  const text = '# 安康市就业规划\n\n## 一、目标\n* 新增就业10万人。\n- 培训5万人次。\n---\n**坚持**就业优先。\n'
  expect(filled(text)).toEqual([
    '安康市就业规划',
    '一、目标',
    '新增就业10万人。',
    '培训5万人次。',
    '**坚持**就业优先。',
  ])
})

test('what a mark of a note points to is a note', () => {
  const read = readText(
    '## 一、目标\n新增床位500张[^1]。\n\n[^1]: 含社区床位20张，\n    其中新增5张。\n\n*注：含在建*\n',
  )
  const notes = read.lines.filter(({ note }) => note).map(({ start, end }) => read.text.slice(start, end))
  expect(notes).toEqual(['含社区床位20张，', '    其中新增5张。'])
  expect(filled('## 一、目标\n*注：含在建*\n')).toEqual(['一、目标', '注：含在建'])
})

test.each([
  ['a note behind an asterisk', '* 注：累计数。\n就业优先'],
  ['bars in a sentence', '甲 | 乙\n丙 | 丁'],
  ['a number sign', '#1楼改造\n就业优先'],
  ['dashes', '就业\n---\n优先'],
])('text with %s stays as it is', (_what, text) => {
  expect(filled(text)).toEqual(text.split('\n'))
  expect(readText(text).grids).toEqual([])
})
