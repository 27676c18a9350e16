import { describe, expect, it } from '@jest/globals'
import { normalizeTitle } from '../../etl/src/identity/normalize-title.js'
import { places } from './regions.js'

const key = (title: string, scope: string | null = null) => {
  const { bare, region, period } = normalizeTitle(title, places, scope)
  return `${region ?? '?'} ${bare} ${period}`
}

describe('forms of one title', () => {
  it.each([
    [
      'issuer and notice wrapper',
      [
        '《陕西省人民政府办公厅关于印发“十四五”就业促进规划的通知》',
        '陕西省“十四五”就业促进规划',
        '陕西省 "十四五" 就业促进规划',
      ],
      '610000 就业促进规划 2021-2025',
    ],
    [
      'a notice that quotes the title',
      [
        '安康市人民政府办公室关于印发《安康市支持返乡人员创业就业若干措施》的通知',
        '关于印发安康市支持返乡人员创业就业若干措施的通知',
        '安康市支持返乡人员创业就业若干措施',
      ],
      '610900 支持返乡人员创业就业若干措施 ',
    ],
    [
      'the ways to write a year and a five-year plan',
      [
        '商洛市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要',
        '商洛市国民经济和社会发展的第十四个五年规划和二○三五年远景目标纲要',
        '商洛市国民经济和社会发展第十四个五年规划和2035年远景目标纲要',
        '商洛市国民经济和社会发展“十四五”规划和２０３５年远景目标纲要',
      ],
      '611000 国民经济和社会发展规划和2035年远景目标纲要 2021-2025',
    ],
    [
      'the place of the plan number, a misplaced quotation mark',
      [
        '西安市“十四五”人力资源和社会保障事业发展规划',
        '西安市人力资源和社会保障事业发展“十四五”规划',
        '西安市“十四”五人力资源和社会保障事业发展规划',
      ],
      '610100 人力资源和社会保障事业发展规划 2021-2025',
    ],
    [
      'dashes and brackets of a span of years',
      [
        '陕西省法治建设实施纲要（2021—2025年）',
        '陕西省法治建设实施纲要(2021-2025年)',
        '陕西省法治建设实施纲要（2021～2025 年）',
      ],
      '610000 法治建设实施纲要 2021-2025',
    ],
    [
      'a body of the party before 关于',
      ['中共安康市委关于加快发展的意见', '安康市关于加快发展的意见'],
      '610900 加快发展的意见 ',
    ],
    ['the republic', ['中华人民共和国劳动合同法'], '100000 劳动合同法 '],
  ])('%s', (_what, titles, expected) => {
    expect(titles.map((title) => key(title))).toEqual(titles.map(() => expected))
  })
})

describe('titles that stay apart', () => {
  it('keeps the national plan and that of a province two', () => {
    expect(key('人力资源和社会保障事业发展“十四五”规划')).toBe('? 人力资源和社会保障事业发展规划 2021-2025')
    expect(key('陕西省人力资源和社会保障事业发展“十四五”规划')).toBe('610000 人力资源和社会保障事业发展规划 2021-2025')
  })

  it('keeps the plans of two periods, and a plan and its outline, two', () => {
    const titles = ['陕西省“十三五”就业促进规划', '陕西省“十四五”就业促进规划', '陕西省“十四五”就业促进规划纲要']
    expect(new Set(titles.map((title) => key(title))).size).toBe(3)
  })

  it('keeps what only looks like a plan number', () => {
    expect(key('西安市“一刻钟”便民生活圈建设实施方案')).toBe('610100 一刻钟便民生活圈建设实施方案 ')
    expect(key('西安市十五分钟服务圈规划')).toBe('610100 十五分钟服务圈规划 ')
  })

  it('tells counties of one name by the document that cites them', () => {
    expect(normalizeTitle('朝阳区就业规划', places, null).region).toBeNull()
    expect(normalizeTitle('朝阳区就业规划', places, '220100').region).toBe('220104')
    expect(normalizeTitle('北京市朝阳区就业规划', places, '220100').region).toBe('110105')
  })
})

it('gives the own title of a wrapped one, with the place that only its issuer names', () => {
  const wrapped = normalizeTitle('陕西省人民政府办公厅关于印发“十四五”就业促进规划的通知', places, '610100')
  expect(wrapped.ownTitle).toBe('陕西省“十四五”就业促进规划')
  expect(wrapped.noticeTitle).toBe('陕西省人民政府办公厅关于印发“十四五”就业促进规划的通知')
  expect(wrapped.placed).toBe(true)
  expect(normalizeTitle('关于加快发展“归雁经济”的指导意见', places, '610900')).toMatchObject({
    ownTitle: '关于加快发展“归雁经济”的指导意见',
    noticeTitle: null,
    placed: false,
  })
})

describe('the region of a body', () => {
  it.each([
    ['西安市人民政府办公厅', '610100'],
    ['省人社厅', '610000'],
    ['市政府办公室', '610900'],
    ['中共安康市委办、市政府办', '610900'],
    ['市委组织部', '610900'],
    ['人力资源和社会保障部', '100000'],
    ['国务院办公厅', '100000'],
    ['中共中央、国务院', '100000'],
    ['各有关单位', null],
  ])('%s → %s', (name, region) => {
    expect(places.ofBody(name, '610900')).toBe(region)
  })
})
