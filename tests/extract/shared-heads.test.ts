import { brief } from './brief.js'
import { documentOf } from './document-of.js'
import { testProse } from './prose-cases.js'

describe('what is said of the first of a list is said of the others', () => {
  testProse([
    [
      'a word that changes what is counted',
      '减少总磷、总氮排放量分别1.2万吨、3.4万吨。',
      ['减少总磷排放量: 1.2 万吨, EQ, POINT, CURRENT 2025', '减少总氮排放量: 3.4 万吨, EQ, POINT, CURRENT 2025'],
    ],
    [
      'a deed that the first ends in',
      '废纸回收利用3亿吨、废玻璃900万吨。',
      ['废纸回收利用: 3 亿吨, EQ, CUMULATIVE, CURRENT 2025', '废玻璃回收利用: 900 万吨, EQ, CUMULATIVE, CURRENT 2025'],
    ],
    [
      'all verbs that a link joins',
      '新建改扩建及维修托育园20所以上、寄宿制学校5所以上。',
      [
        '新建改扩建及维修托育园: 20 所, GTE, CUMULATIVE, CURRENT 2025',
        '新建改扩建及维修寄宿制学校: 5 所, GTE, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'a verb before the numbers',
      '整治8条河道、3处堰塘。',
      ['整治河道: 8 条, EQ, CUMULATIVE, CURRENT 2025', '整治堰塘: 3 处, EQ, CUMULATIVE, CURRENT 2025'],
    ],
    [
      'what is new, where the same is done',
      '新增退役军人就业900人、残疾人就业300人、农村劳动力转移就业8000人。',
      [
        '新增退役军人就业: 900 人, EQ, CUMULATIVE, CURRENT 2025',
        '新增残疾人就业: 300 人, EQ, CUMULATIVE, CURRENT 2025',
        '农村劳动力转移就业人数: 8000 人, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'both, in one word',
      '铁路货运量、水路货运量双双突破900万吨。',
      ['铁路货运量: 900 万吨, GT, POINT, CURRENT 2025', '水路货运量: 900 万吨, GT, POINT, CURRENT 2025'],
    ],
  ])
})

describe('a bracket behind a project', () => {
  testProse([
    [
      'counts what is changed',
      '小型水库除险加固工程（40座），城中村改造项目（1.5万户以上）。',
      ['小型水库除险加固: 40 座, EQ, CUMULATIVE, CURRENT 2025', '城中村改造: 1.5 万户, GTE, CUMULATIVE, CURRENT 2025'],
    ],
    [
      'counts what is brought into being',
      '文化体验馆、乡村旅游示范村创建行动（12个左右）。',
      ['乡村旅游示范村: 12 个, APPROX, CUMULATIVE, CURRENT 2025'],
    ],
  ])

  test('its quote begins with the name', () => {
    const [figure] = documentOf('乡村旅游示范村创建行动（12个）。').figures
    expect(figure?.evidence.quote).toBe('乡村旅游示范村创建行动（12个')
  })
})

describe('what is acted on, and by what means', () => {
  testProse([
    [
      'a length of time that is cut',
      '力争将危桥抢修用时压缩至3周以内，推动将退税办理时限压减至6个工作日以内。',
      ['危桥抢修用时: 3 周, LTE, POINT, CURRENT 2025', '退税办理时限: 6 个工作日, LTE, POINT, CURRENT 2025'],
    ],
    ['the means', '通过清洁生产推动减少烟尘排放量7万吨。', ['减少烟尘排放量: 7 万吨, EQ, CUMULATIVE, CURRENT 2025']],
  ])
})

test('goals without a year of their own are for the last year of a scheme whose first is not told', () => {
  const scheme = documentOf('到2025年，托育园达到40所。\n\n新生儿建档时限压缩至5个工作日以内。')
  expect(scheme.figures.map(brief)).toContain('新生儿建档时限: 5 个工作日, LTE, POINT, CURRENT 2025')
})
