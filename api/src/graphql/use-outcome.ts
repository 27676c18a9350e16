import { getOperationAST, OperationTypeNode } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import type { RequestContext } from '../shared/context.js'

/** Notes for the server what was asked, and whether the answer may be kept: that of a query without an error. */
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
          visit.isWhole = result.errors === undefined || result.errors.length === 0
        },
      }
    },
  }
}
