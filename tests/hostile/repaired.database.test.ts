import { openSeeds } from '../seeds/seeds-database.js'
import { type Served, serve } from '../tables/served.js'
import { ask } from './ask.js'

let seeds: Served
beforeAll(async () => {
  seeds = await serve(await openSeeds())
})
afterAll(() => seeds.close())

const answerTo = async (query: string, variables: Record<string, unknown> = {}) =>
  JSON.parse((await ask(seeds.origin, { query, variables })).body)

test.each([
  'extraction { rule }',
  'extraction { __typename }',
  'extraction { run { __typename } }',
  'extraction { run { id } }',
])('how a figure came out of its document may be asked in part: %s', async (part) => {
  const fields = `(first: 2) { nodes { ${part} } }`
  const { data, errors } = await answerTo(`{ targets${fields} observations${fields} }`)
  expect(errors).toBeUndefined()
  expect([data.targets.nodes.length, data.observations.nodes.length]).toEqual([2, 2])
})

test('the last rows of a list may be asked of more rows than Prisma takes parameters for', async () => {
  const { data, errors } = await answerTo('{ regions { documents(last: 1) { nodes { region { name } } } name } }')
  expect(errors).toBeUndefined()
  expect(data.regions.length).toBeGreaterThan(999)
  for (const { name, documents } of data.regions) {
    for (const { region } of documents.nodes) expect(region.name).toBe(name)
  }
})

test('a variable of another type than declared is refused with a code and a message that stays short', async () => {
  const { data, errors } = await answerTo(
    'query ($years: [Int!]) { targets(filter: { years: $years }) { totalCount } }',
    {
      years: 'x'.repeat(100_000),
    },
  )
  expect(data).toBeUndefined()
  expect(errors).toEqual([
    {
      message: expect.stringMatching(/^Variable "\$years" got invalid value "x+…$/),
      locations: [{ line: 1, column: 8 }],
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ])
  expect(errors[0].message.length).toBeLessThan(600)
})
