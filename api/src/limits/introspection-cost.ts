import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql'

/** How many rows the lists of introspection hold, about; what is no list has one. */
const ROWS: Readonly<Record<string, number>> = {
  types: 100,
  fields: 15,
  enumValues: 8,
  directives: 5,
  inputFields: 5,
  possibleTypes: 3,
  args: 3,
  interfaces: 2,
}

/** An introspected field costs less than one of the data: it asks nothing of the database. */
const SHARE = 0.05

/**
 * What an operation costs that asks for the schema itself, which the complexity of Pothos leaves out: its fields times
 * their rows, those of fragments as often as they are spread.
 */
export function introspectionCost(document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = new Map<string, SelectionSetNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition.selectionSet)
  }
  const known = new Map<SelectionSetNode, { all: number; schema: number }>()

  /** Cost of all fields of a set, and of those among them that lead into the schema. */
  function costs(set: SelectionSetNode | undefined): { all: number; schema: number } {
    if (set === undefined) return { all: 0, schema: 0 }
    const before = known.get(set)
    if (before) return before
    const sum = { all: 0, schema: 0 }
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value
        const own = 1 + (ROWS[name] ?? 1) * costs(selection.selectionSet).all
        sum.all += own
        if (name === '__schema' || name === '__type') sum.schema += own
      } else {
        const spread =
          selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)
        const within = costs(spread)
        sum.all += within.all
        sum.schema += within.schema
      }
    }
    known.set(set, sum)
    return sum
  }
  return Math.ceil(costs(operation.selectionSet).schema * SHARE)
}
