import { readFileSync } from 'node:fs'
import { createSchema } from '@plangraph/api'
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
} from 'graphql'

const served = createSchema()
const contract = buildSchema(readFileSync(new URL('./contract.graphql', import.meta.url), 'utf8'))

test('the served schema breaks nothing of the contract', () => {
  expect(findBreakingChanges(contract, served)).toEqual([])
})

test('what the contract lets be null is not null only where it always has a value', () => {
  const tighter = Object.values(contract.getTypeMap()).flatMap((type) => {
    const now = served.getType(type.name)
    if (type.name.startsWith('__') || !isObjectType(type) || !isObjectType(now)) return []
    return Object.values(type.getFields())
      .filter((field) => String(now.getFields()[field.name]?.type) !== String(field.type))
      .map((field) => `${type.name}.${field.name}`)
  })
  expect(tighter).toEqual([])
})

test('every type, field, argument and enum value is described', () => {
  const bare = Object.values(lexicographicSortSchema(served).getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .flatMap(described)
    .filter(([, description]) => !description)
    .map(([name]) => name)
  expect(bare).toEqual([])
})

type Described = [name: string, description: string | null | undefined]

function described(type: GraphQLNamedType): Described[] {
  const own: Described = [type.name, type.description]
  if (isEnumType(type)) {
    return [own, ...type.getValues().map(({ name, description }): Described => [`${type.name}.${name}`, description])]
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    return [own, ...fields.map(({ name, description }): Described => [`${type.name}.${name}`, description])]
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [own]
  const fields = Object.values(type.getFields()).flatMap((field): Described[] => {
    const name = `${type.name}.${field.name}`
    const args = field.args.map((arg): Described => [`${name}(${arg.name})`, arg.description])
    return [[name, field.description], ...args]
  })
  return [own, ...fields]
}
