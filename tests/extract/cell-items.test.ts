import { brief } from './brief.js'
import { documentOf } from './document-of.js'

/** Goals of a table with one column of goals for 2025; its cells between strokes. */
const goalsOf = (...rows: string[]) => {
  const lines = ['指标 | 2025年目标', ...rows].map((row) => row.replace(/ ?\| ?/g, '\t'))
  const { figures, findings } = documentOf([['专栏 1 主要指标', ...lines].join('\n')])
  expect(findings).toEqual([])
  return figures.map(brief)
}

describe('a list in a cell, in a row of several things', () => {
  test('each item is of the thing that its label begins', () => {
    expect(goalsOf('地面/屋顶光伏装机 | 2025年地面30万千瓦、屋顶12万千瓦')).toEqual([
      '地面光伏装机: 30 万千瓦, EQ, POINT, CURRENT 2025',
      '屋顶光伏装机: 12 万千瓦, EQ, POINT, CURRENT 2025',
    ])
  })

  test('what the row comes to, and further things of its kind', () => {
    expect(goalsOf('家电/家具网络零售额 | 2025年达到50亿元以上；服装20亿元、图书8亿元')).toEqual([
      '家电/家具网络零售额: 50 亿元, GTE, POINT, CURRENT 2025',
      '服装网络零售额: 20 亿元, EQ, POINT, CURRENT 2025',
      '图书网络零售额: 8 亿元, EQ, POINT, CURRENT 2025',
    ])
  })

  test('the kind of thing that the row names once is that of all', () => {
    expect(
      goalsOf('预制菜/纺织服装产业产值 | 2025年达到50亿元；中药20亿元、茶叶8亿元').map((goal) => goal.split(',')[0]),
    ).toEqual(['预制菜/纺织服装产业产值: 50 亿元', '中药产业产值: 20 亿元', '茶叶产业产值: 8 亿元'])
  })

  test('an item in another unit is a thing of its own', () => {
    expect(goalsOf('水运/航空旅客量 | 水运90万人次、机场3个')).not.toContainEqual(expect.stringContaining('机场旅客量'))
  })
})

describe('names of the things that a row lists', () => {
  test.each([
    [
      'the rest behind two words of one length',
      '林业/渔业总产值年均增速 | 6% / 8%',
      ['林业总产值年均增速: 6 %', '渔业总产值年均增速: 8 %'],
    ],
    ['a measure alone', '外贸总额年均增速/规模 | 6%左右/90亿元', ['外贸总额年均增速: 6 %', '外贸总额规模: 90 亿元']],
    [
      'a bracket within a name',
      '每万人口护理师（士）数、药师数 | 40人/6人',
      ['每万人口护理师（士）数: 40 人', '每万人口药师数: 6 人'],
    ],
    ['examples of one thing', '苹果、核桃等林果产量 | 80万吨', ['苹果、核桃等林果产量: 80 万吨']],
  ])('%s', (_, row, goals) => {
    expect(goalsOf(row).map((goal) => goal.split(',')[0])).toEqual(goals)
  })

  test('a bound of one of two things in different units is its own', () => {
    expect(goalsOf('外贸总额年均增速/规模 | 6%左右/90亿元').map((goal) => goal.split(', ')[1])).toEqual([
      'APPROX',
      'EQ',
    ])
  })
})

describe('a deed in a cell, whose object the row names', () => {
  test.each([
    ['泵站 | 改造45座', '改造泵站: 45 座, EQ, CUMULATIVE, CURRENT 2025'],
    ['水电等清洁能源装机 | 2025年新增30万千瓦', '新增水电等清洁能源装机: 30 万千瓦, EQ, CUMULATIVE, CURRENT 2025'],
    ['农房改造 | 改造3万户以上', '农房改造: 3 万户, GTE, CUMULATIVE, CURRENT 2025'],
    ['普惠托位 | 2023年新增2千个', '新增普惠托位: 2 千个, EQ, CUMULATIVE, CURRENT 2023'],
  ])('%s', (row, goal) => {
    expect(goalsOf(row)).toEqual([goal])
  })
})
