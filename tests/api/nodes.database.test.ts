import { createSchema } from '@plangraph/api'
import { isInterfaceType, isObjectType } from 'graphql'
import { globalId, NODE_TYPES, type NodeType } from '../../api/src/shared/global-id.js'
import { linkId } from '../../etl/src/link/link-rows.js'
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
  ['Source', 'source', 'fileName', 'xian.txt'],
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
  ['Correction', 'correction', 'why', '原件如此'],
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
  // The fixture has one edition of each plan, and nothing in it changed: plan-series and changes.database.test.ts ask for both.
  expect([...ROWS.map(([type]) => type), 'PlanSeries', 'Change'].sort()).toEqual([...types].sort())
})

test('every type with an id is a node', () => {
  const withId = Object.values(createSchema().getTypeMap())
    .filter(isObjectType)
    .filter((type) => type.getFields().id !== undefined)
  expect(withId.map((type) => [type.name, String(type.getFields().id?.type)])).toEqual(
    withId.map(({ name }) => [name, 'ID!']),
  )
  expect(withId.map(({ name }) => name).sort()).toEqual([...NODE_TYPES].sort())
  expect(
    withId.filter(
      (type) =>
        type
          .getInterfaces()
          .map(({ name }) => name)
          .join() !== 'Node',
    ),
  ).toEqual([])
})

test('nodes finds many at once, in the order given, at the cost of their types', async () => {
  const ids = ROWS.map(([type, id]) => globalId(type, id))
  const [first = '', ...rest] = ids
  const given = [...rest, first, globalId('Target', 'gone'), first]
  const { data, errors, statements } = await api.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
    ids: given,
  })
  expect(errors).toEqual([])
  const types = ROWS.map(([type]) => type)
  expect(data.nodes).toEqual([
    ...rest.map((id, index) => ({ __typename: types[index + 1], id })),
    { __typename: types[0], id: first },
    null,
    { __typename: types[0], id: first },
  ])
  // One for each type, and one that looks whether a row had the id once that is not there.
  expect(statements).toHaveLength(ROWS.length + 1)
})

test('nodes of one type cost the same however many they are, what they lead to included', async () => {
  const bulk = Array.from({ length: 100 }, (_, index) => globalId('Target', `bt-${String(index).padStart(3, '0')}`))
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Target { document { title } evidence { quote } } } }`
  const [two, all] = [await api.ask(query, { ids: bulk.slice(0, 2) }), await api.ask(query, { ids: bulk })]
  expect(all.data.nodes).toHaveLength(100)
  expect(all.statements).toEqual(two.statements)
  expect(all.statements).toEqual(['SELECT Target'])
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
    const { data, errors, statements } = await api.ask('query ($id: ID!) { document(id: $id) { id } }', { id })
    expect({ id, data, errors }).toEqual({ id, data: { document: { id: keys[0] } }, errors: [] })
    expect(statements).toEqual(id === keys[0] ? ['SELECT Document'] : ['SELECT Document', 'SELECT DocumentKey'])
  }
})
