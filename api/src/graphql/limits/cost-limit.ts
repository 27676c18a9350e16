import { complexityFromQuery } from '@pothos/plugin-complexity'
import { type DocumentNode, getOperationAST, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql'
import { graphqlErrorOf } from '../../shared/errors.js'
import type { Check, Operation } from '../checks.js'
import { coercedVariables } from '../coerced-variables.js'
import { type Cost, fixedCost, rememberCost } from './fixed-cost.js'
import { fragmentsOf, refusal } from './syntax-limits.js'

export interface QueryLimits {
  /** Fields, those of fragments as often as they are spread, and aliases among them. */
  selections: number
  /** Fields times the rows they are computed for, as `fieldCost` counts. */
  cost: number
}

/** Cost of a query (fields times rows) that takes one point of the client's budget. */
const COST_OF_A_POINT = 100

/** Refuses an operation that selects or costs more than this before it runs, and takes what it costs from the budget. */
export const costLimit =
  (limits: QueryLimits): Check =>
  (operation) => {
    const asked = complexityOf(operation)
    // That is the executor's to report.
    if (asked === null) return null
    if (asked.breadth > limits.selections) {
      const message = `The query selects ${asked.breadth} fields; ${limits.selections} are allowed. Ask in several queries.`
      return [refusal('QUERY_TOO_WIDE', message)]
    }
    if (asked.complexity > limits.cost) {
      const message =
        `The query costs ${asked.complexity} (fields times rows); ${limits.cost} are allowed. Ask for fewer rows at a ` +
        'time, or take whole tables from /data/.'
      return [refusal('QUERY_TOO_COSTLY', message)]
    }
    const spent = operation.contextValue.visit?.charge(Math.ceil(asked.complexity / COST_OF_A_POINT))
    return spent ? [graphqlErrorOf(spent)] : null
  }

/** What the operation that is asked for costs, its variables having been checked before; null where there is none. */
function complexityOf(asked: Operation): Cost | null {
  const { schema, document, operationName, variableValues } = asked
  const operation = getOperationAST(document, operationName)
  if (!operation) return null
  const known = fixedCost(operation, coercedVariables(asked).coerced ?? {})
  if (known !== null) return known
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
  const alone: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }
  const { breadth, complexity } = complexityFromQuery(alone, { schema, variables: variableValues ?? {} })
  const cost = { breadth, complexity: complexity + costBesides(document, operation) }
  rememberCost(operation, fragmentsOf(document).values(), cost)
  return cost
}

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
 * which the complexity of Pothos leaves out; and each `totalCount`, which is not more expensive on a longer page. Fragments count
 * as often as they are spread.
 */
function costBesides(document: DocumentNode, operation: OperationDefinitionNode): number {
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
