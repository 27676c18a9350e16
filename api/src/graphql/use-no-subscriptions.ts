import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql'
import type { Plugin } from 'graphql-yoga'

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
