import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
  TypeInfo,
  visit as visitNodes,
  visitWithTypeInfo,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Holder, Scope } from '../shared/api-key.js'
import type { RequestContext } from '../shared/context.js'
import { graphqlErrorOf, RequestError, unauthenticated } from '../shared/errors.js'

/** What a mutation needs: to be given as the extensions of its field. */
export const scopeOfField = (scope: Scope): { scope: Scope } => ({ scope })

/**
 * Lets only those change anything whose key has the scope, and decides before the first field is executed. A mutation
 * that names no scope is refused to everybody, so that a forgotten one opens nothing.
 */
export function useScopes(): Plugin<RequestContext> {
  return {
    onExecute({ args: { schema, document, operationName, contextValue }, setResultAndStopExecution }) {
      if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.MUTATION) return
      const refused = refusalOf(contextValue.visit?.holder ?? null, scopesOf(document, schema))
      if (refused) setResultAndStopExecution({ errors: [graphqlErrorOf(refused)] })
    },
  }
}

function refusalOf(holder: Holder | null, scopes: readonly unknown[]): RequestError | undefined {
  if (holder === null) {
    return unauthenticated('Whatever writes needs an API key: send it as the header "Authorization: Bearer KEY".')
  }
  const missing = scopes.find((scope) => !holder.scopes.some((held) => held === scope))
  if (missing === undefined) return undefined
  return new RequestError(
    403,
    'FORBIDDEN',
    `The API key "${holder.name}" lacks the scope ${String(missing).toLowerCase()}.`,
  )
}

/** What the mutations of a document need, those of all its operations and fragments. */
function scopesOf(document: DocumentNode, schema: GraphQLSchema): unknown[] {
  const scopes: unknown[] = []
  const types = new TypeInfo(schema)
  const Field = () => {
    const field = types.getFieldDef()
    if (types.getParentType() !== schema.getMutationType() || field?.name.startsWith('__')) return
    scopes.push(field?.extensions.scope ?? 'of a mutation that names none')
  }
  visitNodes(document, visitWithTypeInfo(types, { Field }))
  return scopes
}
