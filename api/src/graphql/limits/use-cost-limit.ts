import { complexityFromQuery } from '@pothos/plugin-complexity'
import { type DocumentNode, type GraphQLSchema, getOperationAST, Kind } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { RequestContext } from '../../shared/context.js'
import { graphqlErrorOf } from '../../shared/errors.js'
import { costBesides } from './cost-besides.js'
import { refusal } from './refusal.js'

export interface QueryLimits {
  /** Fields, those of fragments as often as they are spread, and aliases among them. */
  selections: number
  /** Fields times the rows they are computed for, as `fieldCost` counts. */
  cost: number
}

/** Of a query, as many fields times rows cost the client one point of its budget. */
const COST_OF_A_POINT = 100

/** Refuses an operation that selects or costs more than this before it runs, and takes what it costs from the budget. */
export function useCostLimit(limits: QueryLimits): Plugin<RequestContext> {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { schema, document, operationName, variableValues } = args
      const asked = complexityOf(schema, document, operationName, variableValues ?? {})
      // That is the executor's to report.
      if (asked === null) return
      if (asked.breadth > limits.selections) {
        const message = `The query selects ${asked.breadth} fields; ${limits.selections} are allowed. Ask in several queries.`
        return setResultAndStopExecution({ errors: [refusal('QUERY_TOO_WIDE', message)] })
      }
      if (asked.complexity > limits.cost) {
        const message =
          `The query costs ${asked.complexity} (fields times rows); ${limits.cost} are allowed. Ask for fewer rows at a ` +
          'time, or take whole tables from /data/.'
        return setResultAndStopExecution({ errors: [refusal('QUERY_TOO_COSTLY', message)] })
      }
      const spent = args.contextValue.visit?.charge(Math.ceil(asked.complexity / COST_OF_A_POINT))
      if (spent) setResultAndStopExecution({ errors: [graphqlErrorOf(spent)] })
    },
  }
}

/** What the operation that is asked for costs, its variables having been checked before; null where there is none. */
function complexityOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Record<string, unknown>,
) {
  const operation = getOperationAST(document, operationName)
  if (!operation) return null
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
  const asked: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }
  const { breadth, complexity } = complexityFromQuery(asked, { schema, variables })
  return { breadth, complexity: complexity + costBesides(document, operation) }
}
