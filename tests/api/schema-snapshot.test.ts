import { readFileSync, writeFileSync } from 'node:fs'
import { createSchema } from '@plangraph/api'
import { buildSchema, isInterfaceType, isObjectType, lexicographicSortSchema, printSchema } from 'graphql'
import { POSSIBLE_TYPES, WITHOUT_ID } from '../../docs/examples/cache-policies.js'
import { updatesGolden } from '../golden/update-flag.js'
import { changesThatBreak } from './schema-changes.js'

const FILE = new URL('../../api/schema.graphql', import.meta.url)
const NOTE =
  '# The schema as it is served. UPDATE_GOLDEN=1 npm test -- schema-snapshot writes it anew; see docs/api.md.\n\n'

const served = createSchema()
const printed = `${NOTE}${printSchema(lexicographicSortSchema(served))}\n`
const committed = readFileSync(FILE, 'utf8')
const broken = changesThatBreak(buildSchema(committed), served)

test('the schema only adds to api/schema.graphql, which clients were written for', () => {
  expect(broken).toEqual([])
})

test('api/schema.graphql is the schema that is served', () => {
  // What breaks is never written: it must be taken out of the file by hand, under the eyes of a reviewer.
  if (updatesGolden(process.env) && broken.length === 0) writeFileSync(FILE, printed)
  else expect(committed).toBe(printed)
})

test('the cache policies of the examples know every type without an id, and what an interface may be', () => {
  const types = Object.values(served.getTypeMap())
  const objects = types.filter((type) => isObjectType(type))
  const parts = objects.filter((type) => !type.getFields().id && !/^__|(?:Edge|Connection|PageInfo)$/.test(type.name))
  const roots = ['Query', 'Mutation']
  expect([...WITHOUT_ID]).toEqual(parts.flatMap(({ name }) => (roots.includes(name) ? [] : [name])).sort())
  const interfaces = types.filter((type) => isInterfaceType(type))
  const possible = interfaces.map((type) => [
    type.name,
    served
      .getPossibleTypes(type)
      .map(({ name }) => name)
      .sort(),
  ])
  expect(POSSIBLE_TYPES).toEqual(Object.fromEntries(possible))
})
