import { GraphQLError } from 'graphql'

/** An error about the client's request: it is shown as it stands. */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    /** For programs: UNKNOWN_FIELD. */
    readonly code: string,
    message: string,
    /** What there is instead, and the like. */
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
  }
}

/** The request error that an error of a filter is; undefined for faults of the program. */
export function requestErrorOf(error: unknown): RequestError | undefined {
  if (error instanceof RequestError) return error
  if (!(error instanceof GraphQLError) || error.extensions.code !== 'BAD_USER_INPUT') return undefined
  return new RequestError(400, 'BAD_PARAMETER', error.message.replace('Argument "filter.', 'Argument "'))
}

/** The same error as GraphQL tells it, with the same status. */
export const graphqlErrorOf = ({ status, code, message, details, headers }: RequestError): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...details, http: { status, headers } } })
