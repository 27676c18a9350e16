import { expect, it } from '@jest/globals'
import { displayWidth, truncate } from '@plangraph/figures'
import stringWidth from 'string-width'
import { textTable } from '../../etl/src/commands/text-table.js'

it('aligns columns of mixed widths', () => {
  const table = textTable(
    ['goal', '西安市', 'n'],
    [
      ['城镇新增就业', '60万人', '7'],
      ['jobs', '—', '12'],
    ],
    { numeric: [2] },
  )
  expect(table).toBe(
    [
      'goal          西安市   n', //
      '─'.repeat(24),
      '城镇新增就业  60万人   7',
      'jobs          —       12',
    ].join('\n'),
  )
})

it('cuts the first column where the terminal is narrow', () => {
  expect(truncate('城镇新增就业人数', 9)).toBe('城镇新增…')
  const [header = ''] = textTable(['城镇新增就业人数超长的名称', '西安市'], [], { columns: 24 }).split('\n')
  expect(header).toBe('城镇新增就业人…   西安市')
})

it.each([
  '',
  'goal 12%',
  '西安市“十四五”规划（2021—2025年）…',
  '≥5000 ≤4.5',
  '\u3000全角，ＡＢ',
  '가각',
  '👩‍👩‍👧 é',
  'ﾞ',
  '\u200b',
])('a text is as wide as in the general rule: %j', (text) => {
  expect(displayWidth(text)).toBe(stringWidth(text))
})
