import { didYouMean, similar } from '../../api/src/domain/filters/suggestions.js'

test.each([
  ['urban-new-employmnt', ['urban-new-employment']],
  ['Urban-New-Employment', ['urban-new-employment']],
  ['ubran-new-employment', ['urban-new-employment']],
  ['jobs', []],
  ['61010', ['610100']],
  ['610110', ['610100']],
  ['601100', ['610100']],
  ['西按市', ['西安市']],
  ['', []],
])('%j may be misspelt for %j', (word, expected) => {
  expect(similar(word, ['urban-new-employment', 'skilled-workers', '610100', '西安市', 'Xi’an'])).toEqual(expected)
})

test('of several the nearest are meant, and three are named', () => {
  expect(similar('安阳市', ['安阳', '安庆市', '信阳市', '洛阳城'])).toEqual(['安阳', '安庆市', '信阳市'])
  expect(didYouMean(['a', 'b', 'c', 'd'])).toBe(' Did you mean a or b or c?')
  expect(didYouMean([])).toBe('')
})
