import { brief } from './brief.js'
import { documentOf } from './document-of.js'

/** A construction, a line of a plan of 安康市, and its figures with the place of each that is not the city. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'the nation, the province and the city side by side, each year with its own',
    '2020年，全国研发强度2.4%，陕西省2.42%，我市1.1%；到2025年，全国2.8%，全省2.7%，我市1.6%。',
    [
      '研发强度: 2.4 %, EQ, POINT, ACTUAL 2020 @全国',
      '研发强度: 2.42 %, EQ, POINT, ACTUAL 2020 @陕西省',
      '研发强度: 1.1 %, EQ, POINT, ACTUAL 2020',
      '研发强度: 2.8 %, EQ, POINT, CURRENT 2025 @全国',
      '研发强度: 2.7 %, EQ, POINT, CURRENT 2025 @陕西省',
      '研发强度: 1.6 %, EQ, POINT, CURRENT 2025',
    ],
  ],
  [
    'what has a thing of its own behind places that are only compared is the city’s',
    '到2025年，全省高中阶段毛入学率达到96%，石泉县97%，人均藏书量达到1.2册。',
    [
      '高中阶段毛入学率: 96 %, EQ, POINT, CURRENT 2025 @陕西省',
      '高中阶段毛入学率: 97 %, EQ, POINT, CURRENT 2025 @石泉县',
      '人均藏书量: 1.2 册, EQ, POINT, CURRENT 2025',
    ],
  ],
  [
    'places before 分别, the thing behind them',
    '汉滨区、旬阳市和白河县学前三年毛入园率分别达到97%、95%和92%。',
    [
      '学前三年毛入园率: 97 %, EQ, POINT, CURRENT 2025 @汉滨区',
      '学前三年毛入园率: 95 %, EQ, POINT, CURRENT 2025 @旬阳市',
      '学前三年毛入园率: 92 %, EQ, POINT, CURRENT 2025 @白河县',
    ],
  ],
  [
    'places before 分别 and what is done in them',
    '宁陕县、岚皋县分别新建助餐点60处、45处。',
    ['助餐点: 60 处, EQ, CUMULATIVE, CURRENT 2025 @宁陕县', '助餐点: 45 处, EQ, CUMULATIVE, CURRENT 2025 @岚皋县'],
  ],
  [
    'one number for each of several places, and one for all of them',
    '石泉县、紫阳县各培育民宿30家；镇坪县、平利县建成步道90公里。',
    [
      '民宿: 30 家, EQ, CUMULATIVE, CURRENT 2025 @石泉县',
      '民宿: 30 家, EQ, CUMULATIVE, CURRENT 2025 @紫阳县',
      '镇坪县、平利县建成步道: 90 公里, EQ, CUMULATIVE, CURRENT 2025',
    ],
  ],
  [
    'parts by place have the name of the whole',
    '新建托育园28家，其中：汉阴县11家、石泉县9家。',
    [
      '托育园: 28 家, EQ, CUMULATIVE, CURRENT 2025',
      '托育园: 11 家, EQ, CUMULATIVE, CURRENT 2025 @汉阴县',
      '托育园: 9 家, EQ, CUMULATIVE, CURRENT 2025 @石泉县',
    ],
  ],
  [
    'a province that its city follows, and one whose city is an example',
    '陕西省汉中市茶园面积达到120万亩，四川省达州市等7个城市开通班列。',
    [
      '茶园面积: 120 万亩, EQ, POINT, CURRENT 2025 @汉中市',
      '开通班列的城市: 7 个, EQ, CUMULATIVE, CURRENT 2025 @四川省',
    ],
  ],
]

describe('where it is', () => {
  test.each(cases)('%s: %s', (_construction, line, figures) => {
    const read = documentOf(line).figures.map(
      (figure) => brief(figure) + (figure.place === null ? '' : ` @${figure.place}`),
    )
    expect(read).toEqual(figures)
  })
})
