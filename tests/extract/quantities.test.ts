import fc from 'fast-check'
import { findQuantities } from '../../etl/src/language/quantity/quantities.js'
import { amountsIn } from './amounts-in.js'

const units = fc.constantFrom(
  '万人',
  '人',
  '名',
  '家',
  '个',
  '亿元',
  '万元',
  '%',
  '万人次',
  '户',
  '所',
  '元/月',
  '个百分点',
  '万户',
)
const marks = fc.constantFrom(['', 'EQ'], ['以上', 'GTE'], ['以内', 'LTE'], ['左右', 'APPROX'], ['以下', 'LTE'])
const dashes = fc.constantFrom('-', '—', '–', '～', '~', '－', '——', '至', '到')

/** Amounts as plans print them: at most two decimals. */
const amounts = fc
  .integer({ min: 1, max: 9_999_999 })
  .chain((whole) => fc.constantFrom(1, 10, 100).map((divisor) => whole / divisor))

const grouped = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 })

test('a number comes back with its value, unit and mark', () => {
  fc.assert(
    fc.property(amounts, units, marks, fc.boolean(), (value, unit, [words, comparator], commas) => {
      const printed = commas ? grouped(value) : String(value)
      const sentence = `参保规模达到${printed}${unit}${words}。`
      expect(amountsIn(sentence)).toMatchObject([{ value, unit, comparator, low: null, high: null, ratio: null }])
    }),
  )
})

test('what a number is for one of is part of its unit, also where it stands before the number', () => {
  const each = fc.constantFrom(['立方米', '微克'], ['亩', '公斤'], ['平方公里', '亿元'], ['吨', '元'])
  fc.assert(
    fc.property(amounts, each, marks, (value, [per, unit], [words, comparator]) => {
      const sentence = `浓度控制在每${per}${value}${unit}${words}。`
      expect(amountsIn(sentence)).toMatchObject([{ value, printed: String(value), unit: `${unit}/${per}`, comparator }])
    }),
  )
})

test('a range comes back with both ends, whatever its dash', () => {
  fc.assert(
    fc.property(amounts, amounts, dashes, units, (a, b, dash, unit) => {
      fc.pre(a !== b)
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      const found = amountsIn(`建设${low}${dash}${high}${unit}基地。`)
      expect(found).toMatchObject([{ value: null, low, high, unit, comparator: 'RANGE' }])
    }),
  )
})

test('a ratio comes back with all its parts, whatever its colon', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(parts, fc.constantFrom(':', '：', '∶'), (numbers, colon) => {
      const found = amountsIn(`人才比例达到${numbers.join(colon)}。`)
      expect(found).toMatchObject([{ ratio: numbers.join(':'), value: null, unit: null }])
    }),
  )
})

test('a quantity’s range cuts the sentence where it is printed', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(amounts, units), { minLength: 1, maxLength: 4 }), (items) => {
      const sentence = `建设${items.map(([value, unit]) => `基地${value}${unit}`).join('、')}。`
      const found = findQuantities(sentence)
      expect(found.map(({ start, end }) => sentence.slice(start, end))).toEqual(
        items.map(([value, unit]) => `${value}${unit}`),
      )
    }),
  )
})

test.each([
  ['20多项试点', 20, '项', 'GT'],
  ['100余家众创空间', 100, '家', 'GT'],
  ['30多万人', 30, '万人', 'GT'],
  ['千户企业', 1000, '户', 'EQ'],
  ['用户数500万。', 500, '万', 'EQ'],
])('%s', (sentence, value, unit, comparator) => {
  expect(amountsIn(sentence)).toMatchObject([{ value, unit, comparator }])
})

test.each([
  ['覆盖2/3人口', '2/3'],
  ['覆盖三分之二人口', '2/3'],
])('a fraction in signs or words: %s', (sentence, ratio) => {
  expect(amountsIn(sentence)).toMatchObject([{ ratio }])
})

test.each(['到2025年', '2021—2025年', '（2021-2025年）', '01人事考试专用场地建设'])('no quantity: %s', (sentence) => {
  expect(findQuantities(sentence)).toEqual([])
})
