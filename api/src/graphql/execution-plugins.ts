import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import type { RequestContext } from '../shared/context.js'
import { executeInTime } from './as-of/execute-in-time.js'
import { noteAsked, noteResult } from './outcome.js'

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

/** Records for the server what was asked, and what came of it. */
export const useOutcome = (): Plugin<RequestContext> => ({
  onExecute({ args }) {
    noteAsked(args)
    return {
      onExecuteDone({ result }) {
        if (!isAsyncIterable(result)) noteResult(args, result)
      },
    }
  },
})
