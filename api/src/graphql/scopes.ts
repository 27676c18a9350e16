import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
  TypeInfo,
  visit as visitNodes,
  visitWithTypeInfo,
} from 'graphql'
import type { Holder, Scope } from '../shared/api-key.js'
import { graphqlErrorOf, RequestError, unauthenticated } from '../shared/errors.js'
import type { Check } from './checks.js'

/** What a mutation needs: to be given as the extensions of its field. */
export const scopeOfField = (scope: Scope): { scope: Scope } => ({ scope })

/**
 * Lets only those change anything whose key has the scope, and decides before the first field is executed. A mutation
 * that names no scope is refused to everybody, so that a forgotten one opens nothing.
 */
export const checkScopes: Check = ({ schema, document, operationName, contextValue }) => {
  if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.MUTATION) return null
  const refused = refusalOf(contextValue.visit?.holder ?? null, scopesOf(document, schema))
  return refused ? [graphqlErrorOf(refused)] : null
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
