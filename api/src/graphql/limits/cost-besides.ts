import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql'
import { fragmentsOf } from './fragments-of.js'

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

/** The cost of counting all rows that match, however few of them are on the page. */
const COUNT = 300

/** Costs of a set of fields: of all, of those that lead into the schema, and how often it asks for a count. */
interface Costs {
  all: number
  schema: number
  counts: number
}

/**
 * What an operation costs besides the rows of its pages: what it asks of the schema itself, its fields times their rows,
 * which the complexity of Pothos leaves out; and each `totalCount`, which is no dearer on a longer page. Fragments count
 * as often as they are spread.
 */
export function costBesides(document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = fragmentsOf(document)
  const known = new Map<SelectionSetNode, Costs>()

  function costs(set: SelectionSetNode | undefined): Costs {
    const before = set && known.get(set)
    if (before) return before
    const sum: Costs = { all: 0, schema: 0, counts: 0 }
    for (const selection of set?.selections ?? []) {
      const within = costs(
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection.selectionSet,
      )
      sum.counts += within.counts
      if (selection.kind !== Kind.FIELD) {
        sum.all += within.all
        sum.schema += within.schema
        continue
      }
      const name = selection.name.value
      const own = 1 + (ROWS[name] ?? 1) * within.all
      sum.all += own
      if (name === '__schema' || name === '__type') sum.schema += own
      if (name === 'totalCount') sum.counts += 1
    }
    if (set) known.set(set, sum)
    return sum
  }
  const { schema, counts } = costs(operation.selectionSet)
  return Math.ceil(schema * SHARE) + counts * COUNT
}
