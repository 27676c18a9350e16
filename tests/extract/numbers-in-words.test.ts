import { findQuantities } from '../../etl/src/language/quantity/quantities.js'
import { amountsIn } from './amounts-in.js'
import { testProse } from './prose-cases.js'

test.each([
  ['百分之九十五点五', 95.5, 'EQ'],
  ['百分之九十五以上', 95, 'GTE'],
  ['百分之五以内', 5, 'LTE'],
  ['占比提高到三成', 30, 'EQ'],
  ['三成以上', 30, 'GTE'],
  ['达到七成五左右', 75, 'APPROX'],
  ['60%（含）以上', 60, 'GTE'],
])('%s', (sentence, value, comparator) => {
  expect(amountsIn(sentence)).toMatchObject([{ value, unit: '%', comparator }])
})

test('三分之二以上 keeps its mark', () => {
  expect(amountsIn('三分之二以上的社区')).toMatchObject([{ ratio: '2/3', comparator: 'GTE' }])
})

test.each(['三成立即整改', '成立于三成县', '第三成员单位', '翻一番', '零增长', '一成不变'])(
  'no number: %s',
  (sentence) => {
    expect(findQuantities(sentence)).toEqual([])
  },
)

test.each(['5万—6万人', '5-6万人', '5万人—6万人', '5万至6万人'])('one range: %s', (sentence) => {
  expect(amountsIn(sentence)).toMatchObject([{ low: 5, high: 6, unit: '万人' }])
})

testProse([
  [
    'full-width digits and thousands',
    '参保１．２万人，培训1，200人，覆盖率达到６０％（含）以上。',
    [
      '参保人数: 1.2 万人, EQ, POINT, CURRENT 2025',
      '培训人数: 1200 人, EQ, CUMULATIVE, CURRENT 2025',
      '覆盖率: 60 %, GTE, POINT, CURRENT 2025',
    ],
  ],
  [
    'shares in words',
    '八成以上的企业参加调解，新能源公交车占比达到百分之九十五以上。',
    ['企业参加调解比例: 80 %, GTE, POINT, CURRENT 2025', '新能源公交车占比: 95 %, GTE, POINT, CURRENT 2025'],
  ],
])
