import type { FrontMatter } from '../../etl/src/model/index.js'
import { structureOf } from './structure-of.js'

const body = [
  '一、总体要求',
  '（一）指导思想。坚持以人民为中心的发展思想，扩大就业容量，提升就业质量，缓解结构性就业矛盾，实现更加充分就业。',
  '二、组织保障',
  '各级各部门要加强组织领导，落实工作责任，健全协调机制，强化督促检查，确保各项任务落到实处、取得实效。',
]

const frontMatterOf = (...head: string[]): FrontMatter => structureOf([...head, ...body, ''].join('\n')).frontMatter

test('a notice with red head, number, signature and date; the title from the notice’s text', () => {
  const front = frontMatterOf(
    '西安市人民政府文件',
    '市政发〔2021〕24号',
    '西安市人民政府关于',
    '印发“十四五”人力资源和社会保障',
    '事业发展规划的通知',
    '各区、县人民政府，市人民政府各工作部门、各直属机构：',
    '现将《西安市“十四五”人力资源和社会保障事业发展规划》',
    '印发给你们，请认真贯彻执行。',
    '西安市人民政府',
    '2021年 11月 30日',
  )
  expect(front).toEqual({
    title: '西安市“十四五”人力资源和社会保障事业发展规划',
    noticeTitle: '西安市人民政府关于印发“十四五”人力资源和社会保障事业发展规划的通知',
    documentNumber: '市政发〔2021〕24号',
    kind: 'PLAN',
    issuers: ['西安市人民政府'],
    issuedOn: '2021-11-30',
    regionName: '西安市',
    periodStart: 2021,
    periodEnd: 2025,
  })
})

test('two bodies issue it jointly; no date is printed', () => {
  const front = frontMatterOf(
    '商洛市人力资源和社会保障局 商洛市发展和改革委员会 文件',
    '商人社发〔2021〕273号',
    '关于印发商洛市人力资源和社会保障 事业发展“十四五”规划的通知',
    '经市政府同意，现将《商洛市人力资源和社会保障事业发展“十四五”规划》印发你们，请认真贯彻执行。',
    '商洛市人力资源和社会保障局',
    '',
    '商洛市发展和改革委员会',
    '',
    '商洛市人力资源和社会保障事业发展 “十四五”规划',
  )
  expect(front).toMatchObject({
    title: '商洛市人力资源和社会保障事业发展“十四五”规划',
    noticeTitle: '关于印发商洛市人力资源和社会保障事业发展“十四五”规划的通知',
    issuers: ['商洛市人力资源和社会保障局', '商洛市发展和改革委员会'],
    issuedOn: null,
    regionName: '商洛市',
  })
})

test('two bodies are one above the other in the red head', () => {
  const front = frontMatterOf(
    '商洛市人力资源和社会保障局',
    '商洛市发展和改革委员会 文件',
    '商人社发〔2021〕273号',
    '关于印发商洛市人力资源和社会保障事业发展“十四五”规划的通知',
  )
  expect(front).toMatchObject({ issuers: ['商洛市人力资源和社会保障局', '商洛市发展和改革委员会'] })
})

test('the date it was signed on is not the date it was printed on', () => {
  const text = [
    '西安市人民政府办公厅文件',
    '市政办发〔2022〕31号',
    '西安市人民政府办公厅关于',
    '印发“十四五”就业促进实施方案的通知',
    '各区、县人民政府：',
    '《西安市“十四五”就业促进实施方案》已经市政府同意，',
    '现印发给你们，请认真抓好贯彻落实。',
    '西安市人民政府办公厅',
    '2022年 7月 18日',
    '（此件公开发布）',
    '西安市“十四五”就业促进实施方案',
    ...body,
    '抄送：市委各部门。',
    '西安市人民政府办公厅 2022年 7月 22日印发',
    '',
  ].join('\n')
  const document = structureOf(text)
  expect(document.frontMatter).toMatchObject({
    issuedOn: '2022-07-18',
    kind: 'SCHEME',
    documentNumber: '市政办发〔2022〕31号',
  })
  expect(document.paragraphs.some((paragraph) => paragraph.text.text.includes('抄送'))).toBe(false)
})

test('the period recognised by the text, through a misplaced quotation mark', () => {
  const front = frontMatterOf(
    '安康市人民政府办公室文件',
    '安政办发〔2022〕11 号',
    '安康市人民政府办公室',
    '关于印发《关于创建高质量充分就业市的',
    '实施意见》的通知',
    '各县（市、区）政府：',
    '《关于创建高质量充分就业市的实施意见》已经市政府同',
    '意，现印发给你们，请结合实际，认真抓好落实。',
    '安康市人民政府办公室',
    '2022 年 4 月 21 日',
    '关于创建高质量充分就业市的实施意见',
    '在“十四”五期间创建高质量充分就业市，提出以下实施意见。',
  )
  expect(front).toEqual({
    title: '关于创建高质量充分就业市的实施意见',
    noticeTitle: '安康市人民政府办公室关于印发《关于创建高质量充分就业市的实施意见》的通知',
    documentNumber: '安政办发〔2022〕11号',
    kind: 'OPINION',
    issuers: ['安康市人民政府办公室'],
    issuedOn: '2022-04-21',
    regionName: '安康市',
    periodStart: 2021,
    periodEnd: 2025,
  })
})

