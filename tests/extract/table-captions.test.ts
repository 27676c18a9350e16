import { brief } from './brief.js'
import { documentOf, extractText, planText } from './document-of.js'

const withPlace = (figures: ReturnType<typeof documentOf>['figures']) =>
  figures.map((figure) => `${brief(figure)}${figure.place === null ? '' : ` @${figure.place}`}`)

const tabbed = (...rows: string[]) => rows.map((row) => row.replace(/ ?\| ?/g, '\t')).join('\n')

describe('a table of the plan before', () => {
  test('has past goals and results of its end', () => {
    const { figures } = documentOf(
      tabbed(
        '表 1 “十三五”指标完成情况',
        '指标 | 规划目标 | 实际完成',
        '新增托位（个） | 900 | 950',
        '公交分担率（%） | 30 | 33',
      ),
    )
    expect(figures.map(brief)).toEqual([
      '新增托位: 900 个, EQ, CUMULATIVE, PAST 2020',
      '新增托位: 950 个, EQ, CUMULATIVE, ACTUAL 2020',
      '公交分担率: 30 %, EQ, POINT, PAST 2020',
      '公交分担率: 33 %, EQ, POINT, ACTUAL 2020',
    ])
  })
})

describe('what a column or a row is of', () => {
  test('a place in a bracket behind the year', () => {
    const { figures } = documentOf(
      tabbed(
        '表 1 主要指标',
        '指标 | 2020年（全市） | 2020年（全省） | 2025年（全市）',
        '血压管理率（%） | 60 | 64 | 70',
        '甲类传染病发病率（‰） | 2 | 3 | 1',
      ),
    )
    expect(withPlace(figures).slice(0, 3)).toEqual([
      '血压管理率: 60 %, EQ, POINT, ACTUAL 2020',
      '血压管理率: 64 %, EQ, POINT, ACTUAL 2020 @陕西省',
      '血压管理率: 70 %, EQ, POINT, CURRENT 2025',
    ])
    expect(figures[2]?.baseline).toBe(0)
  })

  test('years behind what the rows are, the unit on a line of its own', () => {
    const { figures } = documentOf(
      tabbed(
        '表 2 各县（市、区）自来水普及率目标',
        '单位：%',
        '地区 | 2023年 | 2025年',
        '岚皋县 | 91 | 93',
        '平利县 | 90 | 94',
      ),
    )
    expect(withPlace(figures)).toEqual([
      '自来水普及率: 91 %, EQ, POINT, CURRENT 2023 @岚皋县',
      '自来水普及率: 93 %, EQ, POINT, CURRENT 2025 @岚皋县',
      '自来水普及率: 90 %, EQ, POINT, CURRENT 2023 @平利县',
      '自来水普及率: 94 %, EQ, POINT, CURRENT 2025 @平利县',
    ])
  })

  test('a line before a table of places is its title', () => {
    const lines = [
      '各县新增停车位分年度目标（个）',
      '地区 | 2023年 | 2024年 | 合计',
      '岚皋县 | 30 | 40 | 70',
      '平利县 | 20 | 25 | 45',
    ]
    const { figures } = extractText(planText([tabbed(...lines)]))
    expect(withPlace(figures).slice(0, 3)).toEqual([
      '新增停车位: 30 个, EQ, ANNUAL, CURRENT 2023 @岚皋县',
      '新增停车位: 40 个, EQ, ANNUAL, CURRENT 2024 @岚皋县',
      '新增停车位: 70 个, EQ, CUMULATIVE, CURRENT 2024 @岚皋县',
    ])
  })
})

describe('what the title says of every row', () => {
  test('what is counted of the things that the rows name, and in what unit', () => {
    const { figures } = documentOf(
      tabbed('专栏 2 主要林产品产量目标（万吨）', '类别 | 2020年 | 2025年', '核桃 | 4 | 5', '板栗 | 2 | 3'),
    )
    expect(figures.map(brief)).toEqual([
      '核桃产量: 4 万吨, EQ, POINT, ACTUAL 2020',
      '核桃产量: 5 万吨, EQ, POINT, CURRENT 2025',
      '板栗产量: 2 万吨, EQ, POINT, ACTUAL 2020',
      '板栗产量: 3 万吨, EQ, POINT, CURRENT 2025',
    ])
  })

  test('nothing of a row that says what it counts', () => {
    const { figures } = documentOf(
      tabbed('专栏 2 主要林产品产量目标', '类别 | 2020年 | 2025年', '核桃面积（万亩） | 4 | 5', '板栗 | 2 | 3'),
    )
    expect(figures.map(({ indicatorName }) => indicatorName)).toEqual(['核桃面积', '核桃面积', '板栗', '板栗'])
  })
})

describe('an amount behind the goal of a growth rate', () => {
  test.each(['2020年基数300亿元', '2020年为300亿元', '2020年300亿元；预期性'])('%s is of what grows', (remark) => {
    const { figures } = documentOf(
      tabbed('专栏 1 主要指标', '指标 | 2025年', `外贸总额年均增速 | 7%左右（${remark}）`, '苗圃 | 3个'),
    )
    expect(figures.map(brief).slice(0, 2)).toEqual([
      '外贸总额年均增速: 7 %, APPROX, ANNUAL, CURRENT 2025',
      '外贸总额: 300 亿元, EQ, POINT, ACTUAL 2020',
    ])
  })
})

describe('a change in a cell of levels', () => {
  test.each([
    ['湿地保护率 | % | 40 | 比2020年提高2个百分点', '湿地保护率提高: 2 个百分点, EQ, CUMULATIVE, CURRENT 2025'],
    ['人均产值 | 万元 | 12 | 年均增速>6.4', '人均产值年均增速: 6.4 %, GT, ANNUAL, CURRENT 2025'],
  ])('%s', (row, goal) => {
    const { figures } = documentOf(tabbed('专栏 1 主要指标', '指标 | 单位 | 2020年 | 2025年', row, '苗圃 | 个 | 2 | 3'))
    expect(figures.map(brief)[1]).toBe(goal)
  })
})
