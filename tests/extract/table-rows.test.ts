import type { ExtractedDocument } from '../../etl/src/model/index.js'
import { brief } from './brief.js'
import { documentOf } from './document-of.js'

const table = (...lines: string[]): ExtractedDocument => documentOf([['专栏 1 主要指标', ...lines].join('\n')])

const figuresOf = (document: ExtractedDocument) => document.figures.map(brief)

describe('a tab-separated table', () => {
  const document = table(
    '指标\t单位\t2020年\t2025年\t属性',
    '一、就业',
    '1.城镇新增就业人数\t万人\t15.31\t[60]\t预期性',
    '2.城镇登记失业率（%）\t\t3.64\t<5\t约束性',
    '3.补充养老保险基金规模(亿元)\t\t—\t105\t预期性',
  )

  test('has a figure for each filled value cell, with the unit of its column or of its name', () => {
    expect(figuresOf(document)).toEqual([
      '城镇新增就业人数: 15.31 万人, EQ, ANNUAL, ACTUAL 2020',
      '城镇新增就业人数: 60 万人, EQ, CUMULATIVE, CURRENT 2025',
      '城镇登记失业率: 3.64 %, EQ, POINT, ACTUAL 2020',
      '城镇登记失业率: 5 %, LT, POINT, CURRENT 2025',
      '补充养老保险基金规模: 105 亿元, EQ, POINT, CURRENT 2025',
    ])
  })

  test('joins a goal to the base in its row, and gives it the row’s attribute', () => {
    expect(document.figures.map((figure) => [figure.baseline, figure.binding])).toEqual([
      [null, null],
      [0, 'ANTICIPATORY'],
      [null, null],
      [2, 'BINDING'],
      [null, 'ANTICIPATORY'],
    ])
  })
})

test('a mark of what kind a row is belongs to no name', () => {
  const document = table(
    '指标\t单位\t2020年\t2025年\t属性',
    '1.茶叶产量（特色指标）\t万吨\t3.1\t4.5\t预期性',
    '2.森林蓄积量(特色)\t万立方米\t910\t960\t约束性',
  )
  expect(document.figures.map(({ indicatorName }) => indicatorName)).toEqual([
    '茶叶产量',
    '茶叶产量',
    '森林蓄积量',
    '森林蓄积量',
  ])
})

describe('a flattened table', () => {
  const document = table(
    '序号 指 标 单位',
    '2020 年',
    '基数',
    '2025 年',
    '目标',
    '属性',
    '一 就业创业',
    '1 城镇新增就业人数 万人 15.31 [60]预期性',
    '2',
    '新增取得职业资格证书或职业技能等',
    '级证书人数',
    '万人次 / [15] 预期性',
    '其中：新增取得高级工以上证书人数',
    '万人次 / [5] 预期性',
  )

  test('gives back cells wrapped over lines, run together or empty', () => {
    expect(figuresOf(document)).toEqual([
      '城镇新增就业人数: 15.31 万人, EQ, ANNUAL, ACTUAL 2020',
      '城镇新增就业人数: 60 万人, EQ, CUMULATIVE, CURRENT 2025',
      '新增取得职业资格证书或职业技能等级证书人数: 15 万人次, EQ, CUMULATIVE, CURRENT 2025',
      '新增取得高级工以上证书人数: 5 万人次, EQ, CUMULATIVE, CURRENT 2025',
    ])
  })

  test('keeps each row’s words as its quote', () => {
    expect(document.figures.map((figure) => figure.evidence.quote)).toEqual([
      '1 城镇新增就业人数 万人 15.31 [60]预期性',
      '1 城镇新增就业人数 万人 15.31 [60]预期性',
      '2 新增取得职业资格证书或职业技能等 级证书人数 万人次 / [15] 预期性',
      '其中：新增取得高级工以上证书人数 万人次 / [5] 预期性',
    ])
  })
})

test('a header repeated after a page break is no row', () => {
  const header = '序号 指标 单位 2020年基数 2025年目标 属性'
  const document = table(
    header,
    '1 城镇新增就业人数 万人 15.31 [60] 预期性',
    '— 7 —',
    header,
    '2 城镇登记失业率 % 3.64 <5 预期性',
    '注：[ ]内为五年累计数。',
  )
  expect(document.structure.tables[0]?.rows).toHaveLength(2)
  expect(document.figures).toHaveLength(4)
})

