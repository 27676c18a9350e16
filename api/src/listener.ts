import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Database } from '@plangraph/database'
import { dataReplies } from './files/data-reply.js'
import { jsonReply, type Reply, send } from './http/reply.js'
import { RequestError, requestErrorOf } from './http/request-error.js'
import { createYogaServer } from './server.js'

/** Serves the flat tables under /data/ and everything else as GraphQL. */
export function createListener(database: Database): RequestListener {
  const graphql = createYogaServer(database)
  const data = dataReplies(database)
  return (request, response) => {
    if (!/^\/data\/?(?:[^/?]*)(?:\?|$)/.test(request.url ?? '')) return void graphql(request, response)
    answer(request, response, (url) => data(url, request.headers)).catch((error: unknown) => {
      console.error(error)
      response.destroy()
    })
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  reply: (url: URL) => Promise<Reply>,
): Promise<void> {
  await send(await replyTo(request, reply), request, response)
}

async function replyTo(request: IncomingMessage, reply: (url: URL) => Promise<Reply>): Promise<Reply> {
  try {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new RequestError(405, 'METHOD_NOT_ALLOWED', `The data are read only: ${request.method} is not allowed.`)
    }
    return await reply(new URL(request.url ?? '', 'http://host'))
  } catch (error) {
    const known = requestErrorOf(error)
    if (known === undefined) console.error(error)
    const { status, code, message, details } =
      known ?? new RequestError(500, 'INTERNAL', 'Unexpected error: the server has logged what happened.')
    const headers = { 'cache-control': 'no-store', ...(status === 405 && { allow: 'GET, HEAD' }) }
    return jsonReply(status, { error: { code, message, ...details } }, headers)
  }
}
