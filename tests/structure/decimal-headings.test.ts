import { outlineOf, planOf, structureOf } from './structure-of.js'

const prose = '到2025年，就业形势总体稳定，就业质量稳步提升，社会保险覆盖面不断扩大，公共服务水平明显提高。'
const outline = (...lines: string[]) => outlineOf(planOf(...lines))

test('1 总则, 1.1 目的, 1.1.1: depth is the number of parts', () => {
  const document = planOf(
    '1 总则',
    '1.1 编制目的',
    prose,
    '1.2 编制依据',
    prose,
    '1.2.1 法律法规',
    prose,
    '1.2.2 政策文件',
    prose,
    '2　主要任务',
    '2.1　扩大就业',
    prose,
    '3 附则',
    prose,
  )
  expect(outlineOf(document)).toEqual([
    '1 1 总则',
    '2 1.1 编制目的',
    '2 1.2 编制依据',
    '3 1.2.1 法律法规',
    '3 1.2.2 政策文件',
    '1 2 主要任务',
    '2 2.1 扩大就业',
    '1 3 附则',
  ])
  expect(document.sections.map((section) => section.parent)).toEqual([null, 0, 0, 2, 2, null, 5, null])
  expect(document.sections[1]?.text).toBe(prose)
})

test('1. 总则 with 1.1, items 1. below it', () => {
  expect(
    outline(
      '1. 总则',
      '1.1 目的',
      prose,
      '1.2 原则',
      '1.就业优先。扩大就业。',
      '2.公平。兜牢底线。',
      '2. 任务',
      '2.1 就业',
      prose,
    ),
  ).toEqual(['1 1. 总则', '2 1.1 目的', '2 1.2 原则', '3 1. 就业优先', '3 2. 公平', '1 2. 任务', '2 2.1 就业'])
})

test('sections in decimals below 第一章', () => {
  expect(outline('第一章 总则', '1.1 目的', prose, '1.2 依据', prose, '第二章 任务', '2.1 就业', prose)).toEqual([
    '1 第一章 总则',
    '2 1.1 目的',
    '2 1.2 依据',
    '1 第二章 任务',
    '2 2.1 就业',
  ])
})

test('amounts, dates, and rows of a table carry on no count', () => {
  const document = planOf(
    '1 总则',
    '1.1 目的',
    '1.2万人参加培训，农村劳动力转移就业稳步增长，城镇新增就业',
    '2.5亿元以上，就业形势总体稳定。',
    '1.2 主要指标',
    '序号 指标 单位 2020年 2025年 属性',
    '1 城镇新增就业人数 万人 8 [50] 预期性',
    '2 城镇调查失业率 % 5.3 ≤5.5 预期性',
    '2 主要任务',
    '2.1 扩大就业',
    '2022.3.1 起施行，',
    prose,
    '3 个县率先推开。',
  )
  expect(outlineOf(document)).toEqual(['1 1 总则', '2 1.1 目的', '2 1.2 主要指标', '1 2 主要任务', '2 2.1 扩大就业'])
  expect(document.tables[0]?.rows).toHaveLength(2)
})

test('a part without sections after a bracket', () => {
  const charged = '组建救援队伍。（市应急局牵头，市财政局配合）'
  expect(outline('1 总则', '1.1 目的', prose, '1.2 依据', prose, '1.3 任务', charged, '2 附则', prose).at(-1)).toBe(
    '1 2 附则',
  )
})

test('two lines that look like it are no outline', () => {
  expect(outline('一、总体要求', prose, '1.1 目的', '1.2 依据', prose)).toEqual(['1 一、 总体要求'])
})

test('a table of contents in decimals does not count', () => {
  const document = structureOf(
    [
      '安康市“十四五”应急规划',
      '目 录',
      '1 总则 1',
      '1.1 目的 1',
      '1.2 依据 2',
      '1 总则',
      '1.1 目的',
      prose,
      '1.2 依据',
      prose,
      '1.3 原则',
      prose,
    ].join('\n'),
  )
  expect(outlineOf(document)).toEqual(['1 1 总则', '2 1.1 目的', '2 1.2 依据', '2 1.3 原则'])
})

test('第一条 of a regulation is a paragraph', () => {
  const document = planOf('第一章 总则', '第一条 为了促进就业，制定本办法。', '第二条 本办法适用于全市。')
  expect(outlineOf(document)).toEqual(['1 第一章 总则'])
  expect(document.sections[0]?.text).toContain('第一条 为了促进就业，制定本办法。\n第二条')
})
