import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql'
import type { Random } from '../synthetic/random.js'
import { type Arguments, FittingValues } from './fitting-value.js'
import { type InputValue, literal, variable } from './input-value.js'
import type { KnownValues } from './known-values.js'
import { objectTypes, type SchemaPlace } from './schema-places.js'

/** A GraphQL request. */
export interface Query {
  query: string
  variables: Record<string, unknown>
}

interface Door {
  type: GraphQLObjectType
  field: GraphQLField<unknown, unknown>
}

/** Writes queries that lead to a place of the schema from its entry points, by ways that differ from one to the next. */
export class QueryWriter {
  readonly fitting: FittingValues
  readonly #doors = new Map<string, Door[]>()
  readonly #distance = new Map<string, number>()
  readonly #nodeTypes: ReadonlySet<string>
  #variables: { type: string; value: unknown }[] = []

  constructor(
    schema: GraphQLSchema,
    known: KnownValues,
    readonly random: Random,
  ) {
    this.fitting = new FittingValues(known, random)
    const node = schema.getType('Node')
    this.#nodeTypes = new Set(isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : [])
    for (const type of objectTypes(schema)) {
      for (const field of Object.values(type.getFields())) {
        const leadsTo = getNamedType(field.type)
        // Nodes are reached by their ids; what is after another interface only through it.
        const behind = isInterfaceType(leadsTo) && leadsTo !== node ? schema.getPossibleTypes(leadsTo) : [leadsTo]
        for (const { name } of behind.filter(isObjectType)) {
          this.#doors.set(name, [...(this.#doors.get(name) ?? []), { type, field }])
        }
      }
    }
    this.#measure()
  }

  /** How many fields each type is away from the entry points. */
  #measure(): void {
    const next = ['Query']
    this.#distance.set('Query', 0)
    for (const name of next) {
      for (const [to, doors] of this.#doors) {
        if (this.#distance.has(to) || !doors.some(({ type }) => type.name === name)) continue
        this.#distance.set(to, (this.#distance.get(name) ?? 0) + 1)
        next.push(to)
      }
    }
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
    const id = this.#nodeTypes.has(type.name) ? this.fitting.id(type.name) : undefined
    if (id !== undefined && this.random.chance(0.5)) {
      return `{ node(id: ${literal(id)}) { ... on ${type.name} { ${inner} } } }`
    }
    const doors = this.#doors.get(type.name) ?? []
    const far = (name: string) => this.#distance.get(name) ?? Number.POSITIVE_INFINITY
    const nearer = doors.filter((door) => far(door.type.name) < far(type.name))
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
