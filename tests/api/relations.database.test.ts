import { openApi, type TestApi } from './api.js'

let api: TestApi
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

test('a region has its own goals and results, not those of the regions below it', async () => {
  const { data, errors, statements } = await api.ask(`{
    region(code: "610000") {
      targets { totalCount nodes { printed indicatorName } }
      observations { totalCount }
      past: targets(status: [PAST]) { totalCount }
    }
    city: region(code: "610100") {
      targets(first: 2) { totalCount nodes { printed } }
      every: targets(status: null, first: 1) { totalCount }
      observations(last: 1) { totalCount nodes { printed } }
    }
  }`)
  expect(errors).toEqual([])
  expect(data.region).toEqual({
    targets: {
      totalCount: 4,
      nodes: [
        { printed: '200', indicatorName: '城镇新增就业人数' },
        { printed: '4.5', indicatorName: '城镇登记失业率' },
        { printed: '1', indicatorName: '劳动合同签订率' },
        { printed: '1', indicatorName: '基本养老保险参保率' },
      ],
    },
    observations: { totalCount: 0 },
    past: { totalCount: 0 },
  })
  expect(data.city).toEqual({
    targets: { totalCount: 7, nodes: [{ printed: '[60]' }, { printed: '≤4' }] },
    every: { totalCount: 8 },
    observations: { totalCount: 3, nodes: [{ printed: '40' }] },
  })
  expect(statements).toMatchInlineSnapshot(`
[
  "SELECT Observation",
  "SELECT Region",
  "SELECT Region",
  "SELECT Region",
  "SELECT Region",
  "SELECT Target",
  "SELECT Target",
]
`)
})

test('results of a document and of an indicator, in document order', async () => {
  const { data, errors } = await api.ask(`{
    document(id: "市政发〔2021〕24号") { observations { totalCount nodes { printed year } } }
    indicator(code: "urban-new-employment") { observations { nodes { printed document { title } } } }
  }`)
  expect(errors).toEqual([])
  expect(data.document.observations).toEqual({
    totalCount: 3,
    nodes: [
      { printed: '58.5', year: 2020 },
      { printed: '3.65', year: 2020 },
      { printed: '40', year: 2019 },
    ],
  })
  expect(data.indicator.observations.nodes).toEqual([
    { printed: '58.5', document: { title: '西安市“十四五”人力资源和社会保障事业发展规划' } },
  ])
})

test('an indicator has the other names that documents print for it, none where the catalogue has none', async () => {
  const names = async (code: string) => {
    const { data } = await api.ask('query ($code: String!) { indicator(code: $code) { name aliases } }', { code })
    return data.indicator
  }
  expect(await names('skilled-workers')).toEqual({ name: '高技能人才总量', aliases: ['高技能人才'] })
  expect(await names('contract-rate')).toEqual({ name: '劳动合同签订率', aliases: [] })
})

test('figures of many regions, documents and indicators cost the statements of one', async () => {
  const query = (size: number) => `{
    regions(parent: "100000") { code targets(first: 2) { nodes { printed indicator { code } } } observations(first: 2) { nodes { year } } }
    documents(first: ${size}) { nodes { observations(first: 2) { nodes { printed region { code } } } } }
    indicators(first: ${size}) { nodes { observations(first: 2) { nodes { printed } } } }
  }`
  const [few, many] = [await api.ask(query(3)), await api.ask(query(6))]
  expect(many.errors).toEqual([])
  expect(many.data.documents.nodes).toHaveLength(6)
  expect(many.statements.length).toBeLessThanOrEqual(few.statements.length + 1)
  expect(many.statements).toMatchInlineSnapshot(`
[
  "SELECT Document",
  "SELECT Indicator",
  "SELECT Observation",
  "SELECT Observation",
  "SELECT Observation",
  "SELECT Region",
  "SELECT Region",
  "SELECT Target",
]
`)
})

const named = async (args: string): Promise<string[]> => {
  const { data, errors } = await api.ask(`{ organizations${args} { totalCount nodes { name } } }`)
  expect(errors).toEqual([])
  expect(data.organizations.totalCount).toBe(data.organizations.nodes.length)
  return data.organizations.nodes.map(({ name }: { name: string }) => name)
}

test.each([
  ['', ['市人社局', '市财政局', '西安市人民政府']],
  ['(text: "人 社")', ['市人社局']],
  ['(text: "市_局")', []],
  ['(regions: ["Xi\'an"], text: "政府")', ['西安市人民政府']],
  ['(within: "陕西省", text: "局")', ['市人社局', '市财政局']],
  ['(within: "四川省")', []],
])('organizations by %s', async (args, expected) => {
  expect(await named(args)).toEqual(expected)
})

test('organizations of a region that there is none of are refused, with the region that may be meant', async () => {
  const { errors } = await api.ask('{ organizations(within: "西按市") { totalCount } }')
  expect(errors).toEqual([
    'Argument "within": there is no region with the code or name "西按市". Did you mean 西安市 (610100)?',
  ])
})

test('an organization has the tasks that it answers for, alone or with others, and not the sections', async () => {
  const { data, errors, statements } = await api.ask(`{
    organizations { nodes {
      name region { name }
      tasks { number text document { title } responsible { lead organization { name } } targets { printed } }
    } }
  }`)
  expect(errors).toEqual([])
  const task = {
    number: 1,
    text: '城镇新增就业55万人',
    document: { title: '西安市“十四五”人力资源和社会保障事业发展规划' },
    responsible: [
      { lead: true, organization: { name: '市人社局' } },
      { lead: false, organization: { name: '市财政局' } },
    ],
    targets: [{ printed: '1' }],
  }
  expect(data.organizations.nodes).toEqual([
    { name: '市人社局', region: { name: '西安市' }, tasks: [task] },
    { name: '市财政局', region: { name: '西安市' }, tasks: [task] },
    { name: '西安市人民政府', region: { name: '西安市' }, tasks: [] },
  ])
  expect(statements).toMatchInlineSnapshot(`
[
  "SELECT Organization",
  "SELECT Responsibility",
  "SELECT Responsibility",
  "SELECT Target",
  "SELECT Task",
]
`)
})
