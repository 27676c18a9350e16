import { createSchema } from '@plangraph/api'
import { linkId } from '@plangraph/etl/link/link-rows'
import { isInterfaceType } from 'graphql'
import { globalId, NODE_TYPES, type NodeType } from '../../api/src/ids/global-id.js'
import { openApi, type TestApi } from './api.js'

let api: TestApi
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

const INHERITS = linkId({ kind: 'INHERITS', upstreamId: 'p-jobs', downstreamId: 'jobs' })

const ROWS: [NodeType, string, string, string][] = [
  ['Region', '610100', 'name', '西安市'],
  ['Document', 'plan', 'documentNumber', '市政发〔2021〕24号'],
  ['Section', 'box', 'label', '专栏 1'],
  ['Table', 't1', 'kind', 'INDICATOR_TARGETS'],
  ['Task', 'task', 'text', '城镇新增就业55万人'],
  ['Organization', 'xian-hrss', 'name', '市人社局'],
  ['Citation', 'c1', 'relation', 'BASED_ON'],
  ['Indicator', 'skilled-workers', 'unit', '人'],
  ['Target', 'jobs', 'printed', '[60]'],
  ['Observation', 'o-jobs', 'printed', '58.5'],
  ['TargetLink', INHERITS, 'kind', 'INHERITS'],
  ['Finding', 'finding-0', 'kind', 'INCOMPLETE_ROW'],
  ['EtlRun', 'run-2', 'finishedAt', null as unknown as string],
]

const NODE = (type: string, field: string) =>
  `query ($id: ID!) { node(id: $id) { __typename id ... on ${type} { ${field} } } }`

test.each(ROWS)('node finds a %s again', async (type, id, field, value) => {
  const given = globalId(type, id)
  const { data, errors } = await api.ask(NODE(type, field), { id: given })
  expect(errors).toEqual([])
  expect(data).toEqual({ node: { __typename: type, id: given, [field]: value } })
})

test('the types that node knows are those of the schema', () => {
  const schema = createSchema()
  const node = schema.getType('Node')
  const types = isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : []
  expect([...NODE_TYPES].sort()).toEqual(types.sort())
  expect(ROWS.map(([type]) => type).sort()).toEqual(types)
})

test.each(NODE_TYPES)('node is null for a %s that does not exist', async (type) => {
  const { data, errors } = await api.ask(NODE(type, 'id'), { id: globalId(type, 'no:such 行') })
  expect({ data, errors }).toEqual({ data: { node: null }, errors: [] })
})

test('a document is found by its global id and by every key it is known by', async () => {
  const keys = [
    globalId('Document', 'plan'),
    '市政发〔2021〕24号',
    '市政发[2021] 24 号',
    'number:市政发〔2021〕24号',
    'title:610100:人力资源和社会保障事业发展规划:2021-2025',
  ]
  for (const id of keys) {
    const { data, errors } = await api.ask('query ($id: ID!) { document(id: $id) { id } }', { id })
    expect({ id, data, errors }).toEqual({ id, data: { document: { id: keys[0] } }, errors: [] })
  }
})
