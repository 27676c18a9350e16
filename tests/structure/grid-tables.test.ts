import type { StructuredTable } from '../../etl/src/model/index.js'
import { structureDocument } from '../../etl/src/structure/index.js'
import { must } from '../extract/document-of.js'
import { gridDocument, type Part } from './grid-document.js'

const PROSE =
  '各级各部门要加强组织领导，落实工作责任，健全协调机制，强化督促检查，确保各项任务落到实处、取得实效，推动高质量发展。'

const structureOf = (parts: readonly Part[], pages?: readonly number[]) =>
  must(
    structureDocument(gridDocument(['安康市“十四五”就业促进规划', '一、主要目标', ...parts, '二、保障', PROSE], pages)),
  )

const rowsOf = (table: StructuredTable | undefined) =>
  table?.rows.map((row) => `${row.kind === 'group' ? '# ' : ''}${row.cells.map((cell) => cell.text).join('|')}`)

const only = (...parts: Part[]) => structureOf(parts).tables[0]

const HEADER = ['序号', '指标名称', '单位', '2020年', '2025年', '属性']

test('cells keep their columns, whatever is empty or reaches over several', () => {
  const table = only([
    HEADER,
    ['一、就业', '<', '<', '<', '<', '<'],
    ['二', '就业创业', '<', '<', '<', '<'],
    ['1', '城镇新增就业', '万人', '12.85', '[60]', '预期性'],
    ['2', '城镇调查失业率', '%', '', '5.5左右', '^'],
  ])
  expect(table).toMatchObject({ kind: 'INDICATOR_TARGETS' })
  expect(table?.columns.map(({ role, year }) => [role, year])).toEqual([
    ['number', null],
    ['name', null],
    ['unit', null],
    ['base', 2020],
    ['target', 2025],
    ['attribute', null],
  ])
  expect(rowsOf(table)).toEqual([
    '# |一、就业||||',
    '# 二|就业创业||||',
    '1|城镇新增就业|万人|12.85|[60]|预期性',
    '2|城镇调查失业率|%||5.5左右|预期性',
  ])
})

test('a category is in the first of its rows, as printed', () => {
  const table = only([
    ['类别', '指标', '2020年', '2025年'],
    ['经济发展', '地区生产总值（亿元）', '1088', '1600'],
    ['^', '全员劳动生产率（万元/人）', '8', '11'],
    ['生态环境', '森林覆盖率（%）', '68', '68.5'],
  ])
  expect(rowsOf(table)).toEqual([
    '经济发展|地区生产总值（亿元）|1088|1600',
    '|全员劳动生产率（万元/人）|8|11',
    '生态环境|森林覆盖率（%）|68|68.5',
  ])
})

test('a heading over several columns goes with each of them', () => {
  const table = only([
    ['指标', '单位', '2020年实际', '2025年规划目标', '<'],
    ['^', '^', '^', '目标值', '年均增长'],
    ['地区生产总值', '亿元', '1088', '1600', '8%'],
  ])
  expect(table?.columns.map(({ header, role }) => `${header} ${role}`)).toEqual([
    '指标 name',
    '单位 unit',
    '2020年实际 result',
    '2025年规划目标目标值 target',
    '2025年规划目标年均增长 change',
  ])
  expect(rowsOf(table)).toEqual(['地区生产总值|亿元|1088|1600|8%'])
})

test('names over two columns: the part goes with the whole', () => {
  const table = only([
    ['指标', '<', '2020年', '2025年'],
    ['城镇化率（%）', '常住人口', '50', '55'],
    ['^', '户籍人口', '30', '33'],
    ['居民人均可支配收入（元）', '<', '20000', '29000'],
  ])
  expect(rowsOf(table)).toEqual([
    '城镇化率（%）常住人口|50|55',
    '城镇化率（%）户籍人口|30|33',
    '居民人均可支配收入（元）|20000|29000',
  ])
})

test('a value counts once where its cell reaches down over two rows', () => {
  const table = only([
    ['指标', '2020年', '2025年'],
    ['城镇新增就业（万人）', '5', '[20]'],
    ['其中：高校毕业生（万人）', '^', '[8]'],
  ])
  expect(rowsOf(table)).toEqual(['城镇新增就业（万人）|5|[20]', '其中：高校毕业生（万人）||[8]'])
})

test('a title row above and a note below are text around the table', () => {
  const { tables, paragraphs } = structureOf([
    [
      ['“十四五”就业主要指标', '<', '<'],
      ['指标', '2020年', '2025年'],
      ['城镇新增就业（万人）', '5', '[20]'],
      ['注：[ ]内为五年累计数', '<', '<'],
    ],
  ])
  expect(tables).toHaveLength(1)
  expect(tables[0]).toMatchObject({ note: '注：[ ]内为五年累计数' })
  expect(rowsOf(tables[0])).toEqual(['城镇新增就业（万人）|5|[20]'])
  expect(paragraphs.map(({ text }) => text.text)).toContain('“十四五”就业主要指标')
})

