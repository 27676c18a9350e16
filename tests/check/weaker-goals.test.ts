import { weakerGoals } from '../../etl/src/check/weaker-goals.js'
import { holding, type Row, reached } from './figures.js'

const weaker = (...rows: Row[]) => {
  const { figures, catalogue } = holding(...rows)
  return weakerGoals(figures, catalogue).map((finding) => finding.figures)
}

const sum = (spanStart: number, year: number) => ({ basis: 'CUMULATIVE', spanStart, year }) as const
const bound = (comparator: 'GTE' | 'LTE' | 'APPROX') => ({ amount: { comparator } })

describe('a goal below what was reached', () => {
  test.each<[string, Row[], number[][]]>([
    [
      'a rate',
      [
        ['森林覆盖率', '60%'],
        ['森林覆盖率', '62%', reached(2020)],
      ],
      [[0, 1]],
    ],
    [
      'stated twice',
      [
        ['森林覆盖率', '60%'],
        ['森林覆盖率', '60%'],
        ['森林覆盖率', '62%', reached(2020)],
      ],
      [[0, 2]],
    ],
    [
      'a ceiling',
      [
        ['城镇登记失业率', '5%', bound('LTE')],
        ['城镇登记失业率', '3.6%', reached(2020)],
      ],
      [[0, 1]],
    ],
    [
      'the sum of five years',
      [
        ['城镇新增就业', '60万人', sum(2021, 2025)],
        ['城镇新增就业', '72万人', { status: 'ACTUAL', ...sum(2016, 2020) }],
      ],
      [[0, 1]],
    ],
  ])('%s', (_what, rows, expected) => expect(weaker(...rows)).toEqual(expected))
})

describe('no goal below what was reached', () => {
  test.each<[string, Row[]]>([
    [
      'one that asks for more',
      [
        ['森林覆盖率', '64%'],
        ['森林覆盖率', '62%', reached(2020)],
      ],
    ],
    [
      'one that asks for the same',
      [
        ['森林覆盖率', '62%', bound('GTE')],
        ['森林覆盖率', '62%', reached(2020)],
      ],
    ],
    [
      'one that is the base rounded',
      [
        ['森林覆盖率', '62%'],
        ['森林覆盖率', '62.3%', reached(2020)],
      ],
    ],
    [
      'about so much',
      [
        ['森林覆盖率', '60%', bound('APPROX')],
        ['森林覆盖率', '62%', reached(2020)],
      ],
    ],
    [
      'growth that is slower than last year',
      [
        ['地区生产总值增长', '5%', { basis: 'ANNUAL' }],
        ['地区生产总值增长', '6.2%', { status: 'ACTUAL', basis: 'ANNUAL', year: 2024 }],
      ],
    ],
    [
      'a year against five',
      [
        ['城镇新增就业', '12万人', { basis: 'ANNUAL' }],
        ['城镇新增就业', '72万人', { status: 'ACTUAL', ...sum(2016, 2020) }],
      ],
    ],
    [
      'one that was overtaken since the latest base',
      [
        ['森林覆盖率', '64%'],
        ['森林覆盖率', '66%', reached(2015)],
        ['森林覆盖率', '62%', reached(2020)],
      ],
    ],
  ])('%s', (_what, rows) => expect(weaker(...rows)).toEqual([]))
})
