import { documentOf } from './document-of.js'
import { testProse } from './prose-cases.js'

describe('the subject of a clause without a number', () => {
  testProse([
    [
      'is what the clauses after it mean',
      '城镇新增就业60万人，居民人均可支配收入与经济增长基本同步，达到8万元。',
      ['城镇新增就业: 60 万人, EQ, CUMULATIVE, CURRENT 2025', '居民人均可支配收入: 8 万元, EQ, POINT, CURRENT 2025'],
    ],
    [
      'is none where nothing of it can be measured',
      '失业保险参保人数稳步增长，就业形势总体稳定，达到12万人。',
      ['失业保险参保人数: 12 万人, EQ, POINT, CURRENT 2025'],
    ],
  ])
})

describe('a generic name', () => {
  testProse([
    [
      'takes no owner that can’t have it',
      '城镇新增就业60万人，参保率达到95%。',
      ['城镇新增就业: 60 万人, EQ, CUMULATIVE, CURRENT 2025', '参保率: 95 %, EQ, POINT, CURRENT 2025'],
    ],
    [
      'of money takes the works before it',
      '实施重点项目286个，完成投资512亿元。',
      [
        '实施重点项目: 286 个, EQ, CUMULATIVE, CURRENT 2025',
        '重点项目完成投资: 512 亿元, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
  ])
})

describe('words that are no part of a name', () => {
  testProse([
    [
      'the level a change is added to',
      '失业保险参保人数在2020年的基础上增加2万人，达到12万人。',
      [
        '失业保险参保人数增加: 2 万人, EQ, CUMULATIVE, CURRENT 2025',
        '失业保险参保人数: 12 万人, EQ, POINT, CURRENT 2025',
      ],
    ],
    [
      'that it is a goal, and made sure of',
      '城镇新增就业目标任务为60万人，参保人数确保达到95万人。',
      ['城镇新增就业: 60 万人, EQ, CUMULATIVE, CURRENT 2025', '参保人数: 95 万人, EQ, POINT, CURRENT 2025'],
    ],
    [
      'a share without a verb is named as one',
      '煤炭消费占能源消费总量的62%。',
      ['煤炭消费占能源消费总量的比例: 62 %, EQ, POINT, CURRENT 2025'],
    ],
  ])
})

test.each(['……达到40%。', '且不高于40%。', '之间达到40%。'])('no name, no figure: %s', (line) => {
  expect(documentOf(line).figures).toEqual([])
})

test('who answers for it is no part of the quote', () => {
  const { figures } = documentOf('开展农民工培训30万人次（责任单位：市人社局、市财政局）。')
  expect(figures.map((figure) => figure.evidence.quote)).toEqual(['开展农民工培训30万人次'])
})

test('a distance or a size inside a name is no figure', () => {
  const { figures } = documentOf('公交站点500米覆盖率达到98%，培育营业收入超百亿元企业60家。')
  expect(figures.map(({ amount }) => [amount.value, amount.unit])).toEqual([
    [98, '%'],
    [60, '家'],
  ])
})
