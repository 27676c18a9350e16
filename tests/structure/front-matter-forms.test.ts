import type { FrontMatter } from '../../etl/src/model/index.js'
import { structureOf } from './structure-of.js'

const report =
  '现在，我代表政府向大会报告工作，请予审议，并请各位委员提出意见。过去一年，经济运行稳中有进，民生持续改善。'
const prose =
  '坚持稳中求进工作总基调，扩大就业容量，提升就业质量，缓解结构性就业矛盾，健全公共服务体系，确保各项任务落到实处。'
const body = ['一、总体要求', prose, '二、组织保障', prose]

/** What a head, its body and perhaps a foot are read as; the first words of the body tell where it begins. */
function read(head: string, foot: string): FrontMatter & { begins: string } {
  const { frontMatter, paragraphs } = structureOf([head, ...body, foot, ''].join('\n'))
  const first = paragraphs.find(({ role }) => role !== 'front')
  return { ...frontMatter, begins: first?.text.text ?? '' }
}

const cases: readonly [
  form: string,
  head: string,
  expected: Partial<FrontMatter & { begins: string }>,
  foot?: string,
][] = [
  [
    'a page that names the first of two bodies, with the number in the bracket behind the day at the foot',
    '# 青海省养老服务“十五五”规划\n发布机构: 青海省民政厅\n---\n青海省民政厅 青海省财政厅\n青海省养老服务“十五五”规划',
    { issuers: ['青海省民政厅', '青海省财政厅'], documentNumber: '青民发〔2027〕12号' },
    '- 印发日期:2027-03-05(青民发〔2027〕12 号;落实青政发〔2026〕3号,4月1日公开)',
  ],
  [
    'buttons, font size, source and date above a report',
    `下载\n打印\n收藏\n【字号：\n加大\n减小\n】\n2027年青海省政府工作报告\n——2027年1月20日在青海省第十四届人民代表大会第五次会议上\n来源：青海日报\n时间：2027-01-28\n省长 张三\n各位代表：\n${report}`,
    {
      title: '2027年青海省政府工作报告',
      regionName: '青海省',
      issuedOn: '2027-01-20',
      issuers: ['青海省人民政府'],
      periodStart: 2027,
      begins: `各位代表：${report}`,
    },
  ],
  [
    'a path of menus and the title twice',
    `首页\n>\n政务公开\n>\n政府工作报告\n2026年甘肃省人民政府工作报告\n发布时间：\n2026-02-09 09:45:30\n【字体：\n大\n中\n小\n】\n政府工作报告\n（2026年1月25日在甘肃省第十四届人民代表大会第四次会议上）\n省长 李四\n各位代表：\n${report}“十五五”时期是关键时期。`,
    {
      title: '2026年甘肃省人民政府工作报告',
      regionName: '甘肃省',
      issuedOn: '2026-01-25',
      periodStart: 2026,
      periodEnd: 2030,
    },
  ],
  [
    'a report whose subtitle is wrapped',
    `政府工作报告\n——2024年1月26日在江苏省第十四届\n人民代表大会第二次会议上\n江苏省省长 王五\n各位代表：\n${report}`,
    { title: '政府工作报告', regionName: '江苏省', issuedOn: '2024-01-26', periodStart: 2024, periodEnd: 2024 },
  ],
  [
    'a district’s report in stretched type',
    `政 府 工 作 报 告\n\n----2016年2月25日在呼和浩特市新城区第三届人民代表大会第四次会议上\n\n新城区人民政府区长　　赵六\n\n　　各位代表：\n${report}`,
    { title: '政府工作报告', regionName: '呼和浩特市新城区', issuedOn: '2016-02-25', kind: 'REPORT' },
  ],
  [
    'the report of the state',
    `2023年中央政府工作报告\n各位代表，现在，我代表国务院，向大会报告政府工作，请予审议。`,
    { regionName: '全国', issuers: ['国务院'], periodStart: 2023 },
  ],
  [
    'a short name of a province and straight quotation marks',
    `吉林"十五五"规划纲要要点\n${prose}`,
    { regionName: '吉林省', periodStart: 2026, periodEnd: 2030, kind: 'OUTLINE' },
  ],
  ['an autonomous region in short', `内蒙古“十四五”能源发展规划\n${prose}`, { regionName: '内蒙古自治区' }],
  [
    'a number after the title',
    `煤炭清洁利用“十五五”规划（发改能源〔2026〕1067号）\n国家统筹。全国一盘棋，国务院部署。`,
    { title: '煤炭清洁利用“十五五”规划', documentNumber: '发改能源〔2026〕1067号', regionName: '全国' },
  ],
  [
    'a year before the region',
    `2025年上海市促进就业工作要点\n${prose}`,
    { regionName: '上海市', periodStart: 2025, periodEnd: 2025 },
  ],
  [
    'years and a draft mark on lines of their own',
    `宁波市国土空间生态修复规划\n（2021 年-2035 年）\n（草案）\n${prose}`,
    { title: '宁波市国土空间生态修复规划（2021年-2035年）（草案）', periodStart: 2021, periodEnd: 2035, kind: 'PLAN' },
  ],
  [
    'a communiqué',
    `遵义市2024年国民经济和社会发展统计公报\n遵义市统计局\n2025年3月28日\n${prose}`,
    { kind: 'REPORT', regionName: '遵义市', issuedOn: '2025-03-28', begins: prose, periodStart: 2024 },
  ],
  [
    'a responsibility contract',
    `石城县2023年度就业工作目标责任书\n${prose}`,
    { kind: 'OTHER', regionName: '石城县', periodStart: 2023 },
  ],
  ['a year’s summary', `西安市人力资源和社会保障局2024年工作总结\n${prose}`, { kind: 'REPORT', regionName: '西安市' }],
  [
    'a page that names no kind',
    `基本情况\n${prose}贵州省贵阳市。我省是贵州省。`,
    { title: '基本情况', kind: 'OTHER', regionName: '贵州省' },
  ],
  [
    'traditional characters',
    `廣東省就業促進規劃（2021—2025年）\n${prose}`,
    { title: '廣東省就業促進規劃（2021—2025年）', regionName: '广东省', kind: 'PLAN', periodEnd: 2025 },
  ],
  [
    'a head in YAML',
    `---\ntitle: 关于促进就业的意见\npublisher: 国务院办公厅\npublish_date: 2022-05-17\ndoc_no: 国办发〔2022〕17号\nregion: 国家\n---\n\n国务院办公厅关于促进就业的意见\n${prose}`,
    { documentNumber: '国办发〔2022〕17号', issuedOn: '2022-05-17', regionName: '全国', begins: prose },
  ],
  [
    'a page saved as Markdown',
    `# 关于印发《杭州市稳就业行动方案》的通知\n\n**发布日期**: 2025-12-22\n**发布机构**: 杭州市人力资源和社会保障局\n**原文链接**: [https://example.org/a](https://example.org/a)\n\n---\n\n杭人社发〔2025〕42号\n\n各有关单位：\n\n经市政府同意，现将《杭州市稳就业行动方案》印发给你们，请认真执行。\n\n杭州市人力资源和社会保障局\n\n2025年12月20日\n\n**杭州市稳就业行动方案**\n\n${prose}`,
    {
      title: '杭州市稳就业行动方案',
      issuedOn: '2025-12-20',
      documentNumber: '杭人社发〔2025〕42号',
      issuers: ['杭州市人力资源和社会保障局'],
      begins: prose,
    },
  ],
  [
    'labels in brackets',
    `1.[主题分类] 农业----\n2.[发文机构] ----太原市农业农村局\n3.[成文日期] 2025-05-21\n4.[发文字号] 并农函〔2025〕9号\n太原市2025年耕地保护实施方案\n${prose}`,
    { title: '太原市2025年耕地保护实施方案', issuedOn: '2025-05-21', issuers: ['太原市农业农村局'] },
  ],
  [
    'everything in one line',
    `国务院关于促进家政服务业发展的若干意见国发〔2013〕24号各省、自治区、直辖市人民政府，国务院各部委、各直属机构：${prose}到2015年，从业人员显著增加。国务院2013年7月4日（此件有删减）`,
    {
      title: '国务院关于促进家政服务业发展的若干意见',
      documentNumber: '国发〔2013〕24号',
      issuedOn: '2013-07-04',
      issuers: ['国务院'],
      periodEnd: 2015,
    },
  ],
  [
    'a notice, its signature and the plan in one line',
    `国务院关于印发国家养老“十二五”规划的通知国发〔2011〕42号 各省、自治区、直辖市人民政府：　现将《国家养老“十二五”规划》印发给你们，请认真贯彻执行。　　　　国  务  院　　　　二○一一年十二月十五日  国家养老“十二五”规划 　${prose}`,
    { title: '国家养老“十二五”规划', issuedOn: '2011-12-15', documentNumber: '国发〔2011〕42号', begins: prose },
  ],
  [
    'a plan passed on',
    `国务院办公厅转发国家发展改革委关于改造农村电网意见的通知\n各省、自治区、直辖市人民政府：\n国家发展改革委《关于改造农村电网的意见》已经国务院同意，现转发给你们，请认真执行。\n国务院办公厅\n2016年2月16日\n关于改造农村电网的意见\n${prose}`,
    { title: '关于改造农村电网的意见', issuers: ['国务院办公厅'], issuedOn: '2016-02-16', kind: 'OPINION' },
  ],
  [
    'a title of an office that leaves out the name of its province',
    '省城镇水网建设“十五五”规划\n福建省水利厅\n2026年5月',
    { title: '福建省城镇水网建设“十五五”规划', regionName: '福建省' },
  ],
  [
    'a word that begins like a level',
    '市场监管“十五五”规划\n福州市市场监督管理局\n2026年5月',
    { title: '市场监管“十五五”规划', regionName: '福州市' },
  ],
  [
    'a notice that names several plans',
    `陕西省人民政府办公厅关于印发三大专项行动方案的通知\n《陕西省甲方案》《陕西省乙方案》《陕西省丙方案》等3个方案已经省政府同意，现印发给你们。\n陕西省人民政府办公厅\n2019年6月6日\n陕西省甲方案\n${prose}`,
    { title: '三大专项行动方案', regionName: '陕西省' },
  ],
  [
    'news before the text',
    `# 扩大消费战略规玥纲要(2022-2035年)\n**来源**: https://example.org/x\n新华社北京12月14日电 近日，中共中央、国务院印发了《扩大消费战略规划纲要（2022－2035年）》，并发出通知，要求各地区各部门结合实际认真贯彻落实。`,
    { title: '扩大消费战略规划纲要（2022－2035年）', issuers: ['中共中央', '国务院'], regionName: '全国' },
  ],
  [
    'bodies above the title, a date below',
    `中共中央 国务院\n关于推进乡村振兴的意见\n（2021年1月4日）\n${prose}`,
    { title: '中共中央国务院关于推进乡村振兴的意见', issuedOn: '2021-01-04', issuers: ['中共中央', '国务院'] },
  ],
  [
    'many bodies in one word',
    `工业和信息化部等七部门关于推动产业创新的实施意见\n${prose}到2025年见成效，到2027年再上台阶。`,
    { issuers: ['工业和信息化部'], regionName: '全国', periodStart: null, periodEnd: 2025 },
  ],
  [
    'a body and a county of it',
    `关于印发《新区建设方案》的通知\n现将《新区建设方案》印发给你们，请执行。\n上海市科学技术委员会\n上海市杨浦区人民政府\n2025年3月10日\n新区建设方案\n${prose}`,
    { regionName: '杨浦区' },
  ],
  ['a county of a name that many share', `辽宁省朝阳县就业促进规划（2021—2025年）\n${prose}`, { regionName: '朝阳县' }],
  [
    'regulations',
    `福州市养老服务管理办法\n（2026年1月26日市人民政府常务会议通过\n自2026年4月1日起施行）\n${prose}`,
    { kind: 'REGULATION', issuedOn: '2026-01-26', begins: prose },
  ],
  [
    'signed at the foot',
    `关于促进就业创业的实施意见\n${prose}`,
    { issuedOn: '2022-05-20', issuers: ['延安市财政局'], regionName: '延安市' },
    '延安市财政局\n2022年5月20日',
  ],
  [
    'a page’s foot is no paragraph',
    `长沙市“十四五”就业促进规划\n${prose}`,
    { title: '长沙市“十四五”就业促进规划', regionName: '长沙市' },
    '打印本页\n关闭窗口',
  ],
  [
    'who put it out and when, in the first sentence',
    `体育强省建设“十五五”规划\n经省政府同意，海南省人民政府 2026-07-08 印发(琼府〔2026〕1号)，官网公开发布。`,
    { issuers: ['海南省人民政府'], issuedOn: '2026-07-08', documentNumber: '琼府〔2026〕1号', regionName: '海南省' },
  ],
]

// Every row has a foot: a parameter without a value would be Jest's callback.
test.each(cases.map(([form, head, expected, foot = '']) => [form, head, expected, foot] as const))(
  '%s',
  (_form, head, expected, foot) => expect(read(head, foot)).toMatchObject(expected),
)
