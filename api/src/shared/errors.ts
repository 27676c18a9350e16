import { printableText } from '@plangraph/database'
import { type ASTNode, GraphQLError } from 'graphql'

/** What the errors of GraphQL answers have in `extensions.code`, and what each means. Codes are added, never renamed. */
export const ERROR_CODES = {
  BAD_USER_INPUT:
    'An argument or a variable is wrong, or names what does not exist. Where it is an argument, `extensions.argument` ' +
    'names it.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL, or is too long to be read.',
  GRAPHQL_VALIDATION_FAILED:
    'The document does not fit the schema: there is no such field, no such argument, no subscription.',
  OPERATION_RESOLUTION_FAILURE: 'The document has several operations, and `operationName` names none of them.',
  QUERY_TOO_DEEP: 'Fields are nested too deep. Ask for the rest by `node(id)`.',
  QUERY_TOO_WIDE: 'Too many fields are selected at once. Ask in several queries.',
  QUERY_TOO_COSTLY: 'Too many rows are asked for at once. Ask for fewer, or take whole tables from /data/.',
  UNAUTHENTICATED:
    'The API key is not known, has expired or was revoked; or there is none, and what is asked for needs one.',
  FORBIDDEN: 'The API key lacks the scope of what is asked for.',
  INGEST_IN_PROGRESS: 'A run of ingest is in progress, and there is one at a time.',
  RUN_FAILED: 'A run of ingest failed, or none could be started. The log of the server says why.',
  CHANGED_MEANWHILE:
    'Somebody else changed it since it was looked at, and nothing was written. `extensions.current` has what is there now, `extensions.version` its version.',
  TOO_MANY_REQUESTS: 'The budget of the client is spent. The header Retry-After says when to ask again.',
  BAD_REQUEST: 'The request is no GraphQL over HTTP: no document, no JSON, a batch.',
  PAYLOAD_TOO_LARGE: 'The body is too large. Send less, or page through the data.',
  UNSUPPORTED_MEDIA_TYPE: 'The body is not application/json.',
  BAD_DOCUMENT_ID: '`documentId` is malformed, or not that of the document that came with it.',
  DOCUMENT_NOT_FOUND: 'No document with this `documentId` is known. Send it once as `query`, with its id.',
  BEING_PREPARED:
    'The data as they were then, or what would follow, are being prepared. The header Retry-After says when to ask again.',
  TIMEOUT: 'The answer took too long. Ask for fewer rows at a time.',
  SERVER_BUSY: 'Too many large answers are on their way to other clients. Ask for less at a time, or in a moment.',
  DATABASE_UNAVAILABLE:
    'The database file is missing, or was replaced by one that cannot be served. `/ready` says which.',
  INTERNAL_SERVER_ERROR: 'A fault of the server. Its log has all of it under `extensions.errorId`.',
} as const

export type ErrorCode = keyof typeof ERROR_CODES

const CODE: ErrorCode = 'BAD_USER_INPUT'

/** An error about the client's own input: it is shown as is, never masked. */
export function invalidArgument(argument: string, problem: string, node?: ASTNode): GraphQLError {
  return new GraphQLError(`Argument "${argument}": ${problem}`, {
    ...(node && { nodes: [node] }),
    extensions: { code: CODE, argument, http: { spec: true, status: 400 } },
  })
}

/** The beginning of a client's text, short enough to quote in a message. */
export const quoted = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)

/** An error about the client's request: it is shown as is. */
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
    super(printableText(message))
  }
}

/** The request error that an error of a filter is; undefined for faults of the program. */
export function requestErrorOf(error: unknown): RequestError | undefined {
  if (error instanceof RequestError) return error
  if (!(error instanceof GraphQLError) || error.extensions.code !== 'BAD_USER_INPUT') return undefined
  return new RequestError(400, 'BAD_PARAMETER', error.message.replace('Argument "filter.', 'Argument "'))
}

/** The same error as a GraphQL error with the same status. */
export const graphqlErrorOf = ({ status, code, message, details, headers }: RequestError): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...details, http: { status, headers } } })

/** The request error of a key that opens nothing, or of none where one is needed. */
export const unauthenticated = (message: string): RequestError =>
  new RequestError(401, 'UNAUTHENTICATED', message, {}, { 'www-authenticate': 'Bearer' })
