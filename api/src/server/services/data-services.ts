import { type ChangeCounter, type Database, pastPrisma, placeNamed, urlAt } from '@plangraph/database'
import type { Logger } from 'pino'
import { createYogaServer } from '../../graphql/server.js'
import type { Desk, Former, Ingest } from '../../shared/context.js'
import type { RequestError } from '../../shared/errors.js'
import { jsonReply, type Reply } from '../../shared/http/reply.js'
import { followCommits } from '../../shared/since-commit.js'
import { dataReplies } from '../../tabular/files/data-reply.js'
import { inTime } from '../../tabular/files/in-time.js'
import { KeptFiles } from '../../tabular/files/kept-files.js'
import { odataReplies } from '../../tabular/odata/odata-replies.js'
import { VERSION } from '../../tabular/odata/representation.js'
import { releaseReplies } from '../../tabular/releases/release-replies.js'
import { identifier } from '../keys/identify.js'
import { withPage } from './data-root.js'
import { deskService } from './desk/desk.js'
import { explorerService } from './explorer/pages.js'
import { fileReplies } from './file-replies.js'
import { graphqlService } from './graphql.js'
import { plainError, readOnly } from './read-only.js'
import type { Service } from './service.js'

export interface DataServiceOptions {
  /** URL that clients reach this server by, where that is not what their Host header says: behind a proxy. */
  baseUrl?: string
  graphiql: boolean
  log: Logger
  ingest: Ingest
  desk: Desk
  /** Path of the database: its releases are beside it. */
  file: string
  /** The database as it was. */
  former: Former
  /** Tells whether anything was committed to the database. */
  changes: ChangeCounter
}

/** The services that answer from a database. */
export interface DataServices {
  explorer: Service
  desk: Service
  graphql: Service
  releases: Service
  data: Service
  odata: Service
  files: Service
}

/** Reading a whole table takes as much of a client's budget as twenty small queries. */
const TABLE_POINTS = 20
const PAGE_POINTS = 5
/** A file is read and hashed. */
const FILE_POINTS = 20

/** The services that answer from one open database. */
export function dataServicesOf(opened: Database, options: DataServiceOptions): DataServices {
  const database = pastPrisma(opened)
  followCommits(database, options.changes.read)
  const graph = createYogaServer(database, options)
  const explorer = explorerService({ ...options, graph })
  const fault = (err: unknown) => options.log.warn({ err }, 'a table could not be kept as a file')
  const kept = new KeptFiles(placeNamed(urlAt(options.file)).folder, options.changes.read, fault)
  const tables = readOnly(
    { name: 'data', path: /^\/data(?:\/|$)/, refuse: plainError },
    { points: TABLE_POINTS, varies: [] },
    inTime(database, options.former, (one) => dataReplies(one, one === database ? kept : null)),
  )
  return {
    explorer,
    releases: readOnly(
      { name: 'releases', path: /^\/data\/releases(?:\/|$)/, refuse: plainError },
      { points: FILE_POINTS, varies: [], unkept: true },
      releaseReplies(options.file),
    ),
    desk: deskService({ ...options, graph, identify: identifier(() => ({ database })) }),
    data: withPage(tables, explorer),
    graphql: graphqlService({ ...options, graph }),
    odata: readOnly(
      { name: 'odata', path: /^\/odata(?:\/|$)/, refuse: odataError },
      { points: PAGE_POINTS, varies: ['accept', 'prefer', 'host', 'odata-maxversion'] },
      inTime(database, options.former, (one) => odataReplies(one, options.baseUrl)),
    ),
    files: readOnly(
      { name: 'files', path: /^\/files(?:\/|$)/, refuse: plainError },
      { points: FILE_POINTS, varies: [], unkept: true },
      fileReplies(database),
    ),
  }
}

const odataError = ({ status, code, message }: RequestError): Reply =>
  jsonReply(status, { error: { code, message } }, VERSION)
