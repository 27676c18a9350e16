import { isAsyncIterable, processRegularResult } from 'graphql-yoga'
import type { RequestContext } from '../shared/context.js'
import { withShortMessages } from './error-messages.js'
import type { Params } from './question.js'
import { GRAPH_ENDPOINT, type GraphServer } from './server.js'

/** What Yoga's checks look at of a request that has been read already: its method. */
const REQUESTS = { GET: new Request(GRAPH_ENDPOINT), POST: new Request(GRAPH_ENDPOINT, { method: 'POST' }) }

type Method = keyof typeof REQUESTS

/** May a query come by it? */
export const isMethod = (method: string): method is Method => Object.hasOwn(REQUESTS, method)

const JSON_TYPE = 'application/json'
const GRAPHQL_TYPE = 'application/graphql-response+json'
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '*/*': JSON_TYPE,
  'application/*': JSON_TYPE,
  [JSON_TYPE]: JSON_TYPE,
  [GRAPHQL_TYPE]: GRAPHQL_TYPE,
}

/** The media type of an answer, by the header Accept; null where that names others than those of a single result. */
export function mediaTypeFor(accept: string): string | null {
  if (accept === '') return JSON_TYPE
  const types = accept.replace(/\s/g, '').toLowerCase().split(',')
  // Parameters other than a weight may exclude a type.
  const known = types.map((type) => MEDIA_TYPES[type.replace(/;q=[\d.]+$/, '')])
  return known.includes(undefined) ? null : (known[0] ?? null)
}

export interface Asking {
  params: Params
  method: Method
  /** Of the answer. */
  mediaType: string
  context: RequestContext
}

/**
 * Answers what was read of a request already, with all checks of the server but without the objects of `fetch`, which cost more
 * than executing a small query.
 *
 * @returns the JSON of an answer without errors; any other as Yoga writes it
 */
export async function answerParams(
  graph: GraphServer,
  { params, method, mediaType, context }: Asking,
): Promise<string | Response> {
  const result =
    (await graph.known.execute(params, context)) ??
    (await graph.getResultForParams({ params, request: REQUESTS[method] }, { ...context }))
  if (result === undefined || isAsyncIterable(result)) throw new Error('a query was answered by a stream')
  const isPlain = result.errors === undefined && result.extensions === undefined
  return isPlain ? JSON.stringify(result) : processRegularResult(withShortMessages(result), graph.fetchAPI, mediaType)
}
