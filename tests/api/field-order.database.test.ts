import { createSchema } from '@plangraph/api'
import type { Database } from '@plangraph/database'
import fc, { type GeneratorValue } from 'fast-check'
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  Kind,
  parse,
  type SelectionNode,
} from 'graphql'
import { askerOf } from '../seeds/ask.js'
import { openSeeds } from '../seeds/seeds-database.js'

const schema = createSchema()
const objectType = (name: string) => schema.getType(name) as GraphQLObjectType

/** Entry points whose arguments the generator does not know. */
const ARGUMENTS: Record<string, string> = {
  region: '(code: "610100")',
  regions: '(level: PROVINCE)',
  alignment: '(regions: ["西安市", "安康市", "四川省"])',
  coverage: '(regions: ["西安市"])',
  targetStats: '(groupBy: [REGION])',
}

/** A random query over the schema: fields, aliases, inline fragments, and named fragments that are spread again. */
class QueryMaker {
  readonly #fragments: { type: string; text: string }[] = []

  constructor(readonly any: GeneratorValue) {}

  query(): string {
    const body = this.#selections(objectType('Query'), 4)
    const fragments = this.#fragments.map(({ type, text }, i) => `fragment F${i} on ${type} { ${text} }`)
    return [`{ ${body} }`, ...fragments].join('\n')
  }

  #selections(type: GraphQLObjectType, depth: number): string {
    const count = this.any(fc.integer, { min: 1, max: 4 })
    const some = Array.from({ length: count }, () => this.#selection(type, depth))
    // By its name the checker knows which fragments apply.
    some.splice(this.any(fc.integer, { min: 0, max: count }), 0, '__typename')
    return some.join(' ')
  }

  #selection(type: GraphQLObjectType, depth: number): string {
    const form = this.any(fc.integer, { min: 0, max: 9 })
    if (depth > 0 && form === 0) return `... { ${this.#selections(type, depth - 1)} }`
    if (depth > 0 && form === 1) return `... on ${type.name} { ${this.#selections(type, depth - 1)} }`
    if (form === 2) return this.#spread(type, depth)
    const fields = Object.values(type.getFields()).filter((field) => askable(type, field, depth))
    if (fields.length === 0) return '__typename'
    const field = fields[this.any(fc.nat, { max: fields.length - 1 })] as GraphQLField<unknown, unknown>
    const alias = this.any(fc.constantFrom, '', '', `z_${field.name}: `, `a_${field.name}: `)
    const inner = getNamedType(field.type)
    return `${alias}${field.name}${argumentsOf(type, field)}${isObjectType(inner) ? ` { ${this.#selections(inner, depth - 1)} }` : ''}`
  }

  #spread(type: GraphQLObjectType, depth: number): string {
    const known = this.#fragments.findIndex((fragment) => fragment.type === type.name && fragment.text !== '')
    if (known >= 0 && this.any(fc.boolean)) return `...F${known}`
    const index = this.#fragments.push({ type: type.name, text: '' }) - 1
    this.#fragments[index] = { type: type.name, text: this.#selections(type, Math.max(0, depth - 1)) }
    return `...F${index}`
  }
}

function askable(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number): boolean {
  const inner = getNamedType(field.type)
  if (type.name === 'Query' ? !(field.name in ARGUMENTS) : false) {
    if (field.args.some(isRequiredArgument)) return false
  }
  return isLeafType(inner) || (isObjectType(inner) && depth > 0)
}

function argumentsOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string {
  if (type.name === 'Query' && field.name in ARGUMENTS) return ARGUMENTS[field.name] as string
  return getNamedType(field.type).name.endsWith('Connection') ? '(first: 2)' : ''
}

/** Where objects of an answer have their fields in another order than the query, by CollectFields of the specification. */
function misplaced(query: string, data: unknown): string[] {
  const document = parse(query)
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }

  function collect(selections: readonly SelectionNode[], type: string, found: Map<string, FieldNode[]>): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value
        found.set(name, [...(found.get(name) ?? []), selection])
        continue
      }
      const part = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
      const condition = part?.typeCondition?.name.value ?? type
      if (part && condition === type) collect(part.selectionSet.selections, type, found)
    }
  }

  function check(value: unknown, selections: readonly SelectionNode[], path: string): string[] {
    if (Array.isArray(value)) return value.flatMap((one, i) => check(one, selections, `${path}[${i}]`))
    if (value === null || typeof value !== 'object' || selections.length === 0) return []
    const row = value as Record<string, unknown>
    const asked = new Map<string, FieldNode[]>()
    collect(selections, String(row.__typename), asked)
    const [expected, given] = [[...asked.keys()].join(' '), Object.keys(row).join(' ')]
    const below = [...asked].flatMap(([name, fields]) =>
      check(
        row[name],
        fields.flatMap(({ selectionSet }) => selectionSet?.selections ?? []),
        `${path}.${name}`,
      ),
    )
    return expected === given ? below : [`${path}: ${given}; asked: ${expected}`, ...below]
  }

  const [operation] = document.definitions
  return operation?.kind === Kind.OPERATION_DEFINITION ? check(data, operation.selectionSet.selections, 'data') : []
}

let seeds: Database
beforeAll(async () => {
  seeds = await openSeeds()
})
afterAll(() => seeds.$disconnect())

test('a field that has to be waited for keeps its place', async () => {
  const query =
    '{ __typename targets(first: 2) { totalCount nodes { evidence { quote } printed document { title } year } } dataset { targets } }'
  const { data } = await askerOf(seeds)(query)
  expect(Object.keys(data.targets)).toEqual(['totalCount', 'nodes'])
  expect(Object.keys(data.targets.nodes[0])).toEqual(['evidence', 'printed', 'document', 'year'])
})

test('answers have their fields in the order of the query, fragments and aliases among them', async () => {
  const ask = askerOf(seeds)
  let answered = 0
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (any) => {
      const query = new QueryMaker(any).query()
      const { data, errors } = await ask(query)
      // What costs too much or nests too deep is refused, with no answer to look at.
      if (errors !== undefined) return
      answered += 1
      expect(misplaced(query, data)).toEqual([])
    }),
    { numRuns: 150 },
  )
  expect(answered).toBeGreaterThan(75)
})
