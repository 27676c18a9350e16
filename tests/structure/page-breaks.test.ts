import { planOf } from './structure-of.js'

const wrapped = (...pageBreak: string[]) =>
  planOf(
    '第一章 发展基础',
    '始终把保就业、稳就业作为重大政治责任，坚定不移实施就',
    '业优先战略，五年来全市城镇新增',
    ...pageBreak,
    '就业稳步增长，农村劳动力转移就业取得新的进展。',
    '社会保险覆盖面不断扩大。',
  )

const text =
  '始终把保就业、稳就业作为重大政治责任，坚定不移实施就业优先战略，五年来全市城镇新增就业稳步增长，农村劳动力转移就业取得新的进展。'

test.each([
  ['no page break', []],
  ['blank lines', ['', '', '']],
  ['a folio', ['', '— 7 —', '']],
  ['a folio of another form', ['第 7 页 共 30 页']],
  ['a form feed', ['\f']],
  ['a folio and a form feed', ['- 7 -', '\f']],
])('a word is joined over %s', (_what, lines) => {
  expect(wrapped(...lines).paragraphs.at(-3)?.text.text ?? '').toBe(text)
})

test('the joined text knows where each of its characters was', () => {
  const source = ['第一章 发展基础', '五年来坚定不移实施就业优先战略，全市城镇新增', '', '— 7 —', '', '就业稳步增长。']
  const document = planOf(...source)
  const paragraph = document.paragraphs.find(({ text }) => text.text.includes('稳步'))
  const whole = ['安康市“十四五”就业促进规划', ...source].join('\n')
  expect(paragraph?.text.text).toBe('五年来坚定不移实施就业优先战略，全市城镇新增就业稳步增长。')
  expect(paragraph?.text.offsets.map((offset) => whole[offset]).join('')).toBe(paragraph?.text.text)
})

test('sections know their page', () => {
  const document = planOf(
    '第一章 发展基础',
    '就业稳定。',
    '— 1 —',
    '第二章 主要任务',
    '扩大就业。',
    '— 2 —',
    '第三章 组织保障',
  )
  expect(document.sections.map((section) => section.page)).toEqual([1, 2, 3])
})
