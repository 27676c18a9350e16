import { GraphQLError } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'

/** Cuts messages of more characters than this: they quote what the client sent, be it a name of a megabyte. */
export function useShortMessages(maxLength: number): Plugin {
  const cut = (error: GraphQLError): GraphQLError =>
    error.message.length <= maxLength
      ? error
      : new GraphQLError(`${error.message.slice(0, maxLength)}…`, {
          ...(error.nodes && { nodes: error.nodes }),
          ...(error.source && { source: error.source }),
          ...(error.positions && { positions: error.positions }),
          ...(error.path && { path: error.path }),
          extensions: error.extensions,
        })
  return {
    onResultProcess({ result, setResult }) {
      if (isAsyncIterable(result) || Array.isArray(result) || !result.errors?.some(isLong)) return
      setResult({ ...result, errors: result.errors.map(cut) })
    },
  }

  function isLong({ message }: GraphQLError): boolean {
    return message.length > maxLength
  }
}
