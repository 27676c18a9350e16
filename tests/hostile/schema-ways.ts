import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { objectTypes } from './schema-places.js'

/** A field that leads to a type. */
export interface Door {
  type: GraphQLObjectType
  field: GraphQLField<unknown, unknown>
}

/** The ways from the entry points of a schema to its types. To find them takes long; one serves all who ask. */
export class SchemaWays {
  /** Types of which rows are reached by their ids. */
  readonly nodeTypes: ReadonlySet<string>
  readonly #doors = new Map<string, Door[]>()
  readonly #distance = new Map<string, number>()

  constructor(schema: GraphQLSchema) {
    const node = schema.getType('Node')
    this.nodeTypes = new Set(isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : [])
    for (const type of objectTypes(schema)) {
      for (const field of Object.values(type.getFields())) {
        const leadsTo = getNamedType(field.type)
        // Nodes are reached by their ids; what is after another interface only through it.
        const behind = isInterfaceType(leadsTo) && leadsTo !== node ? schema.getPossibleTypes(leadsTo) : [leadsTo]
        for (const { name } of behind.filter(isObjectType)) {
          this.#doors.set(name, [...this.doorsTo(name), { type, field }])
        }
      }
    }
    this.#measure()
  }

  doorsTo(name: string): readonly Door[] {
    return this.#doors.get(name) ?? []
  }

  /** How many fields a type is away from the entry points; Infinity for one that none leads to. */
  distanceTo(name: string): number {
    return this.#distance.get(name) ?? Number.POSITIVE_INFINITY
  }

  #measure(): void {
    const next = ['Query']
    this.#distance.set('Query', 0)
    for (const name of next) {
      for (const [to, doors] of this.#doors) {
        if (this.#distance.has(to) || !doors.some(({ type }) => type.name === name)) continue
        this.#distance.set(to, this.distanceTo(name) + 1)
        next.push(to)
      }
    }
  }
}
