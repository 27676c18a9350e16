import { alternativeWords } from './vocabulary.js'

test.each([
  ['^(?:基数|现状|完成)$', 3],
  ['(?:责任|牵头)(?:单位|部门)[：:]', 2],
  ['^指标$|^(?:主要)?项目|名称$', 3],
  ['第[一二三]+章|[一二三]+、|[（(]一[）)]', 1],
  ['[省市县区]$', 0],
  ['(?:a|b|c|目标)', 1],
  ['之间|(?:(?:以上|以下)的)+|左右', 3],
])('%s holds %d words that are alternatives of each other', (source, count) => {
  expect(alternativeWords(source)).toBe(count)
})
