import { outlineOf, planOf } from './structure-of.js'

const body = ['一、主要任务', '1.扩大就业。实施就业优先政策。', '二、组织保障', '加强组织领导。']
const glossary = ['1.“5+3”产业链：指5条优势产业链和3条新兴产业链。', '3.“双千兆”：指千兆光纤网和5G网络。']

test.each(['名词解释', '附：名词解释', '名词术语解释：'])(
  'the items after %s are no sections, and their numbers no figures',
  (line) => {
    const document = planOf(...body, line, ...glossary)
    expect(outlineOf(document)).toEqual(['1 一、 主要任务', '2 1. 扩大就业', '1 二、 组织保障'])
    expect(document.sections.at(-1)?.text).toBe('加强组织领导。')
    expect(document.paragraphs.slice(-3, -1).map(({ role, section, text }) => [role, section, text.text])).toEqual(
      glossary.map((item) => ['note', null, item]),
    )
  },
)

test('the items of an annex after the body are no sections', () => {
  const document = planOf(...body, '附件1', '项目清单', ...glossary)
  expect(outlineOf(document)).toEqual(['1 一、 主要任务', '2 1. 扩大就业', '1 二、 组织保障'])
})

test('an annex with parts of its own has sections, counted anew from 一、', () => {
  const annex = [
    '附件2',
    '安康市智慧供水建设指南',
    '一、开展评估',
    '（一）查清现状',
    '摸清管网底数。',
    '二、建设平台',
    '统一数据标准。',
  ]
  expect(outlineOf(planOf(...body, ...annex)).slice(3)).toEqual([
    '1 一、 开展评估',
    '2 （一） 查清现状',
    '1 二、 建设平台',
  ])
})

test('an annex that carries the plan itself keeps its outline', () => {
  expect(outlineOf(planOf('附件', '安康市就业方案', ...body))).toHaveLength(3)
})

test('a caption printed over two lines', () => {
  const document = planOf(
    '一、主要目标',
    '表1 “十四五”时期安康市就业促进主要',
    '指标',
    '指标\t2020年\t2025年',
    '参保率（%）\t90\t95',
  )
  expect(document.tables[0]).toMatchObject({ label: '表 1', title: '“十四五”时期安康市就业促进主要指标' })
})
