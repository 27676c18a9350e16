import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { codePointOffsets } from '../../etl/src/model/code-points.js'

const text = fc.string({ unit: fc.constantFrom('就', '业', ' ', '\n', '6', '𠮷', '🏭') })

it('counts the code points before an offset', () => {
  fc.assert(
    fc.property(text, fc.nat(), (value, seed) => {
      const cut = Array.from(value)
        .slice(0, seed % (value.length + 1))
        .join('')
      expect(codePointOffsets(value)(cut.length)).toBe(Array.from(cut).length)
    }),
  )
})

it('cuts the same words in code points as in UTF-16 units', () => {
  fc.assert(
    fc.property(fc.tuple(text, text, text), ([before, words, after]) => {
      const whole = before + words + after
      const offset = codePointOffsets(whole)
      const start = offset(before.length)
      const end = offset(before.length + words.length)
      expect(Array.from(whole).slice(start, end).join('')).toBe(words)
    }),
  )
})
