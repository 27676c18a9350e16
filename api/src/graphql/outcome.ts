import { type ExecutionResult, getOperationAST, OperationTypeNode } from 'graphql'
import type { Operation } from './checks.js'

/** Records for the server which operation is asked for. */
export function noteAsked({ document, operationName, contextValue: { visit } }: Operation): void {
  const operation = getOperationAST(document, operationName)
  if (visit !== undefined && operation) visit.subject = operation.name?.value ?? null
}

/** Records for the server whether an answer may be cached: that of a query without an error. */
export function noteResult(
  { document, operationName, contextValue: { visit } }: Operation,
  result: ExecutionResult,
): void {
  if (visit === undefined || getOperationAST(document, operationName)?.operation !== OperationTypeNode.QUERY) return
  visit.isWhole = !visit.changesByItself && (result.errors === undefined || result.errors.length === 0)
}
