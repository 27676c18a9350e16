import fc from 'fast-check'
import { parseChineseNumeral } from '../../etl/src/language/quantity/chinese-numerals.js'
import { chineseNumeral } from '../../etl/src/language/quantity/format-chinese.js'

test('a numeral that was written is read as the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
      expect(parseChineseNumeral(chineseNumeral(value) ?? '')).toBe(value)
    }),
  )
})

test.each([0, -1, 1.5, 1e8])('%d has none', (value) => expect(chineseNumeral(value)).toBeNull())
