import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql'
import type { Random } from '../synthetic/random.js'
import { type Arguments, FittingValues } from './fitting-value.js'
import { type InputValue, literal, variable } from './input-value.js'
import type { KnownValues } from './known-values.js'
import type { SchemaPlace } from './schema-places.js'
import type { SchemaWays } from './schema-ways.js'

/** A GraphQL request. */
export interface Query {
  query: string
  variables: Record<string, unknown>
}

/** Writes queries that lead to a place of the schema from its entry points, by ways that differ from one to the next. */
export class QueryWriter {
  readonly fitting: FittingValues
  #variables: { type: string; value: unknown }[] = []

  constructor(
    private readonly ways: SchemaWays,
    known: KnownValues,
    readonly random: Random,
  ) {
    this.fitting = new FittingValues(known, random)
  }

  /** A whole query for this field with these arguments. */
  write({ type, field }: SchemaPlace, given: Arguments, selection = this.selection(field.type, 1)): Query {
    this.#variables = []
    const body = this.#reach(type, `${field.name}${this.#arguments(field, given)}${selection}`, 3)
    const names = this.#variables.map(({ type: own }, i) => `$v${i}: ${own}`)
    return {
      query: `query${names.length > 0 ? `(${names.join(', ')})` : ''} ${body}`,
      variables: Object.fromEntries(this.#variables.map(({ value }, i) => [`v${i}`, value])),
    }
  }

  /** Some fields of a type in braces, nested to a depth; nothing for types without fields. */
  selection(of: GraphQLOutputType, depth: number): string {
    const type = getNamedType(of)
    if (isLeafType(type)) return ''
    if (isInterfaceType(type)) return ` { __typename ${Object.keys(type.getFields()).join(' ')} }`
    if (!isObjectType(type)) return ' { __typename }'
    const some = this.random.shuffle(Object.values(type.getFields())).slice(0, this.random.int(1, 4))
    const fields = some.flatMap((field) => {
      if (isLeafType(getNamedType(field.type))) return field.name
      if (depth === 0) return []
      const given = this.fitting.arguments(type, field)
      return `${field.name}${this.#written(given)}${this.selection(field.type, depth - 1)}`
    })
    return ` { ${fields.length > 0 ? fields.join(' ') : '__typename'} }`
  }

  #reach(type: GraphQLObjectType, inner: string, detours: number): string {
    if (type.name === 'Query') return `{ ${inner} }`
    const id = this.ways.nodeTypes.has(type.name) ? this.fitting.id(type.name) : undefined
    if (id !== undefined && this.random.chance(0.5)) {
      return `{ node(id: ${literal(id)}) { ... on ${type.name} { ${inner} } } }`
    }
    const doors = this.ways.doorsTo(type.name)
    const own = this.ways.distanceTo(type.name)
    const nearer = doors.filter((door) => this.ways.distanceTo(door.type.name) < own)
    const door = this.random.pick(detours > 0 && this.random.chance(0.2) ? doors : nearer)
    const given = this.fitting.arguments(door.type, door.field)
    const within = isInterfaceType(getNamedType(door.field.type)) ? `... on ${type.name} { ${inner} }` : inner
    return this.#reach(door.type, `${door.field.name}${this.#written(given)} { ${within} }`, detours - 1)
  }

  /** Arguments of the field asked about: some as variables of the type that they should have. */
  #arguments(field: GraphQLField<unknown, unknown>, given: Arguments): string {
    return this.#written(given, (name, value) => {
      const type = field.args.find((argument) => argument.name === name)?.type
      if (type === undefined || this.random.chance(0.5)) return literal(value)
      this.#variables.push({ type: String(type), value: variable(value) })
      return `$v${this.#variables.length - 1}`
    })
  }

  #written(given: Arguments, write = (_name: string, value: InputValue) => literal(value)): string {
    const written = Object.entries(given).map(([name, value]) => `${name}: ${write(name, value)}`)
    return written.length > 0 ? `(${written.join(', ')})` : ''
  }
}
