import { describe, expect, it } from '@jest/globals'
import type { FileFigure } from '../../etl/src/store/files/file-figure.js'
import { areTooMany, lostFigures } from '../../etl/src/store/files/lost-figures.js'

const figure = (id: string, given: Partial<FileFigure> = {}): FileFigure => ({
  id,
  ordinal: 1,
  isTarget: true,
  name: `指标${id}`,
  status: 'CURRENT',
  region: '610900',
  year: 2025,
  spanStart: null,
  printed: id,
  unit: '万人',
  value: Number(id) * 10_000,
  low: null,
  high: null,
  quote: `指标${id}达到${id}万人`,
  ...given,
})
const before = [figure('1'), figure('2'), figure('3')]
const lost = (...after: FileFigure[]) => lostFigures(before, after).map(({ id }) => id)

describe('figures are lost', () => {
  it.each<[string, FileFigure[], string[]]>([
    ['where their ids are gone', [figure('1')], ['2', '3']],
    ['not where they say another value', [figure('1', { value: 5, printed: '5' }), figure('2'), figure('3')], []],
    ['not where they moved, under the same name', [figure('9', { name: '指标1' }), figure('2'), figure('3')], []],
    [
      'not where they are named otherwise, in the same words',
      [figure('9', { name: '就业', quote: '指标1达到1万人', printed: '1' }), figure('2'), figure('3')],
      [],
    ],
    ['where another year came', [figure('9', { name: '指标1', year: 2030 }), figure('2'), figure('3')], ['1']],
    ['once, where one came in the place of two', [figure('9', { name: '指标1' }), figure('2')], ['3']],
    [
      'and none of them twice: what came stands for one',
      [figure('9', { name: '指标1', quote: '指标2达到2万人', printed: '2' }), figure('3')],
      ['2'],
    ],
  ])('%s', (_what, after, ids) => {
    expect(lost(...after)).toEqual(ids)
  })
})

it.each([
  [0, 0, false],
  [1, 1, true],
  [1, 3, false],
  [2, 3, true],
  [2, 20, false],
  [3, 20, true],
  [30, 300, false],
  [31, 300, true],
])('%i of %i are too many: %s', (count, all, expected) => {
  expect(areTooMany(count, all)).toBe(expected)
})
