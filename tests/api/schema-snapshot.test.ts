import { readFileSync, writeFileSync } from 'node:fs'
import { createSchema } from '@plangraph/api'
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql'
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
