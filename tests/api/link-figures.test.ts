import type { Direction } from '@plangraph/database'
import fc from 'fast-check'
import {
  AMPLIFICATION,
  bindingChange,
  DAYS_TO_FOLLOW,
  type FiguredLink,
} from '../../api/src/domain/links/link-figures.js'

const link = (given: {
  difference?: number | null
  direction?: Direction
  signed?: readonly [string | null, string | null]
}): FiguredLink => {
  const [above, below] = given.signed ?? [null, null]
  return {
    kind: 'INHERITS',
    difference: given.difference ?? null,
    upstream: { binding: null, document: { issuedOn: above } },
    downstream: {
      binding: null,
      document: { issuedOn: below },
      indicator: { direction: given.direction ?? 'HIGHER' },
    },
  }
}

const points = fc.integer({ min: -10_000, max: 10_000 }).map((hundredths) => hundredths / 100)

test('what is asked more where higher is better is asked less where lower is; neither has a share in it', () => {
  fc.assert(
    fc.property(points, (difference) => {
      const of = (direction: Direction) => AMPLIFICATION.of(link({ difference, direction }))
      expect(of('HIGHER')).toBe(difference + 0)
      expect(of('LOWER')).toBe(0 - difference)
      expect(of('NEUTRAL')).toBeNull()
    }),
  )
})

test('the links of a chain add up to what the lowest asks more than the highest', () => {
  fc.assert(
    fc.property(
      fc.array(points, { minLength: 2, maxLength: 4 }),
      fc.constantFrom('HIGHER', 'LOWER'),
      (goals, direction) => {
        const between = (from: number, to: number) => AMPLIFICATION.of(link({ difference: to - from, direction })) ?? 0
        const steps = goals.slice(1).map((goal, i) => between(goals[i] ?? 0, goal))
        const sum = steps.reduce((total, step) => total + step, 0)
        expect(sum).toBeCloseTo(between(goals[0] ?? 0, goals.at(-1) ?? 0), 8)
      },
    ),
  )
})

test('days to follow are those between two days of the calendar, and add up', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(day, fc.nat(9_000), fc.nat(9_000), (from, first, second) => {
      const later = (days: number) => new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10)
      const between = (a: number, b: number) => DAYS_TO_FOLLOW.of(link({ signed: [later(a), later(b)] }))
      expect(between(0, first)).toBe(first)
      expect(between(first, first + second)).toBe(second)
    }),
  )
  expect(DAYS_TO_FOLLOW.of(link({ signed: [null, '2021-01-01'] }))).toBeNull()
})

test('an attribute that one of two goals lacks has not changed', () => {
  expect(bindingChange('BINDING', 'ANTICIPATORY')).toBe('WEAKENED')
  expect(bindingChange('ANTICIPATORY', 'BINDING')).toBe('STRENGTHENED')
  expect(bindingChange('BINDING', 'BINDING')).toBe('SAME')
  expect(bindingChange('BINDING', null)).toBeNull()
  expect(bindingChange(null, 'ANTICIPATORY')).toBeNull()
})
