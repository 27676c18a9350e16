import { documentOf } from './document-of.js'

const lines: [why: string, line: string][] = [
  ['a threshold that defines a group', '对 300 户或 800 人以上社区的就业创业服务窗口进行优化。'],
  ['a threshold in a relative clause', '支持年营业收入2000万元以上的企业扩大用工规模。'],
  ['a threshold of people', '对吸纳10人以上就业的企业给予补贴。'],
  ['a slogan', '打造城市就业“15 分钟服务圈”和农村就业“30 分钟服务圈”。'],
  ['a slogan', '统筹实施“三支一扶”计划等基层服务项目。'],
  ['a slogan', '实现人社政务服务线上“一网通办”、现场办理“最多跑一次”。'],
  ['N位一体', '完善预防、康复、补偿“三位一体”制度。'],
  ['N位一体 without quotation marks', '发挥失业保险“保生活、防失业、促就业”三位一体功能。'],
  ['the name of a project', '超额完成“3515”工程。'],
  ['a formula', '紧扣我市“6+5+6+1”现代产业体系需求，精准引进符合产业发展的人才。'],
  ['a formula without quotation marks', '推行现代学徒制、企业新型学徒制、1+X证书制度试点。'],
  ['a part of a word', '挖掘人工智能、5G技术、增材制造、大数据与云计算等新兴产业就业潜力。'],
  ['a part of a word', '建成国家5A级旅游景区，发展3D打印和PM2.5监测。'],
  ['a span of time', '力争通过3—5年的努力，实现对西安地区灵活就业群体及用工单位的全覆盖和动态监测。'],
  ['a span of time in words', '提供前三年低租金或免租金经营场地。'],
  ['hours', '完善24小时自助服务。'],
  ['grades', '落实1—4级工伤职工伤残津贴待遇。'],
  ['an age', '年满16周岁的劳动者享受同等服务。'],
  ['a hotline', '12333服务热线被人社部表彰为全国人社系统优质服务窗口单位。'],
  ['ordinals and dates', '第2批试点和2022年12月31日前完成的任务按时办结。'],
  ['an ordinal from the end', '约谈考核末位的3个县。'],
  ['years', '到2023年、2024年分别实现失业保险、工伤保险基金统收统支。'],
  ['years in a title', '落实《人力资源和社会保障法治建设实施纲要（2021—2025年）》，完善政策制度体系。'],
  ['a number in a title', '落实《百万大学生留西安就业创业 5年行动计划》。'],
  ['document numbers', '落实《关于加快发展“归雁经济”的指导意见》（安发〔2022〕2号）等文件精神。'],
  ['a name with numerals', '深入实施百县千镇标准化创业中心达标工程。'],
  ['一二三产业', '围绕农村一二三产业融合发展，发展优势明显、特色鲜明的乡村产业。'],
  ['what is attached', '规划文本后附名词解释36条，末附4幅示意图。'],
  ['what is printed', '存档文本汉字数约4.2万。'],
  [
    'what a plan lists of its own',
    '规划提出产业发展、民生改善、生态保护、社会治理、改革创新、文化繁荣6个发展目标，设18项主要指标（见附表）。',
  ],
  ['a session of a body', '按照市委九次全会部署，落实全年重点工作。'],
  ['the rating of a machine', '关停单机容量5万千瓦以下机组，鼓励建设单机60万千瓦、排放达标的项目。'],
  ['the voltage of a line', '优化220千伏双环网结构，推进330千伏输变电工程。'],
  ['a size with its end included', '10蒸吨及以下的燃煤锅炉、35蒸吨（含）以上的燃煤锅炉安装除尘设施。'],
  ['动态清零', '城镇和农村“零就业家庭”动态清零。'],
]

test.each(lines)('%s is no figure: %s', (_why, line) => {
  expect(documentOf(line).figures).toEqual([])
})

test('the numbers of headings and of a box’s items are no figures', () => {
  const document = documentOf([
    '专栏 3 就业创业促进计划',
    '01 高校毕业生就业创业促进行动',
    '02 就业创业示范',
    '1. 青年就业行动。',
  ])
  expect(document.figures).toEqual([])
})

test('a figure beside a threshold is still taken', () => {
  const { figures } = documentOf('产值过百亿的企业达到 15家，新增取得高级工以上证书人数达到 5万人次。')
  expect(figures.map((figure) => [figure.indicatorName, figure.amount.value])).toEqual([
    ['产值过百亿的企业', 15],
    ['新增取得高级工以上证书人数', 5],
  ])
})
