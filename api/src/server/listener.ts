import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { type Database, mainFile, openChangeCounter } from '@plangraph/database'
import { PLANS } from '@plangraph/etl/ingest'
import { type Logger, pino } from 'pino'
import { IngestRuns } from '../domain/ingest/ingest-runs.js'
import { withoutKeys } from '../shared/api-key.js'
import { type Reply, send } from '../shared/http/reply.js'
import { type CorsOrigins, corsHeaders, isPreflight, preflightReply, varyingWithOrigin } from './http/cors.js'
import { respond } from './http/respond.js'
import { nothing, servicesOf } from './http/services.js'
import { visitor } from './http/visitor.js'
import { identifier } from './keys/identify.js'
import { budgetHeaders } from './limits/rate-limit.js'
import { createMetrics } from './metrics/metrics.js'
import { ResponseCache } from './response-cache.js'

export interface ListenerOptions {
  /** URL that clients reach this server by, where that is not what their Host header says: behind a proxy. */
  baseUrl?: string
  /** Origins whose pages may read the answers; none unless given. */
  corsOrigins?: CorsOrigins
  /** Serves GraphiQL to browsers; yes unless told otherwise. */
  graphiql?: boolean
  /** Points that each client has a minute; 0 for no limit. */
  pointsAMinute?: number
  /** Proxies in front of the server whose X-Forwarded-For is believed; 0 unless given. */
  trustedProxies?: number
  /** Memory for answers that are kept, in bytes; 0 keeps none. */
  answerBytes?: number
  /** Seconds that computing an answer may take. */
  answerSeconds?: number
  /** Folder of the documents that a run of ingest takes in. */
  plans?: string
  log?: Logger
}

export const DEFAULTS = {
  pointsAMinute: 60_000,
  trustedProxies: 0,
  answerBytes: 64 * 2 ** 20,
  answerSeconds: 30,
  graphiql: true,
  plans: PLANS,
} as const

/** What the log calls an answer that the client did not wait for. */
const CLIENT_GONE = 499

/** Share of the time for an answer that a client waits for the end of a run; the rest is for telling what it did. */
const SHARE_OF_WAITING = 0.5

export interface Listener {
  handle: RequestListener
  /**
   * From now on /ready says no, every answer is the last of its connection, and no run of ingest goes on: whoever waits for
   * one is told so.
   */
  announceStop: () => void
  close: () => Promise<void>
}

/** Serves an open database: GraphQL, flat tables, and what whoever watches the server asks for. */
export async function createListener(database: Database, options: ListenerOptions = {}): Promise<Listener> {
  const { baseUrl, corsOrigins = [], log = pino({ level: 'error' }) } = options
  const settings = { ...DEFAULTS, ...options }
  const changes = await openChangeCounter(database)
  const answers = new ResponseCache(changes.read, settings.answerBytes)
  const metrics = createMetrics(() => answers.size)
  const visit = visitor(settings)
  const identify = identifier(database)
  const patience = settings.answerSeconds * SHARE_OF_WAITING
  const ingest = new IngestRuns({ file: await mainFile(database), plans: settings.plans, patience, log })
  let isStopping = false
  const services = servicesOf(database, {
    ...(baseUrl !== undefined && { baseUrl }),
    ...{ graphiql: settings.graphiql, log, metrics, ingest, isStopping: () => isStopping },
  })

  function handle(request: IncomingMessage, response: ServerResponse): undefined | Promise<void> {
    const arrived = performance.now()
    const path = request.url?.split('?', 1)[0] ?? ''
    const service = services.find((one) => one.path.test(path)) ?? nothing
    const own = visit(request)
    response.once('close', () => {
      const seconds = (performance.now() - arrived) / 1000
      const isSent = response.writableFinished
      const status = isSent ? response.statusCode : CLIENT_GONE
      metrics.observe({ service: service.name, status, seconds, kept: own.kept })
      const { id, client, kept, subject } = own
      const ms = Math.round(seconds * 1e6) / 1000
      const told = { request: id, client, method: request.method, path: withoutKeys(path), status, ms, kept }
      log.info(subject === null ? told : { ...told, subject })
    })
    const { origin } = request.headers
    const deliver = (reply: Reply) => {
      const more = ['x-content-type-options', 'nosniff', ...corsHeaders(origin, corsOrigins)]
      if (own.budget) more.push(...budgetHeaders(own.budget))
      if (isStopping) more.push('connection', 'close')
      return send(varyingWithOrigin(reply, corsOrigins), request, response, more)
    }
    if (isPreflight(request)) return deliver(preflightReply(origin, corsOrigins))
    const reply = respond(service, request, own, { answers, identify, log, answerSeconds: settings.answerSeconds })
    return reply instanceof Promise ? reply.then(deliver) : deliver(reply)
  }
  return {
    handle: (request, response) => {
      const cut = (error: unknown) => {
        log.error({ err: error }, 'an answer was cut short')
        response.destroy()
      }
      try {
        handle(request, response)?.catch(cut)
      } catch (error) {
        cut(error)
      }
    },
    announceStop: () => {
      isStopping = true
      ingest.stop()
    },
    close: async () => {
      await ingest.stop()
      changes.close()
    },
  }
}
