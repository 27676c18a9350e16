import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Database } from '@plangraph/database'
import { dataReplies } from './files/data-reply.js'
import { type CorsOrigins, corsHeaders } from './http/cors.js'
import { healthReply, readyReply } from './http/health.js'
import { jsonReply, type Reply, send } from './http/reply.js'
import { RequestError, requestErrorOf } from './http/request-error.js'
import { odataReplies } from './odata/odata-replies.js'
import { VERSION } from './odata/representation.js'
import { createYogaServer } from './server.js'

export interface ListenerOptions {
  /** URL that clients reach this server by, where that is not what their Host header says: behind a proxy. */
  baseUrl?: string
  /** Origins whose pages may read the answers; none unless given. */
  corsOrigins?: CorsOrigins
}

interface Service {
  reply: (url: URL, headers: IncomingHttpHeaders) => Promise<Reply>
  error: (error: RequestError) => Reply
}

/** Serves the flat tables under /data/ and /odata/v4/, /health and /ready, and everything else as GraphQL. */
export function createListener(database: Database, options: ListenerOptions = {}): RequestListener {
  const { baseUrl, corsOrigins = [] } = options
  const graphql = createYogaServer(database, corsOrigins)
  const services: [path: RegExp, service: Service][] = [
    [/^\/health$/, { reply: async () => healthReply(), error: dataError }],
    [/^\/ready$/, { reply: () => readyReply(database), error: dataError }],
    [/^\/data(?:\/|$)/, { reply: dataReplies(database), error: dataError }],
    [/^\/odata(?:\/|$)/, { reply: odataReplies(database, baseUrl), error: odataError }],
  ]
  return (request, response) => {
    const path = request.url?.split('?')[0] ?? ''
    const service = services.find(([pattern]) => pattern.test(path))?.[1]
    if (service === undefined) return void graphql(request, response)
    answer(service, corsOrigins, request, response).catch((error: unknown) => {
      console.error(error)
      response.destroy()
    })
  }
}

async function answer(
  service: Service,
  corsOrigins: CorsOrigins,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const reply = await replyTo(service, request)
  const headers = { ...reply.headers, ...corsHeaders(request.headers.origin, corsOrigins) }
  await send({ ...reply, headers }, request, response)
}

async function replyTo({ reply, error: refuse }: Service, request: IncomingMessage): Promise<Reply> {
  try {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new RequestError(405, 'METHOD_NOT_ALLOWED', `The data are read only: ${request.method} is not allowed.`)
    }
    return await reply(new URL(request.url ?? '', 'http://host'), request.headers)
  } catch (error) {
    const known = requestErrorOf(error)
    if (known === undefined) console.error(error)
    const refused = refuse(
      known ?? new RequestError(500, 'INTERNAL', 'Unexpected error: the server has logged what happened.'),
    )
    const allow: Record<string, string> = refused.status === 405 ? { allow: 'GET, HEAD' } : {}
    return { ...refused, headers: { 'cache-control': 'no-store', ...allow, ...refused.headers } }
  }
}

const dataError = ({ status, code, message, details }: RequestError): Reply =>
  jsonReply(status, { error: { code, message, ...details } })

const odataError = ({ status, code, message }: RequestError): Reply =>
  jsonReply(status, { error: { code, message } }, VERSION)
