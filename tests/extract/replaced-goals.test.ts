import { brief } from './brief.js'
import { extractText } from './document-of.js'
import { testProse } from './prose-cases.js'

describe('a goal that a new one replaces', () => {
  testProse([
    [
      'a goal that is adjusted',
      '生猪出栏目标由420万头调整为380万头。',
      ['生猪出栏: 420 万头, EQ, POINT, PAST 2025', '生猪出栏: 380 万头, EQ, POINT, CURRENT 2025'],
    ],
    [
      'raised',
      '新建充电桩的目标从6000个上调至9500个。',
      ['充电桩: 6000 个, EQ, POINT, PAST 2025', '充电桩: 9500 个, EQ, POINT, CURRENT 2025'],
    ],
    [
      'what was planned before',
      '新建水库由原规划的12座调增至15座。',
      ['水库: 12 座, EQ, POINT, PAST 2025', '水库: 15 座, EQ, POINT, CURRENT 2025'],
    ],
    [
      'told after the new one',
      '森林蓄积量目标调整为8900万立方米，原目标为9200万立方米。',
      ['森林蓄积量: 8900 万立方米, EQ, POINT, CURRENT 2025', '森林蓄积量: 9200 万立方米, EQ, POINT, PAST 2025'],
    ],
    ['the new one alone', '将老旧街区改造目标调减为310个。', ['老旧街区改造: 310 个, EQ, POINT, CURRENT 2025']],
    [
      'but not what is adjusted and no goal',
      '三次产业结构由12:40:48调整为10:41:49。',
      ['三次产业结构: 12:40:48, EQ, POINT, ACTUAL 2020', '三次产业结构: 10:41:49, EQ, POINT, CURRENT 2025'],
    ],
    [
      'nor a level that is to fall',
      '危房占比由原来的8%下降到2%。',
      ['危房占比: 8 %, EQ, POINT, ACTUAL 2020', '危房占比: 2 %, EQ, POINT, CURRENT 2025'],
    ],
  ])
})

describe('numbers that tell which kind is meant', () => {
  testProse([
    ['networks', '建设万兆园区网络，推进千兆城市建设。', []],
    ['lines', '改造110kV变电站，完善220千伏主网架。', []],
    ['sources of water', '完善千吨万人水源地保护设施。', []],
    ['but not a width of the line', '人均接入带宽达到500兆。', ['人均接入带宽: 500 兆, EQ, POINT, CURRENT 2025']],
  ])
})

describe('reports on how a plan was carried out', () => {
  const report = (title: string, ...parts: string[]) =>
    extractText([title, ...parts, ''].join('\n\n')).figures.map(brief)

  it('tell results of its years, and goals behind them', () => {
    const told = report(
      '汉中市“十四五”养老服务规划实施总结评估报告',
      '一、规划实施情况',
      '“十四五”期间，全市累计改造特殊困难老年人家庭1.6万户。截至2025年末，护理型床位占比达到61.5%，养老机构建设和运营管理水平明显提升。',
      '二、下一步工作',
      '到2030年，护理型床位占比达到75%以上，居家和社区养老服务网络更加健全。',
    )
    expect(told).toEqual([
      '改造特殊困难老年人家庭: 1.6 万户, EQ, CUMULATIVE, ACTUAL 2025',
      '护理型床位占比: 61.5 %, EQ, POINT, ACTUAL 2025',
      '护理型床位占比: 75 %, GTE, POINT, CURRENT 2030',
    ])
  })

  it('at half of its time still have its end ahead', () => {
    const told = report(
      '汉中市“十四五”林业发展规划中期评估报告',
      '一、规划实施进展',
      '规划实施以来，累计完成林草植被恢复27万亩。2023年，森林覆盖率达到62.4%，生态环境质量持续改善。',
      '二、后半程重点任务',
      '到2025年，森林覆盖率达到63%，森林火灾受害率控制在0.5‰以内。',
    )
    expect(told).toEqual([
      '林草植被恢复: 27 万亩, EQ, CUMULATIVE, ACTUAL 2023',
      '森林覆盖率: 62.4 %, EQ, POINT, ACTUAL 2023',
      '森林覆盖率: 63 %, EQ, POINT, CURRENT 2025',
      '森林火灾受害率: 0.5 ‰, LTE, POINT, CURRENT 2025',
    ])
  })
})
