import { outlineOf, planOf } from './structure-of.js'

test.each([
  ['its number and its title on lines of their own', ['专栏', '3', '就业创业推进工程'], '2 专栏 3 就业创业推进工程'],
  ['its title below its number', ['专栏2', '职业技能提升行动'], '2 专栏 2 职业技能提升行动'],
  ['number and title in one line', ['专栏 4 公共服务提升'], '2 专栏 4 公共服务提升'],
])('the head of a box with %s', (_form, lines, box) => {
  const plan = planOf(
    '一、主要任务',
    '',
    ...lines.flatMap((line) => [line, '']),
    '支持重点群体就业创业，新增岗位1万个。',
  )
  expect(outlineOf(plan)).toEqual(['1 一、 主要任务', box])
  expect(plan.paragraphs.find(({ role }) => role === 'box')?.text.text).toContain('新增岗位1万个')
})

test('a sentence below the label alone is no title', () => {
  expect(outlineOf(planOf('一、主要任务', '', '专栏1', '', '支持就业；鼓励创业。')).at(-1)).toBe('2 专栏 1')
})
