import { gramsOf, packNumbers, unpackNumbers } from '@plangraph/figures'
import { Random } from '../synthetic/random.js'

test('numbers of any distances come back from their text, one character for each that is near the one before', () => {
  const random = new Random(1)
  for (const most of [1, 31, 32, 1023, 1024, 100_000]) {
    let last = random.int(0, most)
    const numbers = Array.from({ length: 50 }, () => (last += random.int(1, most)))
    expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers)
  }
  expect(packNumbers([0, 1, 32])).toBe('ABf')
  expect(packNumbers([32])).toBe('gB')
  expect(unpackNumbers('')).toEqual([])
})

test('grams are pairs of characters, those outside the basic plane too', () => {
  expect([...gramsOf('𠮷野𠮷野家')]).toEqual(['𠮷野', '野𠮷', '野家'])
})
