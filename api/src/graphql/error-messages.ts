import { randomUUID } from 'node:crypto'
import { isPrintable, printableText } from '@plangraph/database'
import { type ExecutionResult, GraphQLError } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import { MAX_MESSAGE } from './limits/maximums.js'

/** Replaces an internal error by an id under which the log has all of it; errors about the input are kept. */
export const maskErrors =
  (log: Logger) =>
  (error: unknown): GraphQLError => {
    const fault = faultIn(error)
    if (fault === null) return error as GraphQLError
    const errorId = randomUUID()
    log.error({ errorId, err: fault }, 'a resolver failed')
    const { nodes, path } = error instanceof GraphQLError ? error : {}
    return new GraphQLError(`Unexpected error: the server has logged it as ${errorId}.`, {
      ...(nodes && { nodes }),
      ...(path && { path }),
      // The server answers 500 by this where there are no data with it.
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId, unexpected: true },
    })
  }

/** What is not about the input in an error; null where nothing is. */
function faultIn(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return error ?? 'nothing was thrown'
  return error.originalError ? faultIn(error.originalError) : null
}

/** Writes messages by `withShortMessages`. */
export const useShortMessages = (): Plugin => ({
  onResultProcess({ result, setResult }) {
    if (!isAsyncIterable(result) && !Array.isArray(result)) setResult(withShortMessages(result))
  },
})

/**
 * Cuts messages of more characters than MAX_MESSAGE, and writes what commands a terminal as numbers: they quote what the client
 * sent, be it a name of a megabyte.
 */
export const withShortMessages = (result: ExecutionResult): ExecutionResult =>
  (result.errors?.every(isFit) ?? true) ? result : { ...result, errors: result.errors?.map(repaired) ?? [] }

const isFit = ({ message }: GraphQLError): boolean => message.length <= MAX_MESSAGE && isPrintable(message)

function repaired(error: GraphQLError): GraphQLError {
  if (isFit(error)) return error
  const { message } = error
  return new GraphQLError(
    printableText(message.length <= MAX_MESSAGE ? message : `${message.slice(0, MAX_MESSAGE)}…`),
    {
      ...(error.nodes && { nodes: error.nodes }),
      ...(error.source && { source: error.source }),
      ...(error.positions && { positions: error.positions }),
      ...(error.path && { path: error.path }),
      extensions: error.extensions,
    },
  )
}