test.each([
  ['repeats', [HEADER]],
  ['has lost', []],
])('a table goes on over the page break where the second part %s its header', (_what, head) => {
  const { tables } = structureOf(
    [
      [HEADER, ['1', '城镇新增就业', '万人', '12.85', '[60]', '预期性']],
      [...head, ['2', '城镇调查失业率', '%', '5', '5.5', '预期性']],
    ],
    [1, 1, 1, 2],
  )
  expect(tables).toHaveLength(1)
  expect(tables[0]?.rows.map(({ page, cells }) => [cells[1]?.text, page])).toEqual([
    ['城镇新增就业', 1],
    ['城镇调查失业率', 2],
  ])
})

test('a row that the page break cut is one row', () => {
  const { tables } = structureOf([
    [HEADER, ['1', '新增取得职业资格证书或职业技', '万人', '3', '[15]', '预期性']],
    [
      ['', '能等级证书人数', '', '', '', ''],
      ['2', '城镇调查失业率', '%', '5', '5.5', '预期性'],
    ],
  ])
  expect(rowsOf(tables[0])).toEqual([
    '1|新增取得职业资格证书或职业技能等级证书人数|万人|3|[15]|预期性',
    '2|城镇调查失业率|%|5|5.5|预期性',
  ])
})

test('two tables with text between them stay two', () => {
  const table = (name: string): string[][] => [
    ['指标', '2020年', '2025年'],
    [name, '5', '8'],
  ]
  const { tables } = structureOf([
    table('城镇新增就业（万人）'),
    '表2 社会保障主要指标',
    table('失业保险参保人数（万人）'),
  ])
  expect(tables.map((each) => rowsOf(each))).toEqual([['城镇新增就业（万人）|5|8'], ['失业保险参保人数（万人）|5|8']])
  expect(tables[1]).toMatchObject({ label: '表 2', title: '社会保障主要指标' })
})

test('tasks with those who answer for them', () => {
  const table = only([
    ['序号', '重点任务', '责任单位', '完成时限'],
    ['1', '开发公益性岗位1000个', '市人社局、市财政局', '2025年'],
    ['2', '开展技能培训。', '^', '长期'],
  ])
  expect(table).toMatchObject({ kind: 'TASK_ASSIGNMENT' })
  expect(rowsOf(table)).toEqual([
    '1|开发公益性岗位1000个|市人社局、市财政局|2025年',
    '2|开展技能培训。|市人社局、市财政局|长期',
  ])
})

test('a table printed in two halves side by side is read left half first', () => {
  const table = only([
    ['指标', '2025年', '指标', '2025年'],
    ['森林覆盖率（%）', '45', '湿地保护率（%）', '55'],
    ['城镇化率（%）', '60', '', ''],
  ])
  expect(rowsOf(table)).toEqual(['森林覆盖率（%）|45', '城镇化率（%）|60', '湿地保护率（%）|55'])
})

test('a table of projects and what they cost has no goals in its columns', () => {
  const table = only([
    ['序号', '项目名称', '建设内容', '总投资（亿元）', '“十四五”投资'],
    ['1', '汉江综合治理工程', '治理河道156公里，建设护岸90公里', '42.6', '35'],
    ['2', '监测工程', '^', '3.1', '3.1'],
  ])
  expect(table).toMatchObject({ kind: 'OTHER' })
  expect(table?.columns.map(({ header }) => header)).toEqual([
    '序号',
    '项目名称',
    '建设内容',
    '总投资（亿元）',
    '“十四五”投资',
  ])
  expect(rowsOf(table)).toEqual(['1|汉江综合治理工程|治理河道156公里，建设护岸90公里|42.6|35', '2|监测工程||3.1|3.1'])
})

test('what looks like a heading in a cell of any other table is none', () => {
  const { sections, tables } = structureOf([
    [
      ['一、公共实训', '建设市级公共实训基地3个。'],
      ['二、创业孵化', '建设创业孵化基地10个。'],
    ],
  ])
  expect(sections.map(({ title }) => title)).toEqual(['主要目标', '保障'])
  expect(tables.map(({ kind }) => kind)).toEqual(['OTHER'])
})

test('the range of a row is what is printed in it, not a cell that reaches down from above', () => {
  const read = gridDocument([
    '安康市“十四五”就业促进规划',
    '一、主要目标',
    [
      ['指标', '单位', '2020年', '2025年'],
      ['城镇新增就业', '万人', '5', '[20]'],
      ['失业人员再就业', '^', '1', '[4]'],
    ],
    '二、保障',
    PROSE,
  ])
  const table = must(structureDocument(read)).tables[0]
  expect(table?.rows.map(({ start, end }) => read.text.slice(start, end))).toEqual([
    '城镇新增就业\t万人\t5\t[20]',
    '失业人员再就业\t1\t[4]',
  ])
})
