import { brief } from './brief.js'
import { extractText, planText } from './document-of.js'

const planOf = (...lines: string[]) => extractText(planText(lines))

const outline = (document: ReturnType<typeof planOf>) =>
  document.structure.sections.map(({ number, title }) => `${number}${title}`)
const around = ['一、总体要求', '（一）主要目标', '二、组织保障']

test.each([
  ['numbers', ['1.新建零工市场20个。', '2.城镇新增就业达到10万人。']],
  ['numbers without stops', ['1.新建零工市场20个', '2.城镇新增就业达到10万人']],
  ['numbers with blanks', ['1. 新建零工市场20个。', '2. 城镇新增就业达到10万人。']],
  ['numbers in brackets', ['（1）新建零工市场20个。', '（2）城镇新增就业达到10万人。']],
  ['circled numbers', ['①新建零工市场20个；', '②城镇新增就业达到10万人。']],
  ['bullets', ['●新建零工市场20个。', '●城镇新增就业达到10万人。']],
  ['a list in one sentence', ['1.新建零工市场20个；', '2.城镇新增就业达到10万人。']],
  ['a list in one paragraph', ['到2025年：①新建零工市场20个；②城镇新增就业达到10万人。']],
  ['一是, 二是', ['到2025年，一是新建零工市场20个；二是城镇新增就业达到10万人。']],
])('items of one sentence keep their figures and are no sections: %s', (_kind, lines) => {
  const document = planOf(...lines)
  expect(document.figures.map(brief)).toEqual([
    '零工市场: 20 个, EQ, CUMULATIVE, CURRENT 2025',
    '城镇新增就业: 10 万人, EQ, CUMULATIVE, CURRENT 2025',
  ])
  expect(outline(document)).toEqual(around)
})

test('items in Chinese numerals below a heading of the first level', () => {
  const { figures, structure } = planOf('二、主要目标', '（一）新建零工市场20个。', '（二）城镇新增就业达到10万人。')
  expect(figures.map(({ indicatorName, amount }) => [indicatorName, amount.value])).toEqual([
    ['零工市场', 20],
    ['城镇新增就业', 10],
  ])
  expect(structure.sections.map(({ title }) => title)).not.toContain('新建零工市场20个')
})

test.each([
  ['with a stop', ['1.新建零工市场20个。', '健全零工市场管理制度。', '2.城镇新增就业达到10万人。', '落实责任。']],
  [
    'without a stop',
    ['1.新建零工市场20个', '健全管理制度。落实责任。', '2.城镇新增就业达到10万人', '完善政策。落实责任。'],
  ],
])('a numbered line with a text below it is a heading, and keeps its figures %s', (_kind, lines) => {
  const document = planOf(...lines)
  expect(outline(document)).toEqual([
    ...around.slice(0, 2),
    '1.新建零工市场20个',
    '2.城镇新增就业达到10万人',
    ...around.slice(2),
  ])
  expect(document.figures.map(({ amount }) => amount.value)).toEqual([20, 10])
})

test('measures of one sentence without figures stay headings', () => {
  expect(outline(planOf('1.加强组织领导。', '2.强化督促检查。'))).toEqual([
    ...around.slice(0, 2),
    '1.加强组织领导',
    '2.强化督促检查',
    ...around.slice(2),
  ])
})

test.each([
  ['with an amount is read', '城镇调查失业率：控制在5.5%以内', 1],
  ['with a count of its parts is not', '重点任务（七部分，共21条）', 0],
  ['without an amount is not', '就业服务：提质增效', 0],
])('a numbered heading without a stop %s', (_what, title, count) => {
  const document = planOf(`1.${title}`, '2.创业带动就业')
  expect(document.figures).toHaveLength(count)
})

test('a lead that ends with a colon lends its year to the items below it, not to what follows them', () => {
  const { figures } = planOf(
    '到2023年，实现以下目标：',
    '（1）新建苗圃6处',
    '（2）林木绿化率达到57%',
    '森林覆盖率达到40%。',
  )
  expect(figures.map(({ indicatorName, year }) => [indicatorName, year])).toEqual([
    ['苗圃', 2023],
    ['林木绿化率', 2023],
    ['森林覆盖率', 2025],
  ])
})
