import { type ASTVisitor, GraphQLError, getOperationAST, OperationTypeNode, type ValidationContext } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import type { RequestContext } from '../shared/context.js'
import { executeInTime } from './as-of/execute-in-time.js'

/**
 * Executes with the executor of graphql-js. That of Yoga (`@graphql-tools/executor`) orders the fields of an answer by
 * when their promises resolve; the specification asks for the order of the query (GraphQL 6.2.2 and 7.1).
 */
export const useGraphqlExecutor = (): Plugin => ({
  onExecute: ({ setExecuteFn }) => setExecuteFn(executeInTime),
})

/** Refuses subscriptions as what they are, documents that don't fit the schema, before they are run. */
export function useNoSubscriptions(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(noSubscriptions)
    },
  }
}

const noSubscriptions = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return
    const message = `The graph has no ${node.operation}: ask a query.`
    context.reportError(new GraphQLError(message, { nodes: [node] }))
  },
})

/** Records for the server which operation was asked for, and whether the answer may be cached: that of a query without an error. */
export function useOutcome(): Plugin<RequestContext> {
  return {
    onExecute({ args: { document, operationName, contextValue } }) {
      const { visit } = contextValue
      const operation = getOperationAST(document, operationName)
      if (visit === undefined || !operation) return
      visit.subject = operation.name?.value ?? null
      return {
        onExecuteDone({ result }) {
          if (operation.operation !== OperationTypeNode.QUERY || isAsyncIterable(result)) return
          visit.isWhole = !visit.changesByItself && (result.errors === undefined || result.errors.length === 0)
        },
      }
    },
  }
}
