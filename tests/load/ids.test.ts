import { describe, expect, it } from '@jest/globals'
import { figureIds, sectionIds, tableIds, taskIds } from '../../etl/src/identity/ids.js'
import type { StructuredTable } from '../../etl/src/model/index.js'
import { evidenceOf, figure, section } from './documents.js'

const table = (label: string | null, title: string | null): StructuredTable => ({
  label,
  title,
  kind: 'OTHER',
  section: null,
  columns: [],
  rows: [],
  note: null,
  start: 0,
  end: 1,
  page: null,
})

const text = '一、目标\n城镇新增就业10万人，其中返乡创业2万人。\n二、措施\n新增就业3万人。'
const sections = [section(text, '一、目标'), section(text, '二、措施')]

describe('section ids', () => {
  it('come from the numbers on the way down, not from titles, offsets or width', () => {
    const nested = [...sections, section(text, '一、目标', { parent: 1, number: '（一）' })]
    const corrected = nested.map((entry) => ({
      ...entry,
      title: `${entry.title}（改）`,
      start: entry.start + 9,
      number: entry.number?.replace('（一）', '( 一 )') ?? null,
    }))
    expect(sectionIds('d', corrected)).toEqual(sectionIds('d', nested))
  })

  it('tell repeated numbers apart, below different parents and below one', () => {
    const repeated = [0, 1, 1].map((parent) => section(text, '一、目标', { parent, number: '（一）' }))
    expect(new Set(sectionIds('d', [...sections, ...repeated])).size).toBe(5)
  })

  it('of boxes come from the label, wherever the box is', () => {
    const box = (parent: number) => section(text, '一、目标', { parent, number: null, label: '专栏 3' })
    expect(sectionIds('d', [...sections, box(0)])[2]).toBe(sectionIds('d', [...sections, box(1)])[2])
  })
})

it('table ids come from the label, the title or the place among tables without either', () => {
  const ids = tableIds('d', [table('专栏 1', '指标'), table(null, '指标'), table(null, null), table(null, null)])
  expect(new Set(ids).size).toBe(4)
  expect(tableIds('d', [table('专栏1', '改')])[0]).toBe(ids[0])
})

it('task ids come from the table and the number', () => {
  const task = (number: number, name: string) => {
    return { table: 0, row: number, number, text: name, responsible: [], evidence: evidenceOf(text, '措施') }
  }
  const [first, second] = taskIds(['t'], [task(1, '甲'), task(2, '乙')])
  expect(taskIds(['t'], [task(2, '乙（改）'), task(1, '甲')])).toEqual([second, first])
})

describe('figure ids', () => {
  const figures = [
    figure(text, '城镇新增就业10万人'),
    figure(text, '返乡创业2万人', { indicatorName: '返乡创业' }),
    figure(text, '新增就业3万人', { section: 1 }),
  ]
  const of = (given: typeof figures) => figureIds('d', sectionIds('d', sections), [], given)

  it('stay with a corrected value, another catalogue entry, other offsets and another rule', () => {
    const changed = figures.map((entry) => ({
      ...entry,
      value: 99,
      printed: '99',
      indicatorCode: null,
      matchRule: null,
      rule: 'other',
      evidence: { ...entry.evidence, start: entry.evidence.start + 500, end: entry.evidence.end + 500 },
    }))
    expect(of(changed)).toEqual(of(figures))
  })

  it('do not depend on the order in which figures were found', () => {
    expect(of([...figures].reverse())).toEqual([...of(figures)].reverse())
  })

  it('differ by year, status and ordinal among equals', () => {
    const first = figure(text, '城镇新增就业10万人')
    const ids = of([first, { ...first, year: 2023 }, { ...first, status: 'ACTUAL' }, figure(text, '新增就业3万人')])
    expect(new Set(ids).size).toBe(4)
  })

  it('of table cells come from the label as printed, not from the name that was made of it', () => {
    const row = figure(text, '城镇新增就业10万人', { table: 0, rowLabel: '1.城镇新增就业（万人）' })
    const renamed = { ...row, indicatorName: '城镇新增就业人数', rowLabel: '1. 城镇新增就业(万人)' }
    expect(figureIds('d', [], ['t'], [renamed])).toEqual(figureIds('d', [], ['t'], [row]))
  })
})
