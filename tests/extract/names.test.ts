import { brief } from './brief.js'
import { documentOf } from './document-of.js'
import { testProse } from './prose-cases.js'

describe('a number after its name', () => {
  testProse([
    [
      'adverbials and verbs are no part of the name',
      '到2025年，全市组织开展农民工返乡创业培训25万人次。',
      ['组织开展农民工返乡创业培训: 25 万人次, EQ, CUMULATIVE, CURRENT 2025'],
    ],
    [
      'a list with one verb',
      '建设市级创业孵化基地76个、创业实训基地 105个、就业见习基地 1553个。',
      [
        '市级创业孵化基地: 76 个, EQ, CUMULATIVE, CURRENT 2025',
        '市级创业实训基地: 105 个, EQ, CUMULATIVE, CURRENT 2025',
        '市级就业见习基地: 1553 个, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      '参加 and 参保 mean people',
      '参加失业保险12.8万人，工伤保险参保15.14万人。',
      ['失业保险参保人数: 12.8 万人, EQ, POINT, CURRENT 2025', '工伤保险参保人数: 15.14 万人, EQ, POINT, CURRENT 2025'],
    ],
    [
      'the digits of a thing stand before 年',
      '细颗粒物PM2.5年平均浓度下降到28微克/立方米。',
      ['细颗粒物PM2.5年平均浓度: 28 微克/立方米, EQ, POINT, CURRENT 2025'],
    ],
    [
      'the thing follows a place',
      '在有条件、有需求的工业、服务业、农业类产业园区配套人力资源服务集聚区或工作站50个左右。',
      ['配套人力资源服务集聚区或工作站: 50 个, APPROX, CUMULATIVE, CURRENT 2025'],
    ],
  ])
})

describe('a number before or inside its noun', () => {
  testProse([
    ['before it', '建设 100个新型研发机构。', ['新型研发机构: 100 个, EQ, CUMULATIVE, CURRENT 2025']],
    [
      'before a modifier and it',
      '扶持建设 100 家具有示范和带动效应的省级创业孵化基地。',
      ['具有示范和带动效应的省级创业孵化基地: 100 家, EQ, CUMULATIVE, CURRENT 2025'],
    ],
    ['推进…建设', '加快推进300个标准化考场建设。', ['标准化考场建设: 300 个, EQ, CUMULATIVE, CURRENT 2025']],
    ['Chinese numeral', '培育千户劳动关系和谐企业。', ['劳动关系和谐企业: 1000 户, EQ, CUMULATIVE, CURRENT 2025']],
    [
      'a share with 的',
      '促进新增劳动力的 50%留在本地就近就地就业。',
      ['新增劳动力留在本地就近就地就业比例: 50 %, EQ, POINT, CURRENT 2025'],
    ],
    [
      'a share of posts',
      '继续实施事业单位空缺岗位 70%用于招聘高校毕业生和退役大学生士兵。',
      ['实施事业单位空缺岗位用于招聘高校毕业生和退役大学生士兵比例: 70 %, EQ, POINT, CURRENT 2025'],
    ],
  ])
})

describe('one name for several numbers', () => {
  testProse([
    [
      '分别, the ending shared',
      '失业保险和工伤保险参保人数分别达到 1200 万人、1470 万人。',
      ['失业保险参保人数: 1200 万人, EQ, POINT, CURRENT 2025', '工伤保险参保人数: 1470 万人, EQ, POINT, CURRENT 2025'],
    ],
    [
      'a number inside a name listed before 分别',
      '失业保险金标准及 1—4级工伤职工伤残津贴待遇水平分别达到 1620元、3141元。',
      [
        '失业保险金标准: 1620 元, EQ, POINT, CURRENT 2025',
        '1—4级工伤职工伤残津贴待遇水平: 3141 元, EQ, POINT, CURRENT 2025',
      ],
    ],
    [
      '各, the level shared',
      '新建国家级高技能人才培养基地和技能大师工作室各25个。',
      [
        '国家级高技能人才培养基地: 25 个, EQ, CUMULATIVE, CURRENT 2025',
        '国家级技能大师工作室: 25 个, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'one thing in two units',
      '发放创业担保贷款 23992笔共计 41.57亿元。',
      [
        '创业担保贷款: 23992 笔, EQ, CUMULATIVE, CURRENT 2025',
        '创业担保贷款: 41.57 亿元, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
  ])
})

describe('分别 twice, the second without a subject', () => {
  testProse(
    [
      [
        'growth of what was listed',
        '基本养老保险、失业保险参保人数分别达到 768.98万人、240.75万人，分别比“十二五”末增长 30.19%、60.91%。',
        [
          '基本养老保险参保人数: 768.98 万人, EQ, POINT, ACTUAL 2020',
          '失业保险参保人数: 240.75 万人, EQ, POINT, ACTUAL 2020',
          '基本养老保险参保人数增长: 30.19 %, EQ, CUMULATIVE, ACTUAL 2020',
          '失业保险参保人数增长: 60.91 %, EQ, CUMULATIVE, ACTUAL 2020',
        ],
      ],
    ],
    '发展基础',
  )
})

describe('a subject carried over', () => {
  testProse([
    [
      'to generic names',
      '人力资源服务机构总数稳定在2000家以上，营业收入突破500亿元，从业人员达到20000人左右。',
      [
        '人力资源服务机构总数: 2000 家, GTE, POINT, CURRENT 2025',
        '人力资源服务机构营业收入: 500 亿元, GT, POINT, CURRENT 2025',
        '人力资源服务机构从业人员: 20000 人, APPROX, POINT, CURRENT 2025',
      ],
    ],
    [
      'to a bare action',
      '实施创业培训“马兰花计划”，实现培训 30 万人次。',
      ['培训: 30 万人次, EQ, CUMULATIVE, CURRENT 2025'],
    ],
  ])
})

// Not read yet: fails when it is, so that it becomes an ordinary test then.
test.failing('a name is completed to the one the document’s tables print', () => {
  const document = documentOf([
    '劳动人事争议仲裁结案率保持在98%以上、调解成功率保持在60%以上。',
    '专栏 1 主要指标\n指标\t2025年\n1.劳动人事争议调解成功率（%）\t60',
  ])
  expect(document.figures.slice(0, 2).map(brief)).toEqual([
    '劳动人事争议仲裁结案率: 98 %, GTE, POINT, CURRENT 2025',
    '劳动人事争议调解成功率: 60 %, GTE, POINT, CURRENT 2025',
  ])
})

test('其中 makes parts of the figure before it, with its basis', () => {
  const { figures } = documentOf(
    '培养技能劳动者1万人，其中高技能人才0.15万人。五年累计培训 30万人次，其中，农民工培训 15万人次。',
  )
  expect(figures.map((figure) => [brief(figure), figure.partOf])).toEqual([
    ['技能劳动者: 1 万人, EQ, CUMULATIVE, CURRENT 2025', null],
    ['高技能人才: 0.15 万人, EQ, CUMULATIVE, CURRENT 2025', 0],
    ['培训: 30 万人次, EQ, CUMULATIVE, CURRENT 2025', null],
    ['农民工培训: 15 万人次, EQ, CUMULATIVE, CURRENT 2025', 2],
  ])
})

test('what follows a part that 其中 names is said of the part, not of the whole', () => {
  const { figures } = documentOf('全市社会消费品零售总额达到420亿元、增长5%，其中网上零售额60亿元、增长12%。')
  expect(figures.map(brief).slice(2)).toEqual([
    '网上零售额: 60 亿元, EQ, POINT, CURRENT 2025',
    '网上零售额增长: 12 %, EQ, ANNUAL, CURRENT 2025',
  ])
})

test('a comma inside a number parts no clauses', () => {
  const { figures } = documentOf('创业担保贷款余额达到12,500万元,带动就业3万人。')
  expect(figures.map((figure) => [figure.amount.value, figure.evidence.quote])).toEqual([
    [12500, '创业担保贷款余额达到12,500万元'],
    [3, '带动就业3万人'],
  ])
})
