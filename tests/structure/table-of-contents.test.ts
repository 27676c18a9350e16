import { tableOfContentsLines } from '../../etl/src/structure/table-of-contents.js'

const entries = ['前　言\t1', '第一章 总体要求\t2', '第一节 指导思想\t2', '名词解释\t9']
const body = ['第一章 总体要求', '到2025年，城镇新增就业60万人以上。']

test('entries with a tab before the page number belong to the contents, numbered or not', () => {
  expect([...tableOfContentsLines(['目　录', ...entries, ...body])].sort()).toEqual([0, 1, 2, 3, 4])
})

test('three of them are contents without a title too', () => {
  expect([...tableOfContentsLines([...entries, ...body])].sort()).toEqual([0, 1, 2, 3])
})

test.each([
  ['two lines', ['第一章 总体要求\t2', '第二章 重点任务\t5']],
  ['falling numbers', ['一、就业\t60', '二、失业\t5', '三、培训\t12', '四、社保\t3']],
  ['values of several columns', ['1\t就业\t60', '2\t社保\t70', '3\t培训\t80']],
  ['names without a number', ['就业\t60', '社保\t70', '培训\t80']],
])('%s are none', (_what, lines) => expect([...tableOfContentsLines(lines)]).toEqual([]))
