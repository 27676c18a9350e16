import { updatesGolden } from './update-flag.js'

test('golden files are compared unless UPDATE_GOLDEN=1 asks for new ones', () => {
  expect(updatesGolden({})).toBe(false)
  expect(updatesGolden({ UPDATE_GOLDEN: '0', CI: 'true' })).toBe(false)
  expect(updatesGolden({ CI: 'true' })).toBe(false)
  expect(updatesGolden({ UPDATE_GOLDEN: '1' })).toBe(true)
})

test('UPDATE_GOLDEN=1 fails where CI is set', () => {
  expect(() => updatesGolden({ UPDATE_GOLDEN: '1', CI: 'true' })).toThrow(/never in CI/)
})
