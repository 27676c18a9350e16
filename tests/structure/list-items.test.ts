import { outlineOf, structureOf } from './structure-of.js'

const title = '安康市“十四五”就业促进规划'
const foot = '各级各部门要加强组织领导，落实工作责任，健全协调机制，强化督促检查，确保各项任务落到实处、取得实效。'
const plan = (...lines: string[]) => structureOf([title, '一、民生实事', ...lines, '二、保障', foot, ''].join('\n\n'))

test('items of a list in one sentence are no headings, the last one neither', () => {
  const document = plan(
    '（一）办好实事',
    '1.新建公办幼儿园2所，新增学前教育学位540个；',
    '2.开展职业技能培训5000人次；',
    '3.新建城市口袋公园5个。',
  )
  expect(outlineOf(document)).toEqual(['1 一、 民生实事', '2 （一） 办好实事', '1 二、 保障'])
  expect(document.paragraphs.map(({ text }) => text.text)).toEqual(
    expect.arrayContaining(['2.开展职业技能培训5000人次；', '3.新建城市口袋公园5个。']),
  )
})

test('numbered headings stay headings, run in or alone', () => {
  const document = plan(
    '1.增强市场吸纳就业能力。完善创业扶持政策；落实担保贷款政策。',
    '2.提升技能',
    '开展职业技能培训；加强实训基地建设。',
  )
  expect(outlineOf(document)).toEqual(['1 一、 民生实事', '2 1. 增强市场吸纳就业能力', '2 2. 提升技能', '1 二、 保障'])
})
