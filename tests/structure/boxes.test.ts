import { outlineOf, planOf } from './structure-of.js'

test.each([
  ['专栏 3 就业创业促进计划', '专栏 3', '就业创业促进计划'],
  ['专栏7 社会保险制度建设', '专栏 7', '社会保险制度建设'],
  ['专栏 1：“十三五”发展经验', '专栏 1', '“十三五”发展经验'],
])('%s heads a box in its section', (line, label, title) => {
  const document = planOf('第一章 主要任务', '第一节 扩大就业', '实施就业优先政策。', line, '加强就业服务。')
  expect(document.sections.at(-1)).toMatchObject({ label, title, number: null, depth: 3, parent: 1 })
  expect(document.sections.at(-1)?.text).toMatch(/^加强就业服务。/)
  expect(document.sections[1]?.text).toBe('实施就业优先政策。')
})

test('numbered items of a box are no sections', () => {
  const document = planOf(
    '一、主要任务',
    '（一）扩大就业',
    '实施就业优先政策。',
    '专栏 3 就业创业促进计划',
    '01 高校毕业生就业创业促进行动',
    '实施服务基层计划。',
    '1. 青年就业创业促进行动。开展就业帮扶。',
    '（二）优化服务',
    '加强基层平台建设。',
  )
  expect(outlineOf(document)).toEqual([
    '1 一、 主要任务',
    '2 （一） 扩大就业',
    '3 专栏 3 就业创业促进计划',
    '2 （二） 优化服务',
  ])
  expect(document.sections[2]?.text.split('\n')).toEqual([
    '01 高校毕业生就业创业促进行动',
    '实施服务基层计划。',
    '1. 青年就业创业促进行动。开展就业帮扶。',
  ])
})

test('the prose of a box is distinguished from that of its section', () => {
  const document = planOf(
    '第一章 主要任务',
    '实施就业优先政策。',
    '专栏 1 行动计划',
    '加强就业服务。',
    '第二章 组织保障',
  )
  expect(document.paragraphs.map((paragraph) => [paragraph.role, paragraph.text.text]).slice(1, 3)).toEqual([
    ['body', '实施就业优先政策。'],
    ['box', '加强就业服务。'],
  ])
})

test('a reference to a box is no box', () => {
  const document = planOf('第一章 主要任务', '专栏 3 所列项目按年度推进，确保完成。', '第二章 组织保障')
  expect(outlineOf(document)).toEqual(['1 第一章 主要任务', '1 第二章 组织保障'])
})
