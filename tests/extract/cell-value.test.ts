import { cellType } from '../../etl/src/language/cell-type.js'
import { type CellValue, parseCell } from '../../etl/src/language/quantity/cell-value.js'
import type { Amount } from '../../etl/src/model/index.js'

const cells: [cell: string, meaning: Partial<Amount & CellValue>][] = [
  ['12.85', { value: 12.85, comparator: 'EQ', cumulative: false, unit: null }],
  ['1320.09', { value: 1320.09, comparator: 'EQ' }],
  ['1,320.5', { value: 1320.5, comparator: 'EQ' }],
  ['[60]', { value: 60, comparator: 'EQ', cumulative: true, printed: '[60]' }],
  ['{ 7.5 }', { value: 7.5, comparator: 'EQ', cumulative: true, printed: '{7.5}' }],
  ['［72.84］', { value: 72.84, cumulative: true }],
  ['【10】', { value: 10, cumulative: true }],
  ['[>425]', { value: 425, comparator: 'GT', cumulative: true }],
  ['[≥100]', { value: 100, comparator: 'GTE', cumulative: true }],
  ['≥[25]', { value: 25, comparator: 'GTE', cumulative: true }],
  ['≤4.5', { value: 4.5, comparator: 'LTE', cumulative: false }],
  ['＜5.5', { value: 5.5, comparator: 'LT', printed: '＜5.5' }],
  ['<4.3', { value: 4.3, comparator: 'LT' }],
  ['＞95', { value: 95, comparator: 'GT' }],
  ['不高出5%', { value: 5, unit: '%', comparator: 'LTE' }],
  ['不得超出5%', { value: 5, unit: '%', comparator: 'LTE' }],
  ['95以上', { value: 95, comparator: 'GTE' }],
  ['5.5以内', { value: 5.5, comparator: 'LTE' }],
  ['60左右', { value: 60, comparator: 'APPROX' }],
  ['96%', { value: 96, unit: '%', comparator: 'EQ' }],
  ['≥95％', { value: 95, unit: '%', comparator: 'GTE' }],
  ['0.2万', { value: 0.2, unit: '万' }],
  ['-3.5', { value: -3.5, comparator: 'EQ' }],
  ['10:38:52', { value: null, ratio: '10:38:52', comparator: 'EQ' }],
  ['1∶4∶5', { value: null, ratio: '1:4:5', printed: '1∶4∶5' }],
  ['2—3', { value: null, low: 2, high: 3, comparator: 'RANGE' }],
  ['[10～15]', { low: 10, high: 15, comparator: 'RANGE', cumulative: true }],
]

test.each(cells)('the cell %s', (cell, meaning) => {
  const { amount, ...marks } = parseCell(cell) as CellValue
  expect({ ...amount, ...marks }).toMatchObject(meaning)
})

test.each(['', ' ', '—', '/', '--', '无', '逐步提高', '预期性', '[8]3.开展培训', '3[8]', '(8).5'])(
  'the cell “%s” states no number',
  (cell) => {
    expect(parseCell(cell)).toBeNull()
  },
)

test.each(['不高出5%', '不得低于95%', '至少3', '≥95', '约60', '95%及以上', '10上下'])(
  'a cell with a bound, %s, holds a value',
  (cell) => expect(cellType(cell)).toBe('value'),
)
