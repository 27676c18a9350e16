import { confidenceOf } from '../../etl/src/check/confidence/confidence.js'
import { signs } from '../../etl/src/check/confidence/signs.js'
import { readWeights, weights } from '../../etl/src/check/confidence/weights.js'
import { checkDocument } from '../../etl/src/check/index.js'
import { fitWeights } from '../bench/calibration/fit.js'
import { catalogue, regions } from '../normalize/catalogue.js'
import { plan } from './documents.js'

const model = {
  bias: 0,
  caution: 0,
  signs: [
    { sign: 'agrees' as const, weight: 2 },
    { sign: 'longName' as const, weight: -3 },
  ],
}

test('signs add up to a likelihood', () => {
  expect(confidenceOf([], model)).toBe(0.5)
  expect(confidenceOf(['agrees'], model)).toBe(0.88)
  expect(confidenceOf(['agrees', 'longName'], model)).toBe(0.27)
  expect(confidenceOf(['agrees'], { ...model, caution: 2 })).toBe(0.5)
})

test('every sign has its weight, and a file that lacks one is refused by name', () => {
  expect(weights.signs.map(({ sign }) => sign).sort()).toEqual(Object.keys(signs).sort())
  expect(() =>
    readWeights('{fitted: {documents: 1, figures: 1, right: 1}, bias: 0, caution: 0, unclearBelow: 0, signs: []}'),
  ).toThrow('weights.yaml is not valid: every sign of signs.ts needs one entry')
})

test('what two readings and the catalogue agree on is surer than what is in a crowd', () => {
  const { figures } = checkDocument(
    plan('到2025年，森林覆盖率达到68%。', '支持29个扩权赋能县（市）率先高质量发展。'),
    catalogue,
    regions,
  )
  const [forest, counties] = figures
  expect(forest?.confidence).toBeGreaterThan(0.8)
  expect(counties?.confidence).toBeLessThan(forest?.confidence ?? 0)
})

describe('a fit', () => {
  const figure = (right: boolean, ...held: ('agrees' | 'longName')[]) => ({ right, held })
  const many = (count: number, one: ReturnType<typeof figure>) => Array.from({ length: count }, () => one)

  test('tells by many figures what a sign says, and by few what was expected of it', () => {
    const figures = [
      ...many(90, figure(true, 'agrees')),
      ...many(10, figure(false, 'agrees')),
      ...many(50, figure(true)),
      ...many(50, figure(false)),
      figure(true, 'longName'),
    ]
    const prior = [
      { sign: 'agrees' as const, prior: 0 },
      { sign: 'longName' as const, prior: -1 },
    ]
    const fitted = fitWeights(figures, prior)
    expect(confidenceOf(['agrees'], { ...fitted, caution: 0 })).toBeGreaterThan(0.8)
    expect(confidenceOf([], { ...fitted, caution: 0 })).toBeLessThan(0.6)
    expect(fitted.signs[1]?.weight).toBeCloseTo(-0.8, 0)
  })
})
