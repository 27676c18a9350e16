import { extractDocument } from '../../etl/src/extract/index.js'
import { structureDocument } from '../../etl/src/structure/index.js'
import { regions } from '../normalize/catalogue.js'
import { gridDocument } from '../structure/grid-document.js'
import { brief } from './brief.js'
import { extractText, must, planText } from './document-of.js'

/** The annex at the end of a plan: a table of tasks. */
const annex = (...lines: string[]) => ['附件', '重点任务分工', '序号 重点任务 责任单位', ...lines, ''].join('\n')
const table = (...lines: string[]) => extractText(planText([]) + annex(...lines))

const briefly = (document: ReturnType<typeof table>) =>
  document.tasks.map(({ number, text, responsible }) => [number, text, responsible.map((body) => body.name).join('、')])

test('a row’s number is alone or before its text, its columns follow each other', () => {
  const document = table(
    '1',
    '城镇新增就业 60 万人以上，城镇调查失业率控制',
    '在 5.5%以内。',
    '市人社局，各区县政府、西咸新区管',
    '委会、各开发区管委会',
    '2 劳动年龄人口平均受教育年限达到 13 年。',
    '市教育局、市人社局，各区县政府',
  )
  expect(briefly(document)).toEqual([
    [
      1,
      '城镇新增就业60万人以上，城镇调查失业率控制在5.5%以内。',
      '市人社局、各区县政府、西咸新区管委会、各开发区管委会',
    ],
    [2, '劳动年龄人口平均受教育年限达到13年。', '市教育局、市人社局、各区县政府'],
  ])
})

test('two columns interleaved line by line are distinguished', () => {
  const document = table(
    '1',
    '城镇新增就业 60 万人以上，城镇调查失业率控制',
    '市人社局、市教育局，各区县政府、',
    '在 5.5%以内。',
    '西咸新区管委会、各开发区管委会',
  )
  expect(briefly(document)).toEqual([
    [
      1,
      '城镇新增就业60万人以上，城镇调查失业率控制在5.5%以内。',
      '市人社局、市教育局、各区县政府、西咸新区管委会、各开发区管委会',
    ],
  ])
})

test('the first body leads', () => {
  const [task] = table('1 做好政策解读。', '市委宣传部、市人社局等').tasks
  expect(task?.responsible).toEqual([
    { name: '市委宣传部', lead: true },
    { name: '市人社局', lead: false },
  ])
})

test('a header repeated after a page break is no part of a task', () => {
  const document = table(
    '1 做好政策解读。',
    '市委宣传部',
    '— 18 —',
    '序号 重点任务 责任单位',
    '2 加强评估监测。',
    '市发改委',
  )
  expect(briefly(document)).toEqual([
    [1, '做好政策解读。', '市委宣传部'],
    [2, '加强评估监测。', '市发改委'],
  ])
})

test('the figures of a task are figures of the table, and know their task', () => {
  const document = table('1 城镇新增就业 60 万人以上，城镇登记失业率控制在 5%以内。', '市人社局')
  expect(document.figures.map(brief)).toEqual([
    '城镇新增就业: 60 万人, GTE, CUMULATIVE, CURRENT 2025',
    '城镇登记失业率: 5 %, LTE, POINT, CURRENT 2025',
  ])
  expect(document.figures.map(({ origin, table, row, task }) => ({ origin, table, row, task }))).toEqual([
    { origin: 'TABLE', table: 0, row: 0, task: 0 },
    { origin: 'TABLE', table: 0, row: 0, task: 0 },
  ])
})

test('a level left out of a body’s name by a slip is put back where the document prints it elsewhere', () => {
  const plan = planText(['做好旅游就业。（责任单位：市文化旅游局、市人社局）'])
  const document = extractText(plan + annex('1 提高就业比例。', '市发改委、文化旅游局'))
  expect(document.tasks[0]?.responsible.map((body) => body.name)).toEqual(['市发改委', '市文化旅游局'])
})

const tabbed = (header: string, ...rows: string[]) =>
  extractText(`${planText([])}${['附件', '重点任务分工表', header, ...rows, ''].join('\n')}`)

const withLead = (document: ReturnType<typeof table>) =>
  document.tasks.map(({ responsible }) => responsible.map((body) => body.name + (body.lead ? '*' : '')))

test('the bodies of the column 牵头单位 lead, those of 责任单位 and 配合单位 do not', () => {
  const document = tabbed(
    '序号\t任务\t责任单位\t牵头单位\t配合单位',
    '1\t新增床位5000张。\t市自然资源局\t市发展改革委\t各县（市、区）人民政府',
    '2\t完善工作机制。\t市教育局、市人社局\t\t市财政局等',
  )
  expect(withLead(document)).toEqual([
    ['市发展改革委*', '市自然资源局', '各县（市、区）人民政府'],
    ['市教育局*', '市人社局', '市财政局'],
  ])
})

test('the year of the column 完成时限 is that of the figures of its row', () => {
  const document = tabbed(
    '序号\t任务\t责任单位\t完成时限',
    '1\t建成实验室15个。\t市卫生健康委\t2023年12月',
    '2\t新增床位5000张。\t市发展改革委\t2023—2024年',
    '3\t培训农民工2万人次。\t市人社局\t长期坚持',
  )
  expect(document.tasks.map((task) => task.year)).toEqual([2023, 2024, null])
  expect(document.figures.map((figure) => figure.year)).toEqual([2023, 2024, 2025])
})

test('columns of a flattened table: blanks part the bodies of 牵头单位 from those of 责任单位, a date is at the end', () => {
  const document = extractText(
    `${planText([])}${[
      '附件',
      '重点任务分工表',
      '序号 重点任务 牵头单位 责任单位 完成时限',
      '1',
      '新增床位 5000 张。',
      '市发展改革委 市财政局、市教育局 2023年12月',
      '',
    ].join('\n')}`,
  )
  expect(withLead(document)).toEqual([['市发展改革委*', '市财政局', '市教育局']])
  expect(document.tasks[0]?.year).toBe(2023)
})

test('a number of several rows is that of each, the column of the most words is the task', () => {
  const read = gridDocument([
    '安康市养老服务提升方案',
    '附件',
    [
      ['重点工作任务分工表', '<', '<', '<', '<'],
      ['序号', '工作事项', '主要内容', '牵头单位', '配合单位'],
      ['1', '扩大供给', '到2025年，新增护理型床位800张。', '市民政局', '/'],
      ['^', '^', '支持社会力量兴办养老机构，落实各项优惠政策。', '市民政局', '市财政局、市税务局'],
      ['2', '培养人才', '每年培训养老护理员500人次。', '市人社局', ''],
    ],
  ])
  const { tasks } = extractDocument(read, must(structureDocument(read)), regions)
  expect(
    tasks.map(({ number, text, responsible }) => [number, text, responsible.map((body) => body.name).join('、')]),
  ).toEqual([
    [1, '到2025年，新增护理型床位800张。', '市民政局'],
    [1, '支持社会力量兴办养老机构，落实各项优惠政策。', '市民政局、市财政局、市税务局'],
    [2, '每年培训养老护理员500人次。', '市人社局'],
  ])
})