describe('sub-rows', () => {
  const document = table(
    '指标\t2020年\t2025年',
    '1.基本养老保险参保人数（万人）\t768.98\t877.59',
    '（1）企业职工（万人）\t486.93\t593.28',
    '2.转移就业农村劳动力人数（万人）\t2573\t2400',
    '3.其中：省内转移人数（万人）\t1459\t1300',
    '4.专业技术人才数量（万人）\t371\t430',
    '5.其中：高级职称人才数量（万人）\t48\t65',
  )

  test('take what they leave out from their parent’s name', () => {
    const names = document.figures.filter((figure) => figure.status === 'CURRENT').map((figure) => figure.indicatorName)
    expect(names).toEqual([
      '基本养老保险参保人数',
      '企业职工基本养老保险参保人数',
      '转移就业农村劳动力人数',
      '省内转移就业农村劳动力人数',
      '专业技术人才数量',
      '高级职称人才数量',
    ])
  })

  test('are part of the figure above in the same column', () => {
    const partOf = document.figures.map((figure) => figure.partOf)
    expect(partOf).toEqual([null, null, 0, 1, null, null, 4, 5, null, null, 8, 9])
  })
})

describe('a past plan’s results', () => {
  const document = table(
    '指标\t2015年基数\t“十三五”目标\t2020年完成数',
    '1.城镇登记失业率（%）\t4.12\t≤4.5\t3.63',
    '2.企业劳动合同签订率(%)\t90\t95%\t—',
  )

  test('tell the past goal from the results', () => {
    expect(figuresOf(document)).toEqual([
      '城镇登记失业率: 4.12 %, EQ, POINT, ACTUAL 2015',
      '城镇登记失业率: 4.5 %, LTE, POINT, PAST 2020',
      '城镇登记失业率: 3.63 %, EQ, POINT, ACTUAL 2020',
      '企业劳动合同签订率: 90 %, EQ, POINT, ACTUAL 2015',
      '企业劳动合同签订率: 95 %, EQ, POINT, PAST 2020',
    ])
  })
})

describe('incomplete rows', () => {
  const rowsWith = (...rows: string[]) =>
    table(
      '指标\t2025年\t属性',
      '1.城镇新增就业人数（万人）\t[8]\t预期性',
      '2.参保率（%）\t95\t预期性',
      ...rows,
    ).findings.map(({ kind, severity, message }) => [kind, severity, message])

  test('a goal that is missing is a warning', () => {
    expect(rowsWith('3.博士后研究人员年招收数（万人）\t\t预期性')).toEqual([
      ['INCOMPLETE_ROW', 'WARNING', '专栏 1, row “博士后研究人员年招收数”: its cell 2025年 is empty.'],
    ])
  })

  test('an attribute that the other rows have is reported', () => {
    expect(rowsWith('3.城镇登记失业率（%）\t<4.3\t')).toEqual([
      ['INCOMPLETE_ROW', 'INFO', '专栏 1, row “城镇登记失业率”: its attribute (预期性 or 约束性) is missing.'],
    ])
  })

  test.each([
    ['保持稳定', 'INFO', 'says it in words, without a number'],
    ['2024年前如期实现', 'INFO', 'says it in words, without a number'],
    ['—（纲要29项指标中未设）', 'INFO', 'says it in words, without a number'],
    ['翻一番', 'WARNING', 'holds no number that could be read'],
    ['见附件3', 'WARNING', 'holds no number that could be read'],
  ])('%s in the place of a number is reported as %s', (cell, severity, said) => {
    expect(rowsWith(`3.城镇登记失业率（%）\t${cell}\t预期性`)).toEqual([
      ['INCOMPLETE_ROW', severity, `专栏 1, row “城镇登记失业率”: its cell 2025年 ${said}.`],
    ])
  })

  test('complete rows are none', () => expect(rowsWith()).toEqual([]))
})

test('a scale in the cell multiplies the unit of the row', () => {
  const document = table(
    '指标\t单位\t2020年\t2025年\t属性',
    '1.城镇新增就业\t人\t12万\t[60万]\t预期性',
    '2.参保人数\t万人\t5\t7\t预期性',
    '3.高技能人才\t人\t300\t500\t预期性',
  )
  expect(document.figures.map(({ amount }) => [amount.value, amount.unit])).toEqual([
    [12, '万人'],
    [60, '万人'],
    [5, '万人'],
    [7, '万人'],
    [300, '人'],
    [500, '人'],
  ])
})

test('a part is counted as the whole is, and shares its name where the two overlap', () => {
  const document = table('指标\t2020年\t2025年', '公路总里程（公里）\t25000\t27000', '其中：高速公路\t800\t1000')
  expect(figuresOf(document).slice(2)).toEqual([
    '高速公路总里程: 800 公里, EQ, POINT, ACTUAL 2020',
    '高速公路总里程: 1000 公里, EQ, POINT, CURRENT 2025',
  ])
})

