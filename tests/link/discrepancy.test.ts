import { describe, expect, it } from '@jest/globals'
import { discrepancy } from '../../etl/src/link/rounding.js'
import { statement } from './statements.js'

const people = (value: number, shown: string, more = {}) => statement({ value, shown, unit: '万人', ...more })

describe('a discrepancy', () => {
  it.each([
    ['58 beside 58.92', people(580000, '58万人'), people(589200, '58.92万人'), true],
    ['59 beside 58.92', people(590000, '59万人'), people(589200, '58.92万人'), false],
    [
      'the same number with another sign',
      people(55, '5.5%', { comparator: 'LTE' }),
      people(55, '＜5.5%', { comparator: 'LT' }),
      false,
    ],
    ['2000家 beside 0.2万家', people(2000, '2000家', { unit: '家' }), people(2000, '0.2万家', { unit: '万家' }), false],
    [
      'a number inside a range',
      people(8, '8个', { unit: '个' }),
      people(0, '6-8个', { value: null, low: 6, high: 8 }),
      false,
    ],
    [
      'a number outside a range',
      people(9, '9个', { unit: '个' }),
      people(0, '6-8个', { value: null, low: 6, high: 8 }),
      true,
    ],
    ['a sum beside a level', people(60, '60万人', { basis: 'CUMULATIVE' }), people(50, '50万人'), false],
  ] as const)('%s: %s', (_what, a, b, expected) => {
    expect(discrepancy(a, b)).toBe(expected)
    expect(discrepancy(b, a)).toBe(expected)
  })
})
