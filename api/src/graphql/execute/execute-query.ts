import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  OperationTypeNode,
} from 'graphql'
import { coercedVariables } from '../coerced-variables.js'
import { type Eventually, Execution } from './execution.js'

/**
 * Executes a query as `execute` of graphql-js does, with the same answers and errors in the same order. A value that an answer holds
 * in many places, such as the empty cells of a comparison, is completed once for what is asked of it, and a property needs no
 * more than being read. Mutations, and what can't be executed at all, are left to graphql-js.
 */
export function executeQuery(args: ExecutionArgs): Eventually<ExecutionResult> {
  const { schema, document, operationName, contextValue, rootValue } = args
  const operation = getOperationAST(document, operationName)
  const type = schema.getQueryType()
  if (operation?.operation !== OperationTypeNode.QUERY || !type) return execute(args)
  const { coerced } = coercedVariables(args)
  if (coerced === undefined) return execute(args)
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null)
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one
  return new Execution({ schema, operation, fragments, variableValues: coerced, rootValue }, contextValue).run(type)
}
