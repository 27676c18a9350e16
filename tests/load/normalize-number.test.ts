import { expect, it } from '@jest/globals'
import { normalizeNumber } from '../../etl/src/identity/normalize-number.js'

it.each([
  '陕政办发〔2021〕31号',
  '陕政办发[2021]31号',
  '陕政办发【2021】31号',
  '陕政办发（２０２１）３１号',
  '陕政办发 ﹝2021﹞ 31 号',
  '陕政办发〔2021〕第031号',
])('brings %s into one form', (printed) => {
  expect(normalizeNumber(printed)).toBe('陕政办发〔2021〕31号')
})

it('leaves other text, but for white space and width', () => {
  expect(normalizeNumber('第 12 号令')).toBe('第12号令')
})
