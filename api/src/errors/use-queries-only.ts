import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** Refuses mutations and subscriptions as what they are, documents that don't fit the schema, before they are run. */
export function useQueriesOnly(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(queriesOnly)
    },
  }
}

const queriesOnly = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return
    const message = `The graph is only read: it has no ${node.operation}. Ask a query.`
    context.reportError(new GraphQLError(message, { nodes: [node] }))
  },
})
