import { outlineOf, planOf } from './structure-of.js'

/** Lines of a page about 28 characters wide. */
const wrapped = [
  '始终把保就业、稳就业作为重大政治责任，坚定不移实施就业优',
  '先战略，五年来就业质量稳步提升，社会保险覆盖面不断扩大。',
]
const header = '序号 指标 单位 2020年 2025年 属性'
const rows = ['1 城镇新增就业人数 万人 8 [50] 预期性', '2 城镇调查失业率 % 5.3 ≤5.5 预期性']
const names = (...lines: string[]) =>
  planOf('一、主要目标', ...wrapped, header, ...lines).tables[0]?.rows.map((row) => row.cells[1]?.text)

test('a heading after a flattened table is no group of it', () => {
  const document = planOf('一、主要目标', ...wrapped, header, ...rows, '二、组织保障', ...wrapped)
  expect(document.tables[0]?.rows).toHaveLength(2)
  expect(document.tables[0]?.rows[1]?.cells.map((cell) => cell.text)).toEqual([
    '2',
    '城镇调查失业率',
    '%',
    '5.3',
    '≤5.5',
    '预期性',
  ])
  expect(outlineOf(document)).toEqual(['1 一、 主要目标', '1 二、 组织保障'])
})

test('a group with rows after it is one', () => {
  expect(names('一、就业', ...rows, '二、社会保障', '3 养老保险参保率 % 93 95 预期性')).toEqual([
    '一、就业',
    '城镇新增就业人数',
    '城镇调查失业率',
    '二、社会保障',
    '养老保险参保率',
  ])
})

test.each([
  ['with commas', '到2025年，就业形势总体稳定，就业质量稳步提升，社会保险覆盖'],
  ['without', '推动我市人力资源和社会保障事业高质量发展迈出更大步伐再上'],
])('the first line of wrapped prose %s ends a flattened table', (_what, line) => {
  expect(names(...rows, line, '面不断扩大，公共服务水平明显提高。')).toEqual(['城镇新增就业人数', '城镇调查失业率'])
})

test('a name wrapped over lines, and its unit in brackets with commas, stay in the table', () => {
  expect(names(...rows, '3', '劳动年龄人口平均受教育', '年限', '年 10.2 11.3 约束性')).toEqual([
    '城镇新增就业人数',
    '城镇调查失业率',
    '劳动年龄人口平均受教育年限',
  ])
})

const taskHeader = '序号 重点任务 责任单位'
const task = ['1 城镇新增就业 60 万人以上。', '市人社局、市财政局']

test('an annex after a table of tasks begins a table of its own', () => {
  const document = planOf(
    '一、主要目标',
    ...wrapped,
    '附件1',
    '重点任务分工',
    taskHeader,
    ...task,
    '附件2',
    '主要指标',
    header,
    ...rows,
  )
  expect(document.tables.map(({ label, title, kind, rows }) => [label, title, kind, rows.length])).toEqual([
    ['附件1', '重点任务分工', 'TASK_ASSIGNMENT', 1],
    ['附件2', '主要指标', 'INDICATOR_TARGETS', 2],
  ])
})

test('a heading and prose after a table of tasks are no part of its last task', () => {
  const document = planOf('一、主要目标', ...wrapped, taskHeader, ...task, '二、组织保障', ...wrapped)
  expect(document.tables[0]?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
    ['1', '城镇新增就业 60 万人以上。', '市人社局、市财政局'],
  ])
  expect(document.sections[1]?.text).toContain(wrapped.join(''))
})

test('a group between the tasks is no heading', () => {
  const document = planOf(
    '一、主要目标',
    ...wrapped,
    taskHeader,
    ...task,
    '二、组织保障',
    '2 加强督导。',
    '市人社局',
    '三、附则',
  )
  expect(document.tables[0]?.rows.map((row) => [row.kind, ...row.cells.map((cell) => cell.text)])).toEqual([
    ['row', '1', '城镇新增就业 60 万人以上。', '市人社局、市财政局'],
    ['group', '', '二、组织保障', ''],
    ['row', '2', '加强督导。', '市人社局'],
  ])
})

test('a caption after a tabbed table begins the next table', () => {
  const document = planOf(
    '一、主要目标',
    '表1 主要指标',
    '指标\t2020年\t2025年',
    '参保率（%）\t90\t95',
    '表2 重点任务',
    '序号\t任务\t责任单位',
    '1\t扩大就业。\t市人社局',
  )
  expect(document.tables.map(({ label, title, rows }) => [label, title, rows.length])).toEqual([
    ['表 1', '主要指标', 1],
    ['表 2', '重点任务', 1],
  ])
})
