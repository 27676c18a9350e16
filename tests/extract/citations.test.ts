import { documentOf, extractText, planText } from './document-of.js'

const inMeasure = (line: string) => documentOf(line).citations
const inPreamble = (line: string) =>
  extractText(planText([]).replace('一、总体要求', `${line}\n\n一、总体要求`)).citations

test('根据《…》编制 in the preamble is what the plan was drawn up from, the issuer before the title', () => {
  const citations = inPreamble(
    '本规划依据《西安市国民经济和社会发展第十四个五年规划和二○三五年远景目标纲要》、人力资源和社会保障部《人力资源和社会保障事业发展“十四五”规划》和省人社厅《陕西省人力资源和社会保障事业发展“十四五”规划》编制，是重要指导性文件。',
  )
  expect(citations.map(({ relation, issuer, title }) => [relation, issuer, title])).toEqual([
    ['BASED_ON', null, '西安市国民经济和社会发展第十四个五年规划和二○三五年远景目标纲要'],
    ['BASED_ON', '人力资源和社会保障部', '人力资源和社会保障事业发展“十四五”规划'],
    ['BASED_ON', '省人社厅', '陕西省人力资源和社会保障事业发展“十四五”规划'],
  ])
})

test('为贯彻落实《…》 in the preamble is its purpose, the number after the title', () => {
  const [citation] = inPreamble(
    '为贯彻落实《陕西省人民政府办公厅关于印发“十四五”就业促进规划的通知》（陕政办发〔2021〕31号）精神，特制定以下实施方案。',
  )
  expect(citation).toMatchObject({
    relation: 'IMPLEMENTS',
    title: '陕西省人民政府办公厅关于印发“十四五”就业促进规划的通知',
    documentNumber: '陕政办发〔2021〕31号',
    section: null,
    evidence: { quote: '《陕西省人民政府办公厅关于印发“十四五”就业促进规划的通知》（陕政办发〔2021〕31号）' },
  })
})

test('落实《…》 inside a measure is a mention', () => {
  const [law, plan] = inMeasure('全面落实《保障农民工工资支付条例》和《成渝地区双城经济圈建设规划纲要》。')
  expect(law).toMatchObject({ relation: 'MENTIONS', title: '保障农民工工资支付条例', documentNumber: null, section: 1 })
  expect(plan).toMatchObject({ relation: 'MENTIONS', title: '成渝地区双城经济圈建设规划纲要' })
})

test('the works that a section 编制依据 lists are what the plan was drawn up from', () => {
  const list = ['二、编制依据', '1.《中华人民共和国水法》', '2.《陕西省水安全保障规划》（2021年）']
  const { citations } = extractText(planText([...list, '三、其他']))
  expect(citations.map(({ relation, title }) => [relation, title])).toEqual([
    ['BASED_ON', '中华人民共和国水法'],
    ['BASED_ON', '陕西省水安全保障规划'],
  ])
})

test('numbers with blanks or other brackets are one', () => {
  const citations = inMeasure(
    '落实《关于加快发展“归雁经济”的指导意见》（安发〔2022〕2 号）和《关于促进就业的意见》(国发［2018］39号)等文件精神。',
  )
  expect(citations.map((citation) => citation.documentNumber)).toEqual(['安发〔2022〕2号', '国发［2018］39号'])
})

test('a title may be in the title of another', () => {
  const [citation] = inMeasure('落实《关于印发〈就业促进规划〉和《实施方案》的通知》。')
  expect(citation?.title).toBe('关于印发〈就业促进规划〉和《实施方案》的通知')
})

test.each([
  ['the document itself', '组织实施《安康市“十四五”就业促进规划》。'],
  ['a work still to be written', '编制《紧缺职业目录》，定期发布《人力资源市场分析报告》。'],
  ['a newspaper', '在《安康日报》开设专栏。'],
])('%s is no citation', (_what, line) => expect(inMeasure(line)).toEqual([]))

test.each([
  ['狠抓中共安康市委办、市政府办《关于发展经济的指导意见》落实。', '中共安康市委办、市政府办'],
  ['认真贯彻落实国务院《关于促进就业的意见》。', '国务院'],
  ['全市各级要严格执行省人社厅《就业资金管理办法》。', '省人社厅'],
  ['按照市委、市政府《关于促进就业的意见》推进。', '市委、市政府'],
  ['全面落实《保障农民工工资支付条例》。', null],
])('the issuer in: %s', (line, issuer) => expect(inMeasure(line)[0]?.issuer).toBe(issuer))

test.each(['规划纲要（草案）', '规划纲要草案', '产业结构调整指导目录', '用地用海分类指南（试行）', '排水规划编制大纲'])(
  '《…%s》 is cited',
  (kind) => {
    expect(inMeasure(`落实《陕西省${kind}》，扩大就业容量。`).map(({ title }) => title)).toEqual([`陕西省${kind}`])
  },
)

test('a short name is the work it stands for, whose number may precede it in the bracket', () => {
  const brief =
    '根据《四川省养老服务发展规划》（川府发〔2026〕12号，以下简称《规划》）、《绵阳市养老服务条例》（以下简称《条例》）编制。'
  const citations = inPreamble(`${brief}落实《规划》和《条例》要求。`)
  expect(citations.map(({ title, documentNumber }) => [title, documentNumber])).toEqual([
    ['四川省养老服务发展规划', '川府发〔2026〕12号'],
    ['绵阳市养老服务条例', null],
  ])
})

test('《规划》 that nothing was named for stays as printed', () => {
  expect(inMeasure('落实《规划》要求。').map(({ title }) => title)).toEqual(['规划'])
})

test('what another work was drawn up from is no basis of the report that tells it', () => {
  const told = '根据省委《关于制定第十五个五年规划的建议》，省政府编制了《第十五个五年规划纲要（草案）》。'
  expect(inPreamble(told).map(({ title, relation }) => [title, relation])).toEqual([
    ['关于制定第十五个五年规划的建议', 'MENTIONS'],
    ['第十五个五年规划纲要（草案）', 'MENTIONS'],
  ])
})