test('a column of yearly growth holds a sum only where the cell is marked', () => {
  const document = table(
    '指标\t2020年\t2025年\t年均增速[累计]',
    '地区生产总值（亿元）\t1850\t2700\t7.5%',
    '单位地区生产总值能耗降低（%）\t—\t—\t[13.5]',
  )
  expect(figuresOf(document).slice(2)).toEqual([
    '地区生产总值年均增长: 7.5 %, EQ, ANNUAL, CURRENT 2025',
    '单位地区生产总值能耗降低: 13.5 %, EQ, CUMULATIVE, CURRENT 2025',
  ])
})

test('a row of two parts tells a value for each, with its own base', () => {
  const document = table('指标\t2020年\t2025年\t属性', '污水处理率（城市/县城）（%）\t97.2/93.6\t≥98/≥95\t约束性')
  expect(figuresOf(document)).toEqual([
    '城市污水处理率: 97.2 %, EQ, POINT, ACTUAL 2020',
    '县城污水处理率: 93.6 %, EQ, POINT, ACTUAL 2020',
    '城市污水处理率: 98 %, GTE, POINT, CURRENT 2025',
    '县城污水处理率: 95 %, GTE, POINT, CURRENT 2025',
  ])
  expect(document.figures.map(({ baseline }) => baseline)).toEqual([null, null, 0, 1])
})

test('several values on lines of one cell, each with what it is for', () => {
  const document = table('指标\t2020年\t2025年', '再生水利用率（%）\t16.8\t重点城市≥30一般城市≥15')
  expect(figuresOf(document).slice(1)).toEqual([
    '重点城市再生水利用率: 30 %, GTE, POINT, CURRENT 2025',
    '一般城市再生水利用率: 15 %, GTE, POINT, CURRENT 2025',
  ])
})

test('a ratio or a unit with a slash is no value of two parts', () => {
  const document = table('指标\t2020年\t2025年', '城乡居民收入比（以农村为1）\t2.9\t2.7')
  expect(figuresOf(document)).toEqual([
    '城乡居民收入比（以农村为1）: 2.9, EQ, POINT, ACTUAL 2020',
    '城乡居民收入比（以农村为1）: 2.7, EQ, POINT, CURRENT 2025',
  ])
})

test('sums and yearly values under one heading are goals and results, each with its own basis', () => {
  const document = table(
    '指标\t“十三五”完成累计\t“十三五”完成年均\t“十四五”目标累计\t“十四五”目标年均',
    '新建污水管网（公里）\t7860\t1572\t9000\t1800',
  )
  expect(figuresOf(document)).toEqual([
    '新建污水管网: 7860 公里, EQ, CUMULATIVE, ACTUAL 2020',
    '新建污水管网: 1572 公里, EQ, ANNUAL, ACTUAL 2020',
    '新建污水管网: 9000 公里, EQ, CUMULATIVE, CURRENT 2025',
    '新建污水管网: 1800 公里, EQ, ANNUAL, CURRENT 2025',
  ])
  expect(document.figures.map(({ baseline }) => baseline)).toEqual([null, null, 0, 1])
})

describe('a cell that states where a level starts and where it goes', () => {
  const document = table(
    '指标\t“十四五”目标',
    '森林覆盖率\t26.67%→27.67%（约束性）',
    '常住人口城镇化率\t2020年约41%→2025年45%（预期性）',
    '细颗粒物浓度\t34.5→31.5微克/立方米',
    '发明专利拥有量\t5件->>7件',
    '研发经费投入增速\t年均7%左右（预期性）',
  )

  test('has a base and a goal, with the unit that is printed once', () => {
    expect(figuresOf(document)).toEqual([
      '森林覆盖率: 26.67 %, EQ, POINT, ACTUAL 2020',
      '森林覆盖率: 27.67 %, EQ, POINT, CURRENT 2025',
      '常住人口城镇化率: 41 %, APPROX, POINT, ACTUAL 2020',
      '常住人口城镇化率: 45 %, EQ, POINT, CURRENT 2025',
      '细颗粒物浓度: 34.5 微克/立方米, EQ, POINT, ACTUAL 2020',
      '细颗粒物浓度: 31.5 微克/立方米, EQ, POINT, CURRENT 2025',
      '发明专利拥有量: 5 件, EQ, POINT, ACTUAL 2020',
      '发明专利拥有量: 7 件, GT, POINT, CURRENT 2025',
      '研发经费投入年均增速: 7 %, APPROX, ANNUAL, CURRENT 2025',
    ])
  })

  test('joins them, and binds the goal as its bracket says', () => {
    expect(document.figures.map((figure) => [figure.baseline, figure.binding, figure.spanStart])).toEqual([
      [null, null, null],
      [0, 'BINDING', null],
      [null, null, null],
      [2, 'ANTICIPATORY', null],
      [null, null, null],
      [4, null, null],
      [null, null, null],
      [6, null, null],
      [null, 'ANTICIPATORY', 2021],
    ])
  })
})
