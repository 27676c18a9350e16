import { readDocument } from '../../../etl/src/read/index.js'
import { structureDocument } from '../../../etl/src/structure/index.js'
import { must } from '../../extract/document-of.js'
import { outlineOf } from '../../structure/structure-of.js'
import { planFile } from './plan-file.js'
import { linesOf, textOf } from './word.js'

const read = must(await readDocument('规划.docx', await planFile()))

test('the automatic numbers of a plan make its outline', () => {
  expect(outlineOf(must(structureDocument(read)))).toEqual([
    '1 一、 总体要求',
    '2 （一） 指导思想',
    '2 （二） 主要目标',
    '3 专栏 1 主要指标',
    '1 二、 重点任务',
    '2 （一） 扩大就业容量',
    '3 1. 支持市场主体稳岗',
    '3 2. 培育新的就业增长点',
    '2 （二） 提升就业质量',
    '3 1. 健全培训体系',
  ])
})

test('its table is a grid with merged heads', () => {
  const [grid] = read.grids
  expect(grid).toMatchObject({ rowCount: 4, columnCount: 5 })
  expect(grid?.cells.map((cell) => textOf(read, cell))).toEqual([
    ...['指标', '单位', '规划目标', '属性', '2020年基数', '2025年目标'],
    ...['城镇新增就业人数', '万人', '15.31', '[60]', '预期性'],
    ...['城镇登记失业率', '%', '3.6', '<5', '预期性'],
  ])
  expect(grid?.cells[0]).toMatchObject({ row: 0, column: 0, rowSpan: 2, columnSpan: 1 })
  expect(grid?.cells[2]).toMatchObject({ row: 0, column: 2, rowSpan: 1, columnSpan: 2 })
})

test('the mark of a note leaves no digit, and the note is at the end', () => {
  const lines = linesOf(read)
  expect(lines).toContain('到2025年，城镇新增就业60万人以上。')
  expect(lines.at(-1)?.trim()).toBe('指五年累计数。')
})
