import { buildSchema, type ExecutionResult, execute, GraphQLError, parse } from 'graphql'
import { executeQuery } from '../../api/src/graphql/execute/execute-query.js'

const schema = buildSchema(`
  interface Named { name: String! }
  type Place implements Named { name: String! people: Int parent: Place sure: Place! late: String }
  type Plan implements Named { name: String! year(next: Int = 1): Int place: Place }
  enum Level { COUNTY }
  type Query { places: [Place!] plans: [Plan]! named: [Named!] level: Level strict: Place! numbers: [[Int!]] later(ms: Int!): Place none: [Place!]! }
`)

const later = <Value>(value: Value, ms = 1) => new Promise<Value>((resolve) => setTimeout(() => resolve(value), ms))
const fail = (message: string) => () => {
  throw new GraphQLError(message)
}
const county = { __typename: 'Place', name: '蓝田县', people: 50.5, late: () => later('l'), sure: () => later(null) }
const city = {
  __typename: 'Place',
  name: '西安市',
  people: 13,
  parent: county,
  sure: () => later(null),
  late: fail('late'),
}
const plan = { __typename: 'Plan', name: '规划', year: ({ next }: { next: number }) => 2020 + next, place: city }
const rootValue = {
  places: [city, county, city, city],
  plans: () => later([plan, null, later(plan), new Error('unread')]),
  named: () => [plan, city, plan],
  level: 'PROVINCE',
  strict: () => later({ ...city, name: null }),
  numbers: [[1, 2], null, [3, 'x'], 7],
  later: ({ ms }: { ms: number }) => later(city, ms),
  none: [county, null],
}

const QUERIES = [
  '{ places { name people parent { name } } }',
  '{ places { name late } b: places { __typename n: name late } }',
  '{ places { name sure { name } } }',
  '{ plans { name year next: year(next: 5) place { ...P } } } fragment P on Place { name parent { name ...Q } } fragment Q on Named { name }',
  '{ named { __typename name ... on Plan { year } ... on Place { people late } } }',
  '{ level numbers }',
  '{ strict { name } level }',
  '{ later(ms: 5) { name parent { late } } places { people } none { name } }',
  'query ($with: Boolean! = true, $next: Int) { named { name @skip(if: $with) ... @include(if: $with) { __typename } ... on Plan { year(next: $next) } } }',
  'query ($ms: Int!) { later(ms: $ms) { __proto__: name } }',
  '{ __typename __schema { queryType { name fields { name type { kind ofType { name } } } } } __type(name: "Place") { interfaces { name } } }',
  'query A { level } query B { level }',
]

const told = ({ data, errors }: ExecutionResult) => ({ data, errors: errors?.map((error) => error.toJSON()) })

test.each(QUERIES)('answers as graphql-js does: %s', async (query) => {
  const args = { schema, document: parse(query), rootValue, variableValues: query.includes('$ms') ? { ms: 1 } : {} }
  const [expected, made] = [await execute(args), await executeQuery(args)]
  const likely = (text: string) => text.replace(/(Expected `Int.*|`Int` has no value.*)/, 'Int')
  expect(likely(JSON.stringify(told(made)))).toBe(likely(JSON.stringify(told(expected))))
})

test('what fails beside what is waited for and fails later is one error', async () => {
  const places = [
    { ...city, sure: () => later(null) },
    { ...county, sure: null },
  ]
  const args = { schema, document: parse('{ places { sure { name } name } }'), rootValue: { places } }
  const { data, errors } = await executeQuery(args)
  expect([data, errors?.map(({ path }) => path)]).toEqual([{ places: null }, [['places', 1, 'sure']]])
})

test('what an answer holds in many places is completed once', async () => {
  let asked = 0
  const counted = {
    ...county,
    people: () => {
      asked += 1
      return asked
    },
  }
  const args = { schema, document: parse('{ places { people } }'), rootValue: { places: [counted, counted] } }
  expect(JSON.stringify(await executeQuery(args))).toBe('{"data":{"places":[{"people":1},{"people":1}]}}')
})
