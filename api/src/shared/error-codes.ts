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
  RUN_GOES_ON: 'A run of ingest goes on, and there is one at a time.',
  RUN_FAILED: 'A run of ingest broke off, or none could be started. The log of the server says why.',
  TOO_MANY_REQUESTS: 'The budget of the client is spent. The header Retry-After says when to ask again.',
  BAD_REQUEST: 'The request is no GraphQL over HTTP: no document, no JSON, a batch.',
  PAYLOAD_TOO_LARGE: 'The body is too large. Send less, or page through the data.',
  UNSUPPORTED_MEDIA_TYPE: 'The body is not application/json.',
  BAD_DOCUMENT_ID: '`documentId` is malformed, or not that of the document that came with it.',
  DOCUMENT_NOT_FOUND: 'No document with this `documentId` is known. Send it once as `query`, with its id.',
  TIMEOUT: 'The answer took too long. Ask for fewer rows at a time.',
  INTERNAL_SERVER_ERROR: 'A fault of the server. Its log has all of it under `extensions.errorId`.',
} as const

export type ErrorCode = keyof typeof ERROR_CODES
