import type { Database } from '@plangraph/database'
import type { Logger } from 'pino'
import type { IngestRuns } from '../../domain/ingest/ingest-runs.js'
import { withoutKeys } from '../../shared/api-key.js'
import { RequestError } from '../../shared/errors.js'
import { jsonReply, type Reply } from '../../shared/http/reply.js'
import { dataReplies } from '../../tabular/files/data-reply.js'
import { odataReplies } from '../../tabular/odata/odata-replies.js'
import { VERSION } from '../../tabular/odata/representation.js'
import { graphqlService } from '../graphql-service.js'
import type { Metrics } from '../metrics/metrics.js'
import { healthReply, readyReply } from './health.js'
import { readOnly } from './read-only.js'
import type { Service } from './service.js'

export interface ServiceOptions {
  /** URL that clients reach this server by, where that is not what their Host header says: behind a proxy. */
  baseUrl?: string
  graphiql: boolean
  log: Logger
  metrics: Metrics
  ingest: IngestRuns
  isStopping: () => boolean
}

/** Reading a whole table takes as much of a client's budget as twenty small queries. */
const TABLE_POINTS = 20
const PAGE_POINTS = 5

/** What the server serves, each under its paths. */
export function servicesOf(database: Database, options: ServiceOptions): Service[] {
  const { log, metrics, ingest, isStopping, graphiql, baseUrl } = options
  return [
    graphqlService(database, ingest, { graphiql, log }),
    readOnly(plain('data', /^\/data(?:\/|$)/), TABLE_POINTS, [], dataReplies(database)),
    readOnly(
      { name: 'odata', path: /^\/odata(?:\/|$)/, refuse: odataError },
      PAGE_POINTS,
      ['accept', 'prefer', 'host', 'odata-maxversion'],
      odataReplies(database, baseUrl),
    ),
    readOnly(plain('health', /^\/health$/), 0, [], async () => healthReply()),
    readOnly(plain('ready', /^\/ready$/), 0, [], () => readyReply(database, isStopping, log)),
    readOnly(plain('metrics', /^\/metrics$/), 0, [], metrics.reply),
    readOnly(plain('root', /^\/$/), 0, [], async () => ({ status: 302, headers: { location: '/graphql' } })),
  ]
}

const plain = (name: string, path: RegExp) => ({ name, path, refuse: dataError })

const notFound = (path: string) =>
  new RequestError(404, 'NOT_FOUND', `There is nothing at ${JSON.stringify(withoutKeys(path).slice(0, 80))}.`, {
    paths: ['/graphql', '/data/', '/odata/v4/', '/health', '/ready', '/metrics'],
  })

const dataError = ({ status, code, message, details }: RequestError): Reply =>
  jsonReply(status, { error: { code, message, ...details } })

const odataError = ({ status, code, message }: RequestError): Reply =>
  jsonReply(status, { error: { code, message } }, VERSION)

/** Answers for paths where nothing is. */
export const nothing: Service = readOnly(plain('nothing', /^/), 0, [], async ({ pathname }) => {
  throw notFound(pathname)
})
