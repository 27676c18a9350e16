import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Visit } from '../../shared/context.js'
import { RequestError } from '../../shared/errors.js'
import type { Reply } from '../../shared/http/reply.js'
import { isLarge, type OutgoingBodies } from '../limits/outgoing-bodies.js'
import { addBudgetHeaders } from '../limits/rate-limit.js'
import type { Service } from '../services/service.js'
import { inEncodingFor } from './compression.js'
import { type CorsOrigins, corsHeaders, varyingWithOrigin } from './cors.js'
import { inRangeFor } from './ranges.js'
import { send } from './send.js'

export interface DeliverOptions {
  corsOrigins: CorsOrigins
  outgoing: OutgoingBodies
  pieceSeconds: number
  isStopping: () => boolean
}

/** A request and what it is answered by. */
export interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  service: Service
  visit: Visit
}

/** Sends a reply, compressed where the client takes that, with the headers that every answer has. */
export function deliver(reply: Reply, exchange: Exchange, options: DeliverOptions): undefined | Promise<void> {
  const asked = inRangeFor(exchange.request, reply)
  // Parts are those of the bytes that the tag without an encoding names.
  const encoded = asked.status === 206 ? asked : inEncodingFor(exchange.request.headers, asked)
  return encoded instanceof Promise
    ? encoded.then((one) => dispatch(one, exchange, options))
    : dispatch(encoded, exchange, options)
}

function dispatch(reply: Reply, exchange: Exchange, options: DeliverOptions): undefined | Promise<void> {
  const { request, response, service, visit } = exchange
  const { corsOrigins, outgoing, pieceSeconds } = options
  const more = corsHeaders(request.headers.origin, corsOrigins)
  if (visit.budget) addBudgetHeaders(more, visit.budget)
  if (options.isStopping()) more.push('connection', 'close')
  const sent = (one: Reply) => send(varyingWithOrigin(one, corsOrigins), request, response, { more, pieceSeconds })
  const { body } = reply
  if (!isLarge(body)) return sent(reply)
  if (!outgoing.admit(body)) return sent(service.refuse(tooManyLarge()))
  response.once('close', () => outgoing.release(body))
  return sent(reply)
}

const tooManyLarge = () =>
  new RequestError(
    503,
    'SERVER_BUSY',
    'Too many large answers are on their way to other clients. Ask for less at a time, or again in a moment.',
    {},
    { 'retry-after': '5', 'cache-control': 'no-store' },
  )
