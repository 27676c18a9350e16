import { brief } from './brief.js'
import { documentOf } from './document-of.js'
import { testProse } from './prose-cases.js'

describe('round numbers in words', () => {
  testProse([
    [
      'at least, more than, about',
      '培育上百家工坊，帮扶百余户困难家庭，培训近万名农民。',
      [
        '工坊: 100 家, GTE, CUMULATIVE, CURRENT 2025',
        '帮扶困难家庭: 100 户, GT, POINT, CURRENT 2025',
        '培训农民: 10000 名, APPROX, CUMULATIVE, CURRENT 2025',
      ],
    ],
    ['a verb that ends in 上', '文旅产业规模迈上百亿元台阶，举办线上百场展览。', []],
    ['the number of a count', '参保人数十万人以上。', ['参保人数: 100000 人, GTE, POINT, CURRENT 2025']],
  ])
})

test.each([
  ['带动就业数十万人。', '数十万人'],
  ['新建几百个停车位。', '几百个'],
  ['惠及成千上万名群众。', '成千上万名'],
  ['数字产业保持两位数增长。', '两位数增长'],
])('no number, but a finding: %s', (line, said) => {
  const { figures, findings } = documentOf(line)
  expect(figures.map(brief)).toEqual([])
  expect(findings.map(({ kind, evidence }) => [kind, evidence.quote])).toEqual([['UNCLEAR_FIGURE', said]])
})

describe('a change named behind its number', () => {
  testProse([
    [
      'by a rate, of one year or on average',
      '服务业保持9%以上的增速，工业增加值保持8%的年均增速，进出口实现10%左右的增长。',
      [
        '服务业增速: 9 %, GTE, ANNUAL, CURRENT 2025',
        '工业增加值年均增速: 8 %, EQ, ANNUAL, CURRENT 2025',
        '进出口增长: 10 %, APPROX, ANNUAL, CURRENT 2025',
      ],
    ],
    ['no change, but a level', '参保率保持在93%以上的高位。', ['参保率: 93 %, GTE, POINT, CURRENT 2025']],
  ])
})
