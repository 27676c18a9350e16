import { getOperationAST, getVariableValues } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { pageArgumentErrors } from './page-arguments.js'

/** Refuses an operation with a wrong page size or cursor before it costs a statement. */
export function usePageArguments(): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { schema, document, operationName, variableValues } = args
      const operation = getOperationAST(document, operationName)
      const variables = getVariableValues(schema, operation?.variableDefinitions ?? [], variableValues ?? {})
      // Wrong variables are the executor's to report.
      if (variables.coerced === undefined) return
      const errors = pageArgumentErrors(schema, document, variables.coerced)
      if (errors.length > 0) setResultAndStopExecution({ errors })
    },
  }
}
