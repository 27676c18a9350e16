import { checkDocument } from '../../etl/src/check/index.js'
import { catalogue, regions } from '../normalize/catalogue.js'
import { plan } from './documents.js'

test('what does not fit is a finding with both sides, and both are less sure', () => {
  const sound = plan('2020年，茶园面积45万亩，油茶面积30万亩。')
  const odd = plan('2020年，茶园面积45万亩，油茶面积30万亩。', '2020年，茶园面积54万亩。')
  const [before, after] = [sound, odd].map((document) => checkDocument(document, catalogue, regions))
  expect(before?.findings).toEqual([])
  expect(after?.findings).toMatchObject([
    {
      kind: 'IMPLAUSIBLE_FIGURE',
      severity: 'WARNING',
      figures: [0, 2],
      message:
        '茶园面积 45万亩 (2020) and 茶园面积 54万亩 (2020) are read as one statement with two values. One of them is likely misread: compare with the source.',
    },
  ])
  const confidence = (document: typeof before, at: number) => document?.figures[at]?.confidence ?? 0
  expect(confidence(after, 0)).toBeLessThan(confidence(before, 0))
  expect(confidence(after, 1)).toBe(confidence(before, 1))
})
