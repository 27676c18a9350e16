import { describe, expect, it } from '@jest/globals'
import type { LinkIndicator, Statement } from '../../etl/src/link/model.js'
import { excessesOf, excessFinding } from '../../etl/src/link/part-findings.js'
import { indicator, statement, world } from './statements.js'

const below = ['610100', '610900', '611000']

const jobs = (regionCode: string, value: number, more: Partial<Statement> = {}) =>
  statement({
    id: `${regionCode} ${value}`,
    regionCode,
    indicatorCode: 'jobs',
    basis: 'CUMULATIVE',
    spanStart: 2021,
    unit: '万人',
    value: value * 10_000,
    shown: `${value}万人`,
    ...more,
  })

function excesses(stated: readonly Statement[], of: LinkIndicator = indicator('jobs')) {
  const governing = new Map<string, Statement[]>()
  for (const one of stated) governing.set(one.regionCode, [...(governing.get(one.regionCode) ?? []), one])
  return excessesOf('610000', below, of, governing)
}

const told = (...stated: Statement[]) =>
  excesses(stated).map(({ whole, parts }) => [whole.id, ...parts.map(({ id }) => id)])

const whole = jobs('610000', 200)

describe('goals of the places below', () => {
  it('that come to more than the whole are told with it, also where some are missing', () => {
    const parts = [jobs('610100', 150), jobs('611000', 70)]
    expect(told(whole, ...parts)).toEqual([['610000 200', '610100 150', '611000 70']])
    const [excess] = excesses([whole, ...parts])
    expect(excess && excessFinding(excess, indicator('jobs'), world({}))).toMatchObject({
      kind: 'PARTS_EXCEED_WHOLE',
      severity: 'INFO',
      code: 'parts-raised',
      message:
        '陕西省, 新增就业 2025: the goals of 2 of the 3 places below come to 220万人, 1.1 times the 200万人 of the whole: more is asked on the way down.',
      messageZh: '陕西省2025年新增就业：下辖3个地区中2个的目标合计220万人，为总目标200万人的1.1倍，层层加码。',
    })
  })

  it.each<[string, Statement[]]>([
    ['that come to the whole', [jobs('610100', 150), jobs('611000', 50)]],
    // 150.5 may be 150.45, 50 may be 49.5: half of the last digit of each, and of 200.
    ['that exceed it by rounding', [jobs('610100', 150.5), jobs('611000', 50)]],
    ['for one year beside a sum', [jobs('610100', 250, { basis: 'ANNUAL', spanStart: null })]],
    ['since another year', [jobs('610100', 250, { spanStart: 2023 })]],
    ['of 人次 beside 人', [jobs('610100', 250, { unit: '万人次' })]],
    ['for each county', [jobs('610100', 250, { per: '每县' })]],
    [
      'of which one is a range',
      [jobs('610100', 150), jobs('611000', 70, { value: null, low: 600_000, high: 800_000 })],
    ],
    ['of which one is a ceiling below a floor', [jobs('610100', 150), jobs('611000', 70, { comparator: 'LTE' })]],
    // What its county states is in what 西安市 states.
    ['with those further down', [jobs('610100', 150), jobs('610102', 90)]],
  ])('%s: nothing', (_what, parts) => {
    expect(told({ ...whole, comparator: 'GTE' }, ...parts)).toEqual([])
  })

  it('of what does not add up: nothing', () => {
    const rate = (regionCode: string) => statement({ regionCode, value: 95 })
    expect(excesses(['610000', '610100', '611000'].map(rate), indicator('rate'))).toEqual([])
  })

  it('are held against the whole of their own span', () => {
    const yearly = { basis: 'ANNUAL', spanStart: null } as const
    const stated = [whole, jobs('610000', 40, yearly), jobs('610100', 150), jobs('610100', 30, yearly)]
    expect(told(...stated, jobs('611000', 15, yearly))).toEqual([['610000 40', '610100 30', '611000 15']])
  })

  it('of what should be lower are told without praise', () => {
    const energy: LinkIndicator = { ...indicator('jobs'), direction: 'LOWER' }
    const [excess] = excesses([jobs('610000', 100), jobs('610100', 130)], energy)
    expect(excess && excessFinding(excess, energy, world({}))).toMatchObject({
      code: 'parts-exceed',
      message: expect.stringContaining('come to 130万人, 1.3 times the 100万人 of the whole.'),
    })
  })
})
