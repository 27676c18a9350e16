import { testProse } from './prose-cases.js'

describe('what the last of a list is said of is said of the others', () => {
  testProse([
    [
      'a measure whose last letter alone names one',
      '铁路、水路货运量分别完成900万吨、1.3亿吨。',
      ['铁路货运量: 900 万吨, EQ, POINT, CURRENT 2025', '水路货运量: 1.3 亿吨, EQ, POINT, CURRENT 2025'],
    ],
    [
      'the word that a measure needs',
      '失业、工伤保险参保人数分别达到7万人、9万人。',
      ['失业保险参保人数: 7 万人, EQ, POINT, CURRENT 2025', '工伤保险参保人数: 9 万人, EQ, POINT, CURRENT 2025'],
    ],
    [
      'all that follows the word that is formed as the others are',
      '食品、药品抽检合格率分别达到98%、99%；先进制造业、高技术制造业增加值占规模以上工业增加值比重分别达到56%、34%。',
      [
        '食品抽检合格率: 98 %, EQ, POINT, CURRENT 2025',
        '药品抽检合格率: 99 %, EQ, POINT, CURRENT 2025',
        '先进制造业增加值占规模以上工业增加值比重: 56 %, EQ, POINT, CURRENT 2025',
        '高技术制造业增加值占规模以上工业增加值比重: 34 %, EQ, POINT, CURRENT 2025',
      ],
    ],
    [
      'what is measured, of words of one length',
      '快递、电信业务量分别达到5亿件、6亿件；航空旅客和货邮吞吐量分别增长14%、4%。',
      [
        '快递业务量: 5 亿件, EQ, POINT, CURRENT 2025',
        '电信业务量: 6 亿件, EQ, POINT, CURRENT 2025',
        '航空旅客吞吐量增长: 14 %, EQ, ANNUAL, CURRENT 2025',
        '货邮吞吐量增长: 4 %, EQ, ANNUAL, CURRENT 2025',
      ],
    ],
    [
      'how a measure of their own moves',
      '投资、消费增速分别达到5%、6%。',
      ['投资增速: 5 %, EQ, ANNUAL, CURRENT 2025', '消费增速: 6 %, EQ, ANNUAL, CURRENT 2025'],
    ],
    [
      'for one of what the first is told, unless it is a total',
      '单位GDP能耗、水耗分别下降13%、16%；单位国内生产总值能源消耗和主要污染物排放总量分别降低20%和10%。',
      [
        '单位GDP能耗下降: 13 %, EQ, CUMULATIVE, CURRENT 2025',
        '单位GDP水耗下降: 16 %, EQ, CUMULATIVE, CURRENT 2025',
        '单位国内生产总值能源消耗降低: 20 %, EQ, CUMULATIVE, CURRENT 2025',
        '主要污染物排放总量降低: 10 %, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'the mark after the last, in whatever unit',
      '肉牛、肉鸡年出栏量分别稳定在90万头、1.5亿只以上。',
      ['肉牛年出栏量: 90 万头, GTE, POINT, CURRENT 2025', '肉鸡年出栏量: 1.5 亿只, GTE, POINT, CURRENT 2025'],
    ],
  ])
})

describe('what is told beside a level', () => {
  testProse([
    [
      'a number of days more, and a change of one year in a clause of its own',
      '湖泊优良天数达到300天，比2020年增加9天，总磷浓度同比下降4%。',
      [
        '湖泊优良天数: 300 天, EQ, POINT, CURRENT 2025',
        '湖泊优良天数增加: 9 天, EQ, CUMULATIVE, CURRENT 2025',
        '总磷浓度下降: 4 %, EQ, ANNUAL, CURRENT 2025',
      ],
    ],
    [
      'a share of a part that names the thing again',
      '福利机构床位总数达到5万张，其中护理型床位占比达到60%。',
      ['福利机构床位总数: 5 万张, EQ, POINT, CURRENT 2025', '福利机构护理型床位占比: 60 %, EQ, POINT, CURRENT 2025'],
    ],
    [
      'a year behind a verb',
      '争取到2024年人均体育场地面积提高1平方米。',
      ['人均体育场地面积提高: 1 平方米, EQ, CUMULATIVE, CURRENT 2024'],
    ],
  ])
})
