import { jest } from '@jest/globals'
import { addBudgetHeaders, isSpent, rateLimit } from '../../api/src/server/limits/rate-limit.js'

beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] }))
afterEach(() => jest.useRealTimers())

test('the budget of a client is its own, and full again when its minute is over', () => {
  const charge = rateLimit(10)
  expect(isSpent(charge('a', 10))).toBe(false)
  expect(isSpent(charge('a', 1))).toBe(true)
  expect(isSpent(charge('b', 1))).toBe(false)
  jest.advanceTimersByTime(59_000)
  expect(isSpent(charge('a', 0))).toBe(true)
  jest.advanceTimersByTime(1_000)
  expect(charge('a', 1)).toMatchObject({ limit: 10, used: 1 })
})

test('the remaining budget is never below zero', () => {
  const head: string[] = []
  addBudgetHeaders(head, rateLimit(10)('a', 25))
  expect(head).toEqual(expect.arrayContaining(['ratelimit-remaining', '0']))
})

test('clients beyond a hundred thousand push out those that asked first', () => {
  const charge = rateLimit(1)
  charge('first', 2)
  for (let i = 0; i < 100_000; i++) charge(`other ${i}`, 2)
  expect(isSpent(charge('other 99999', 0))).toBe(true)
  expect(isSpent(charge('first', 0))).toBe(false)
})
