import { printedCharacters } from '../../../etl/src/read/pdf/cjk-radicals.js'

const printed = (text: string) => Array.from(text, printedCharacters).join('')

test('radicals and long dashes become the characters they stand for', () => {
  expect(printed('⼈⼒资源')).toBe('人力资源')
  expect(printed('⺠⻛⻓⻅⻰⻔⼾')).toBe('民风长见龙门户')
  expect(printed('⸺')).toBe('——')
})

test('every radical of Unicode becomes another character', () => {
  const blocks = [...Array(0x2f00 + 214 - 0x2f00).keys()].map((i) => String.fromCharCode(0x2f00 + i))
  for (const radical of blocks) expect(printed(radical)).toMatch(/^[\u3400-\u9fff]$/)
})

test('other characters stay as they are printed', () => {
  const text = '＜５％（一）～—·①㎡Ａ°Ⅳ'
  expect(printed(text)).toBe(text)
})
