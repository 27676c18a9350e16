import { extractDocument } from '../../etl/src/extract/index.js'
import { structureDocument } from '../../etl/src/structure/index.js'
import { regions } from '../normalize/catalogue.js'
import { gridDocument } from '../structure/grid-document.js'
import { brief } from './brief.js'
import { must } from './document-of.js'

const foot = '各级各部门要加强组织领导，落实工作责任，健全协调机制，强化督促检查，确保各项任务落到实处、取得实效。'

test('sentences in the cells of a table of projects are read, its sums of money are not', () => {
  const read = gridDocument([
    '安康市“十四五”生态环境保护规划',
    '一、重点工程',
    [
      ['项目名称', '建设内容', '总投资（亿元）'],
      ['汉江综合治理工程', '治理河道156公里，建设护岸90公里', '42.6'],
    ],
    '二、保障',
    foot,
  ])
  const { figures } = extractDocument(read, must(structureDocument(read)), regions)
  expect(figures.map((figure) => `${brief(figure)}, ${figure.origin} ${figure.table} ${figure.row}`)).toEqual([
    '治理河道: 156 公里, EQ, CUMULATIVE, CURRENT 2025, TABLE 0 0',
    '护岸: 90 公里, EQ, CUMULATIVE, CURRENT 2025, TABLE 0 0',
  ])
})

const figuresOf = (table: string[][], ...before: string[]) => {
  const read = gridDocument(['安康市“十四五”卫生健康规划', '一、主要目标', ...before, table, '二、保障', foot])
  return extractDocument(read, must(structureDocument(read)), regions).figures.map(brief)
}

test('levels by years in a cell are those of its row, whatever its name is made of', () => {
  const figures = figuresOf([
    ['一级指标', '二级指标', '评价标准', '指标含义'],
    ['覆盖', '1.签约居民建档率', '比上一年增加，力争2023年达到80%，2025年达到95%。', '建档率=建档人数/签约人数*100%'],
    ['^', '2.居民健康素养水平', '每年提高1-2个百分点。2025年达到25%', '随机抽查30份问卷'],
    ['能力', '3.高血压患者规范管理率', '≥65%', '按省级口径统计'],
    ['^', '4.全科医生数', '2023年每万常住人口达到3名，2025年达到4名', '含助理医生'],
  ])
  expect(figures).toEqual([
    '签约居民建档率: 80 %, EQ, POINT, CURRENT 2023',
    '签约居民建档率: 95 %, EQ, POINT, CURRENT 2025',
    '居民健康素养水平: 25 %, EQ, POINT, CURRENT 2025',
    '居民健康素养水平年均提高: 1–2 个百分点, RANGE, ANNUAL, CURRENT 2025',
    '高血压患者规范管理率: 65 %, GTE, POINT, CURRENT 2025',
    '每万常住人口全科医生数: 3 名, EQ, POINT, CURRENT 2023',
    '每万常住人口全科医生数: 4 名, EQ, POINT, CURRENT 2025',
  ])
})

test('a bracket after a value tells where it starts from, or says something of its own', () => {
  const figures = figuresOf([
    ['指标', '2025年目标', '属性'],
    ['每千人口床位数', '8.2张左右（2020年7.1张）', '预期性'],
    ['卫生总费用占比', '6%以上（个人卫生支出占比降至25%）', '预期性'],
    ['婴儿死亡率', '4‰以下（含）', '约束性'],
  ])
  expect(figures).toEqual([
    '每千人口床位数: 8.2 张, APPROX, POINT, CURRENT 2025',
    '每千人口床位数: 7.1 张, EQ, POINT, ACTUAL 2020',
    '卫生总费用占比: 6 %, GTE, POINT, CURRENT 2025',
    '个人卫生支出占比: 25 %, EQ, POINT, CURRENT 2025',
    '婴儿死亡率: 4 ‰, LTE, POINT, CURRENT 2025',
  ])
})

test('points are no figures, what is to be reached for them is', () => {
  const figures = figuresOf([
    ['序号', '考核项目', '分值', '评分标准'],
    ['1', '组织领导', '10', '1.成立领导小组（4分）2.建成监测站40个以上（6分，每少一个扣2分）'],
    ['2', '污水治理', '20', '1.城镇污水处理率达到95%以上，得15分；2.建成在线监测系统（5）'],
    ['3', '宣传', '5', '受省级媒体报道得3分，市级得2分'],
  ])
  expect(figures).toEqual([
    '建成监测站: 40 个, GTE, CUMULATIVE, CURRENT 2025',
    '城镇污水处理率: 95 %, GTE, POINT, CURRENT 2025',
  ])
})

test.each([
  ['主要指标共3项，均为预期性：', 'ANTICIPATORY'],
  ['以下指标全部为约束性', 'BINDING'],
  ['其中约束性1项，其余为预期性', null],
])('“%s” above a table binds all of its goals', (lead, binding) => {
  const read = gridDocument([
    '安康市“十四五”卫生健康规划',
    '一、主要目标',
    lead,
    [
      ['指标', '2020年', '2025年'],
      ['人均预期寿命（岁）', '77', '78.3'],
      ['居民健康素养水平（%）', '19', '25'],
    ],
    '二、保障',
    foot,
  ])
  const { figures } = extractDocument(read, must(structureDocument(read)), regions)
  const goals = figures.filter(({ status, origin }) => status === 'CURRENT' && origin === 'TABLE')
  expect(goals.map((figure) => figure.binding)).toEqual([binding, binding])
})
