import fc from 'fast-check'
import { decimalOf, multiply, toNumber } from '../../etl/src/language/quantity/decimal.js'
import { isBaseUnit, parseUnit } from '../../etl/src/language/quantity/units.js'

describe('parseUnit', () => {
  test.each<[string, string, number]>([
    ['万人', '人', 1e4],
    ['人', '人', 1],
    ['名', '人', 1],
    ['万人次', '人次', 1e4],
    ['亿人次', '人次', 1e8],
    ['亿元', '元', 1e8],
    ['万亿元', '元', 1e12],
    ['元/月', '元/月', 1],
    ['元／月', '元/月', 1],
    ['万家', '个', 1e4],
    ['万户', '个', 1e4],
    ['所', '个', 1],
    ['起', '件', 1],
    ['%', '%', 1],
    ['％', '%', 1],
    ['个百分点', '个百分点', 1],
    ['百分点', '个百分点', 1],
    ['万千瓦', '千瓦', 1e4],
    ['千米', '公里', 1],
    ['亿千瓦时', '千瓦时', 1e8],
    ['万吨标准煤', '吨标准煤', 1e4],
    ['万公顷', '亩', 15e4],
    ['百万吨', '吨', 1e6],
    ['千户', '个', 1e3],
    ['万', '', 1e4],
    ['微克/立方米', '微克/立方米', 1],
    ['件/万人', '件/万人', 1],
    ['万尾', '尾', 1e4],
    ['万 人', '人', 1e4],
  ])('%s is %s × %d', (printed, dimension, factor) => {
    const unit = parseUnit(printed)
    expect(unit?.dimension).toBe(dimension)
    expect(unit && toNumber(unit.factor)).toBe(factor)
  })

  test.each([null, '', '/', '—', '－'])('%p is no unit', (printed) => {
    expect(parseUnit(printed)).toBeNull()
  })

  test('base units carry no scale', () => {
    expect(['人', '元', '%', '公里', '件/万人', '微克/立方米', '列'].map(isBaseUnit)).not.toContain(false)
    expect(['万人', '亿元', '公顷', '万', ''].map(isBaseUnit)).not.toContain(true)
  })
})

describe('decimal arithmetic', () => {
  const times = (value: number, unit: string) =>
    toNumber(multiply(decimalOf(value), parseUnit(unit)?.factor ?? decimalOf(1)))

  test.each([
    [0.2, '万家', 2000],
    [58.92, '万人', 589200],
    [3.83, '亿元', 383000000],
    [1.13, '万亿元', 1130000000000],
    [1320.09, '万人', 13200900],
    [344.32, '万人', 3443200],
    [-0.07, '亿元', -7000000],
  ])('%d %s is %d', (value, unit, expected) => {
    expect(times(value, unit)).toBe(expected)
  })

  const printed = fc.tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 4 }))
  const text = ([digits, places]: [number, number]) => (digits / 10 ** places).toFixed(places)

  test('a printed number times 万 or 亿 is the number with its point moved', () => {
    const unit = fc.constantFrom<[string, number]>(['万人', 4], ['亿元', 8], ['千瓦', 0])
    fc.assert(
      fc.property(printed, unit, ([digits, places], [name, zeros]) => {
        expect(times(Number(text([digits, places])), name)).toBe(Number(`${digits}e${zeros - places}`))
      }),
    )
  })

  test('reading and printing a number changes nothing', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(toNumber(decimalOf(value)) === value).toBe(true)
      }),
    )
  })

  test('multiplication is exact, commutative and has one', () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.nat(6))
      .map(([digits, scale]) => ({ digits, scale }))
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(multiply(a, b)).toEqual(multiply(b, a))
        expect(multiply(a, decimalOf(1))).toEqual(a)
        expect(multiply(a, b).digits).toBe(a.digits * b.digits)
      }),
    )
  })

  test.each(['', '.', 'NaN', 'Infinity', '1,000', '一'])('%p is refused', (value) => {
    expect(() => decimalOf(value)).toThrow(RangeError)
  })
})

/** Symbols of GB 3100–3102 and the names of the same units in Chinese count in one dimension. */
test.each([
  ['㎡', '平方米'],
  ['m²', '平方米'],
  ['m2', '平方米'],
  ['km²', '平方公里'],
  ['hm²', '公顷'],
  ['km', '公里'],
  ['万t', '万吨'],
  ['MW', '兆瓦'],
  ['万kW', '万千瓦'],
  ['亿kW·h', '亿千瓦时'],
  ['亿kWh', '亿千瓦时'],
  ['μg/m³', '微克/立方米'],
  ['µg/m3', '微克/立方米'],
  ['mg/L', '毫克/升'],
  ['万m³/d', '万立方米/日'],
  ['10⁴m³', '万立方米'],
  ['10^8m³', '亿立方米'],
  ['﹪', '%'],
])('%s is %s', (symbol, name) => {
  expect(parseUnit(symbol)).toEqual(parseUnit(name))
})
