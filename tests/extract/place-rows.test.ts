import { placeMeasure } from '../../etl/src/extract/place-rows.js'
import type { StructuredTable } from '../../etl/src/model/index.js'

const table = (header: string, title: string | null): StructuredTable => ({
  label: null,
  title,
  kind: 'INDICATOR_TARGETS',
  section: null,
  columns: [{ header, role: 'name', year: null }],
  rows: [],
  note: null,
  start: 0,
  end: 0,
  page: null,
})

test.each([
  ['设区市', '各设区市城市生活污水集中收集率分年度目标（单位：%）', '城市生活污水集中收集率', '%'],
  ['地区', '“十四五”各地区新增公办幼儿园学位任务分解表（个）', '新增公办幼儿园学位', '个'],
  ['县（市、区）', '高标准农田建设任务（单位：万亩）', '高标准农田建设', '万亩'],
  ['县区', '森林覆盖率目标', '森林覆盖率', null],
  ['县（区）', '各县（区）新建泵站目标分解表（单位：座）', '新建泵站', '座'],
])('rows of %s under %s count %s', (header, title, name, unit) => {
  expect(placeMeasure(table(header, title))).toEqual({ name, unit })
})

test.each([
  ['指标', '“十四五”主要指标'],
  ['地区', null],
  ['地区', '任务分解表'],
])('rows of %s under %s have names of their own', (header, title) => {
  expect(placeMeasure(table(header, title))).toBeNull()
})

test('a part of what the title counts is named with it', () => {
  const printed = table('县区', '2023年城镇新增就业目标（单位：人）')
  expect(placeMeasure(printed, { header: '其中：高校毕业生', role: 'target', year: 2023 })).toEqual({
    name: '高校毕业生城镇新增就业',
    unit: '人',
  })
})
