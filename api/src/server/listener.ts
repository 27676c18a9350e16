import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { type Database, mainFile, openChangeCounter, queueState, readLongApart } from '@plangraph/database'
import { pino } from 'pino'
import { Desk } from '../domain/desk/desk.js'
import { FormerDatabases } from '../domain/former/former-databases.js'
import { IngestRuns } from '../domain/ingest/ingest-runs.js'
import { runUnderWay } from '../domain/ingest/under-way.js'
import { withoutKeys } from '../shared/api-key.js'
import { LiveDatabase } from './database/live-database.js'
import { openMigrated } from './database/open-servable.js'
import { ServedDatabase } from './database/served-database.js'
import { isPreflight, preflightReply } from './http/cors.js'
import { deliver, type Exchange } from './http/deliver.js'
import { respond } from './http/respond.js'
import { visitor } from './http/visitor.js'
import { identifier } from './keys/identify.js'
import { OutgoingBodies } from './limits/outgoing-bodies.js'
import { createMetrics } from './metrics.js'
import { DEFAULTS, type ListenerOptions } from './options.js'
import { ResponseCache } from './response-cache.js'
import { dataServicesOf } from './services/data-services.js'
import { nothing, processServices } from './services/process-services.js'

/** What the log calls an answer that the client did not wait for. */
const CLIENT_GONE = 499

/** Share of the time for an answer that a client waits for a run or a former database; the rest is for the answer itself. */
const SHARE_OF_WAITING = 0.5

export interface Listener {
  handle: RequestListener
  /**
   * From now on /ready says no, every answer is the last of its connection, and no run of ingest goes on: a client that waits for
   * one gets an error that says so.
   */
  announceStop: () => void
  close: () => Promise<void>
}

/** Serves an open database: GraphQL, flat tables, the files that were read, and the endpoints for monitoring. */
export async function createListener(database: Database, options: ListenerOptions = {}): Promise<Listener> {
  const settings = { ...DEFAULTS, corsOrigins: [], log: pino({ level: 'error' }), ...options }
  const { log, answerSeconds, corsOrigins, pieceSeconds } = settings
  const logAnswered = settings.logAnswered ?? ((answered) => log.info(answered))
  const file = settings.file ?? (await mainFile(database))
  const patience = answerSeconds * SHARE_OF_WAITING
  const ingest = new IngestRuns({ file, plans: settings.plans, patience, log })
  const desk = new Desk({ file, ingest, patience, log })
  const serving = async (opened: Database) => {
    readLongApart(opened, answerSeconds)
    const changes = await openChangeCounter(opened)
    const { formerDatabases: most, formerBytes: bytes } = settings
    const former = new FormerDatabases(opened, { file, most, bytes, patience, answerSeconds, log })
    const services = dataServicesOf(opened, { ...settings, file, ingest, desk, former, changes })
    return ServedDatabase.of(opened, file, { services, former, changes })
  }
  const live = new LiveDatabase(await serving(database), { log, open: async () => serving(await openMigrated(file)) })
  const answers = new ResponseCache(() => live.state(), settings.answerBytes)
  const outgoing = new OutgoingBodies(settings.outgoingBytes)
  const bytes = { cached: () => answers.size, outgoing: () => outgoing.bytes }
  const metrics = createMetrics(bytes, async () => {
    try {
      const { database } = await live.current()
      return { run: await runUnderWay(database), queue: await queueState(database) }
    } catch (error) {
      // What can't be told of the database must not hide what the server measures of itself.
      log.warn({ err: error }, 'the database does not tell what goes on')
      return null
    }
  })
  let isStopping = false
  const state = { live, metrics, log, isStopping: () => isStopping }
  const data = (['graphql', 'releases', 'data', 'desk', 'explorer', 'odata', 'files'] as const).map((name) =>
    live.service(name),
  )
  const services = [...data, ...processServices(state)]
  const responding = { answers, identify: identifier(() => live.current()), log, answerSeconds }
  const delivering = { corsOrigins, outgoing, pieceSeconds, isStopping: state.isStopping }
  const visitOf = visitor(settings)

  function handle(request: IncomingMessage, response: ServerResponse): undefined | Promise<void> {
    const { url = '' } = request
    const search = url.indexOf('?')
    const path = search < 0 ? url : url.slice(0, search)
    const service = services.find((one) => one.path.test(path)) ?? nothing
    const exchange = { request, response, service, visit: visitOf(request) }
    recordEnd(exchange, path)
    if (isPreflight(request)) return deliver(preflightReply(request.headers.origin, corsOrigins), exchange, delivering)
    const reply = respond(service, request, exchange.visit, responding)
    return reply instanceof Promise
      ? reply.then((one) => deliver(one, exchange, delivering))
      : deliver(reply, exchange, delivering)
  }

  function recordEnd({ request, response, service, visit }: Exchange, path: string): void {
    const arrived = performance.now()
    response.on('close', () => {
      const seconds = (performance.now() - arrived) / 1000
      const status = response.writableFinished ? response.statusCode : CLIENT_GONE
      metrics.observe(service.name, status, seconds, visit.kept)
      const { id, client, kept, subject } = visit
      const ms = Math.round(seconds * 1e6) / 1000
      const { method = '' } = request
      const line = { request: id, client, method, path: withoutKeys(path), status, ms, kept }
      logAnswered(subject === null ? line : { ...line, subject })
    })
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
      await live.close()
    },
  }
}
