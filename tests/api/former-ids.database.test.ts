import { globalId, type NodeType } from '../../api/src/shared/global-id.js'
import { type Served, serveFixture } from '../tables/served.js'

const NOW = { Target: 'jobs', Document: 'plan' } as const
const current = (type: keyof typeof NOW) => globalId(type, NOW[type])
const former = (type: NodeType) => globalId(type, `former-${type}`)

let api: Served
beforeAll(async () => {
  api = await serveFixture()
  const types = Object.keys(NOW) as (keyof typeof NOW)[]
  await api.database.formerId.createMany({
    data: types.map((type) => ({ id: `former-${type}`, type, currentType: type, currentId: NOW[type] })),
  })
})
afterAll(() => api.close())

test.each([
  ['/d', 'Document'],
  ['/t', 'Target'],
] as const)(
  '%s under a former id is found for good under that of today, in the language asked for',
  async (path, type) => {
    const { status, headers } = await api.get(`${path}/${encodeURIComponent(former(type))}?lang=en`)
    const address = new URL(headers.get('location') ?? '', api.origin)
    expect([status, decodeURIComponent(address.pathname), address.search]).toEqual([
      301,
      `${path}/${current(type)}`,
      '?lang=en',
    ])
    expect((await api.get(`${address.pathname}${address.search}`)).status).toBe(200)
    expect((await api.get(`${path}/${encodeURIComponent(globalId(type, 'nobody'))}`)).status).toBe(404)
  },
)

test.each([
  ['targets', 'id', 'Target'],
  ['targets', 'document_id', 'Document'],
  ['documents', 'id', 'Document'],
] as const)('OData finds %s by a former %s', async (table, property, type) => {
  const found = async (condition: string) =>
    (await api.json(`/odata/v4/${table}?$filter=${encodeURIComponent(condition)}&$select=id`)).value
  const rows = await found(`${property} eq '${current(type)}'`)
  expect(rows.length).toBeGreaterThan(0)
  expect(await found(`${property} eq '${former(type)}'`)).toEqual(rows)
  expect(await found(`${property} in ('${former(type)}','${globalId(type, 'nobody')}')`)).toEqual(rows)
})

test('a lineage under a former id is that of the goal of today', async () => {
  const lineage = async (target: string) =>
    (await api.ask(`{ lineage(target: "${target}") { complete targets { id } links { id } documents { id } } }`))
      .lineage
  const found = await lineage(former('Target'))
  expect(found.links.length).toBeGreaterThan(0)
  expect(found).toEqual(await lineage(current('Target')))
})

test('nodes and a document under former ids are those of today, beside others', async () => {
  const ids = [former('Target'), current('Document'), globalId('Target', 'nobody'), former('Document')]
  const { nodes, document } = await api.ask(
    `{ nodes(ids: ${JSON.stringify(ids)}) { id } document(id: "${former('Document')}") { id } }`,
  )
  expect(nodes).toEqual([{ id: current('Target') }, { id: current('Document') }, null, { id: current('Document') }])
  expect(document).toEqual({ id: current('Document') })
})
