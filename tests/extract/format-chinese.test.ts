import { parseChineseNumeral } from '@plangraph/etl/language/quantity/chinese-numerals'
import { chineseNumeral } from '@plangraph/etl/language/quantity/format-chinese'
import fc from 'fast-check'

test('a numeral that was written is read as the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
      expect(parseChineseNumeral(chineseNumeral(value) ?? '')).toBe(value)
    }),
  )
})

test.each([0, -1, 1.5, 1e8])('%d has none', (value) => expect(chineseNumeral(value)).toBeNull())
