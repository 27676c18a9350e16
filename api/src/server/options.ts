import { PLANS } from '@plangraph/etl/known'
import type { Logger } from 'pino'
import type { ServerLog } from '../shared/server-log.js'
import type { CorsOrigins } from './http/cors.js'

/** How a server is set up; each has a default. */
export interface ListenerOptions {
  /** Path of the database, where it is not the one that was opened: a link to it. */
  file?: string
  /** URL that clients reach this server by, where that is not what their Host header says: behind a proxy. */
  baseUrl?: string
  /** Origins whose pages may read the answers; none unless given. */
  corsOrigins?: CorsOrigins
  /** Serves GraphiQL to browsers; yes by default. */
  graphiql?: boolean
  /** Points that each client has a minute; 0 for no limit. */
  pointsAMinute?: number
  /** Proxies in front of the server whose X-Forwarded-For is believed; 0 unless given. */
  trustedProxies?: number
  /** Memory for answers that are kept, in bytes; 0 keeps none. */
  answerBytes?: number
  /** Memory for large answers that are on their way to clients, in bytes; one alone may be larger. */
  outgoingBytes?: number
  /** Seconds that computing an answer may take. */
  answerSeconds?: number
  /** Seconds that a client may take to read 64 KiB of an answer. */
  pieceSeconds?: number
  /** Connections that are open at the same time. */
  connections?: number
  /** Connections of one address; 0 for no limit. */
  connectionsPerAddress?: number
  /** Databases as they were that are kept in files; those that were not asked for the longest go first. */
  formerDatabases?: number
  /** Bytes of them. */
  formerBytes?: number
  /** Folder of the documents that a run of ingest takes in. */
  plans?: string
  log?: Logger
  /** Logs a request that was answered; with `log` unless given. */
  logAnswered?: ServerLog['logAnswered']
}

export const DEFAULTS = {
  pointsAMinute: 60_000,
  trustedProxies: 0,
  answerBytes: 64 * 2 ** 20,
  outgoingBytes: 128 * 2 ** 20,
  answerSeconds: 30,
  pieceSeconds: 30,
  connections: 1000,
  connectionsPerAddress: 0,
  graphiql: true,
  formerDatabases: 8,
  formerBytes: 4 * 2 ** 30,
  plans: PLANS,
} as const
