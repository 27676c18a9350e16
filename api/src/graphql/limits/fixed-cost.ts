import {
  type ArgumentNode,
  BREAK,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { decodeGlobalId } from '../../shared/global-id.js'

/** Arguments by which no field costs more or less: they tell which rows and in what order, not how many. */
const WHICH = new Set(['filter', 'status', 'sort', 'direction', 'after', 'before', 'asOf'])

export interface Cost {
  breadth: number
  complexity: number
}

interface FixedCost {
  cost: Cost
  /** Variables that `node(id)` is given. */
  ids: readonly string[]
}

const known = new WeakMap<OperationDefinitionNode, FixedCost>()

/**
 * What an operation was found to cost, whatever its variables are; null where that is not known.
 *
 * @param variables coerced
 * @throws {GraphQLError} for an id that is none, which reading the arguments of all fields refuses, too
 */
export function fixedCost(operation: OperationDefinitionNode, variables: Record<string, unknown>): Cost | null {
  const fixed = known.get(operation)
  if (fixed === undefined) return null
  for (const id of fixed.ids.map((name) => variables[name])) if (typeof id === 'string') decodeGlobalId(id, 'id')
  return fixed.cost
}

/** Remembers what an operation costs, with the fragments of its document, where its variables change nothing. */
export function rememberCost(operation: OperationDefinitionNode, fragments: Iterable<SelectionSetNode>, cost: Cost) {
  const ids: string[] = []
  let hangs = false
  const visitor = {
    Directive: () => false,
    Field: ({ name, arguments: given = [] }: FieldNode) => {
      const id = name.value === 'node' ? given.find((one) => one.name.value === 'id') : undefined
      if (id?.value.kind === Kind.VARIABLE) ids.push(id.value.name.value)
    },
    Argument: ({ name, value }: ArgumentNode) =>
      WHICH.has(name.value) || (value.kind === Kind.VARIABLE && ids.includes(value.name.value)) ? false : undefined,
    Variable() {
      hangs = true
      return BREAK
    },
  }
  for (const set of [operation.selectionSet, ...fragments]) visit(set, visitor)
  if (!hangs) known.set(operation, { cost, ids })
}
