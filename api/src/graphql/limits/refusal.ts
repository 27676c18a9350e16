import { GraphQLError } from 'graphql'
import type { ErrorCode } from '../../shared/errors.js'

/** A query that is not run. As GraphQL over HTTP asks, the status shows it only to clients that take the newer media type. */
export const refusal = (code: ErrorCode, message: string, nodes?: GraphQLError['nodes']): GraphQLError =>
  new GraphQLError(message, { ...(nodes && { nodes }), extensions: { code, http: { spec: true, status: 400 } } })
