import { buildSchema } from 'graphql'
import { changesThatBreak } from './schema-changes.js'

const BEFORE = 'type Query { a(size: Int = 20, kind: Kind): String! b: Kind } enum Kind { X Y }'
const changes = (after: string) => changesThatBreak(buildSchema(BEFORE), buildSchema(after))

test.each([
  ['a field that goes', BEFORE.replace(' b: Kind', ''), 'Query.b was removed.'],
  ['a field that may be null', BEFORE.replace('String!', 'String'), 'Query.a changed type from String! to String.'],
  ['an enum value that goes', BEFORE.replace(' Y', ''), 'Y was removed from enum type Kind.'],
  ['an argument that goes', BEFORE.replace(', kind: Kind', ''), 'Query.a arg kind was removed.'],
  [
    'an argument that becomes required',
    BEFORE.replace('kind: Kind', 'kind: Kind!'),
    'Query.a arg kind has changed type from Kind to Kind!.',
  ],
  ['a default that changes', BEFORE.replace('20', '50'), 'Query.a arg size has changed defaultValue from 20 to 50.'],
  [
    'a type that changes its kind',
    BEFORE.replace('enum Kind { X Y }', 'scalar Kind'),
    'Kind changed from an Enum type',
  ],
])('%s breaks', (_what, after, change) => {
  expect(changes(after)).toEqual([expect.stringContaining(change)])
})

test.each([
  ['a field', BEFORE.replace('b: Kind', 'b: Kind c: Int')],
  ['an argument that may be left out', BEFORE.replace('kind: Kind', 'kind: Kind, year: Int')],
  ['an enum value', BEFORE.replace('X Y', 'X Y Z')],
  ['a type', `${BEFORE} type New { id: ID! }`],
  ['a field that is never null any more', BEFORE.replace('b: Kind', 'b: Kind!')],
  ['a deprecation', BEFORE.replace('b: Kind', 'b: Kind @deprecated(reason: "Use a.")')],
])('%s that comes breaks nothing', (_what, after) => {
  expect(changes(after)).toEqual([])
})