test('the years that lead up to the goals in the text', () => {
  const front = frontMatterOf(
    '关于加快发展地热能的若干意见',
    '云政发〔2023〕9号',
    '2023—2027年，年均新增地热供暖面积300万平方米。到2027年，地热供暖面积达到2000万平方米。',
  )
  expect([front.periodStart, front.periodEnd]).toEqual([2023, 2027])
})

test('a plan without a notice', () => {
  expect(frontMatterOf('四川省人力资源和社会保障事业发展 “十四五”规划')).toEqual({
    title: '四川省人力资源和社会保障事业发展“十四五”规划',
    noticeTitle: null,
    documentNumber: null,
    kind: 'PLAN',
    issuers: [],
    issuedOn: null,
    regionName: '四川省',
    periodStart: 2021,
    periodEnd: 2025,
  })
})

test('an opinion without a notice: bodies in its title, then number and date', () => {
  const front = frontMatterOf(
    '中共安吉县委  安吉县人民政府',
    '关于高质量推进乡村全面振兴',
    '加快建设美好城市的实施意见',
    '安发〔2022〕5号',
    '（2022年3月2日）',
    '为深入贯彻《关于做好2022年重点工作的意见》（中发〔2022〕1号）精神，提出如下意见。',
  )
  expect(front).toMatchObject({
    title: '中共安吉县委安吉县人民政府关于高质量推进乡村全面振兴加快建设美好城市的实施意见',
    noticeTitle: null,
    documentNumber: '安发〔2022〕5号',
    kind: 'OPINION',
    issuers: ['中共安吉县委', '安吉县人民政府'],
    issuedOn: '2022-03-02',
    regionName: '安吉县',
  })
})

test('an opinion signed and dated at its foot, before the annexes', () => {
  const text = [
    '关于促进就业创业的实施意见',
    '为贯彻落实《关于做好就业工作的意见》（中发〔2022〕1号），提出如下意见。',
    ...body,
    '延安市人力资源和社会保障局    延安市财政局',
    '2022年5月20日',
    '附件',
    '重点任务分工',
    '序号 重点任务 责任单位',
    '1 扩大就业。',
    '市人社局',
    '抄送：市委各部门。',
  ].join('\n')
  const { frontMatter, sections, tables, paragraphs } = structureOf(text)
  expect(frontMatter).toMatchObject({
    title: '关于促进就业创业的实施意见',
    documentNumber: null,
    issuers: ['延安市人力资源和社会保障局', '延安市财政局'],
    issuedOn: '2022-05-20',
    regionName: '延安市',
  })
  expect(sections.at(-1)?.text).toMatch(/取得实效。$/)
  expect(tables).toHaveLength(1)
  expect(paragraphs[0]).toMatchObject({ role: 'front', text: { text: expect.stringContaining('2022年5月20日') } })
})

test.each([
  ['中共中央 国务院关于促进就业的意见', ['中共中央', '国务院'], '全国'],
  [
    '中共浙江省委办公厅浙江省人民政府办公厅关于促进就业的意见',
    ['中共浙江省委办公厅', '浙江省人民政府办公厅'],
    '浙江省',
  ],
  [
    '延安市人力资源和社会保障局延安市财政局关于促进就业的意见',
    ['延安市人力资源和社会保障局', '延安市财政局'],
    '延安市',
  ],
  ['关于促进就业的意见', [], null],
  ['安康市关于创建高质量充分就业市的意见', [], '安康市'],
])('the bodies in the title %s', (title, issuers, regionName) => {
  expect(frontMatterOf(title)).toMatchObject({ title: title.replace(/\s/g, ''), issuers, regionName })
})

test('the term an opinion is in force for is its period', () => {
  const text = [
    '安吉县人民政府关于促进就业的意见',
    ...body,
    '本意见自2022年4月1日起施行，有效期至2025年12月31日。',
    '',
  ].join('\n')
  expect(structureOf(text).frontMatter).toMatchObject({ periodStart: 2022, periodEnd: 2025 })
})

test('the head of a web page', () => {
  const front = frontMatterOf(
    '发文机关：延安市人力资源和社会保障局 延安市财政局',
    '成文日期：2022年05月20日',
    '发文字号：延人社发〔2022〕35号',
    '延安市职业技能提升三年行动方案（2022-2024年）',
  )
  expect(front).toMatchObject({
    documentNumber: '延人社发〔2022〕35号',
    issuers: ['延安市人力资源和社会保障局', '延安市财政局'],
    issuedOn: '2022-05-20',
  })
})

test.each([
  ['汉中市就业促进规划（2023—2027年）', 'PLAN', 2023, 2027],
  ['汉中市国民经济和社会发展第十三个五年规划纲要', 'OUTLINE', 2016, 2020],
  ['汉中市稳就业行动方案（2024-2026年）', 'ACTION_PLAN', 2024, 2026],
  ['汉中市2024年国民经济和社会发展计划', 'PLAN', 2024, 2024],
  ['关于汉中市2023年国民经济和社会发展计划执行情况与2024年国民经济和社会发展计划草案的报告', 'REPORT', 2024, 2024],
] as const)('kind and period from the title: %s', (title, kind, periodStart, periodEnd) => {
  expect(frontMatterOf(title)).toMatchObject({ title, kind, periodStart, periodEnd, regionName: '汉中市' })
})
