import { documentOf } from './document-of.js'

const kindsOf = (text: string) =>
  documentOf(text).figures.map(({ indicatorName, amount, binding }) => `${indicatorName} ${amount.value} ${binding}`)

describe('what a sentence says behind an amount of whether it binds', () => {
  test.each([
    ['水产品产量达到20万吨（约束性指标），', '水产品产量 20 BINDING'],
    ['水产品产量20万吨约束性指标，', '水产品产量 20 BINDING'],
    ['水产品产量20万吨以上，为预期性指标，', '水产品产量 20 ANTICIPATORY'],
    ['水产品产量20万吨（预期性）、', '水产品产量 20 ANTICIPATORY'],
    ['水产品产量20万吨，', '水产品产量 20 null'],
  ])('%s', (words, figure) => {
    expect(kindsOf(`到2025年，${words}乡村医生达到300名。`)).toEqual([figure, '乡村医生 300 null'])
  })

  test('a result has none', () => {
    expect(kindsOf('2020年，水产品产量为18万吨（约束性指标）。')).toEqual(['水产品产量 18 null'])
  })
})
