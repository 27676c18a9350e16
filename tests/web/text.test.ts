import fc from 'fast-check'
import { positionsOf } from '../../web/src/parts/text/positions.js'
import { reflowed } from '../../web/src/parts/text/reflow.js'
import { surroundings } from '../../web/src/parts/text/surroundings.js'

test('a position by code points cuts a text where its characters are cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, codePoint) => {
      expect(text.slice(0, positionsOf(text)(codePoint))).toBe([...text].slice(0, codePoint).join(''))
    }),
  )
})

test.each([
  ['新增就\n\n业60万人', '新增就业60万人'],
  ['a total \n of 60', 'a total of 60'],
  ['达到\n 60', '达到60'],
  ['新增\n\n— 7 —\n\f就业', '新增就业'],
  ['2021—2025年 — 7', '2021—2025年 — 7'],
])('lines of print are joined: %j', (text, joined) => {
  expect(reflowed(text)).toBe(joined)
})

test('words stand between the whole sentences around them, and long ones are cut', () => {
  const text = `${'长'.repeat(200)}。前面一句。𠀀新增60万人，后面。${'尾'.repeat(300)}`
  const start = [...text].indexOf('𠀀')
  expect(surroundings(text, start, start + 7)).toEqual({
    before: '前面一句。',
    words: '𠀀新增60万人',
    after: '，后面。',
  })
  const long = surroundings('长'.repeat(600), 300, 302)
  expect([long.before.length, long.words, long.after.length]).toEqual([141, '长长', 141])
})
