import { GraphQLError, getOperationAST, getVariableValues } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** A message quotes what the client sent, which may be long. */
const MAX_MESSAGE = 400

/** Refuses an operation whose variables don't have the types declared, each error with a code. */
export function useVariableCheck(): Plugin {
  return {
    onExecute({ args: { schema, document, operationName, variableValues }, setResultAndStopExecution }) {
      const declared = getOperationAST(document, operationName)?.variableDefinitions ?? []
      const { errors } = getVariableValues(schema, declared, variableValues ?? {}, { maxErrors: 10 })
      if (errors !== undefined) setResultAndStopExecution({ errors: errors.map(coded) })
    },
  }
}

const coded = ({ message, nodes }: GraphQLError): GraphQLError =>
  new GraphQLError(message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message, {
    nodes,
    extensions: { code: 'BAD_USER_INPUT', http: { spec: true, status: 400 } },
  })
