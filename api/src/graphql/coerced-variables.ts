import { type ExecutionArgs, getOperationAST, getVariableValues, type OperationDefinitionNode } from 'graphql'

type Coerced = ReturnType<typeof getVariableValues>

/** Errors that are told at most of the variables of a request. */
const MOST_ERRORS = 10

const known = new WeakMap<object, { operation: OperationDefinitionNode | null | undefined; coerced: Coerced }>()

/** The variables of an operation by their types, or what is wrong with them; found once for all who ask on the way of a request. */
export function coercedVariables({ schema, document, operationName, variableValues }: ExecutionArgs): Coerced {
  const operation = getOperationAST(document, operationName)
  const before = variableValues && known.get(variableValues)
  if (before && before.operation === operation) return before.coerced
  const declared = operation?.variableDefinitions ?? []
  const coerced = getVariableValues(schema, declared, variableValues ?? {}, { maxErrors: MOST_ERRORS })
  if (variableValues) known.set(variableValues, { operation, coerced })
  return coerced
}
