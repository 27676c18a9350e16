import type { Logger } from 'pino'
import { withoutKeys } from '../../shared/api-key.js'
import { quoted, RequestError } from '../../shared/errors.js'
import { jsonReply, type Reply } from '../../shared/http/reply.js'
import type { LiveDatabase } from '../database/live-database.js'
import type { Metrics } from '../metrics.js'
import { assetService } from './explorer/files.js'
import { plainError, readOnly } from './read-only.js'
import type { Service } from './service.js'

export interface ProcessServiceOptions {
  live: LiveDatabase
  isStopping: () => boolean
  metrics: Metrics
  log: Logger
}

const PATHS = ['/', '/graphql', '/data/', '/odata/v4/', '/files/{sha256}', '/health', '/ready', '/metrics']
const FREE = { points: 0, varies: [] }
const unstored = { 'cache-control': 'no-store' }

/** What the server answers about itself, whatever the state of the data. */
export function processServices(options: ProcessServiceOptions): Service[] {
  const free = (name: string, path: RegExp, answer: () => Promise<Reply>) =>
    readOnly({ name, path, refuse: plainError }, FREE, answer)
  return [
    free('health', /^\/health$/, async () => jsonReply(200, { status: 'ok' }, unstored)),
    free('ready', /^\/ready$/, () => readyReply(options)),
    free('metrics', /^\/metrics$/, options.metrics.reply),
    assetService,
  ]
}

/** Answers for paths where nothing is. */
export const nothing: Service = readOnly(
  { name: 'nothing', path: /^/, refuse: plainError },
  FREE,
  async ({ pathname }) => {
    throw new RequestError(404, 'NOT_FOUND', `There is nothing at ${quoted(withoutKeys(pathname))}.`, { paths: PATHS })
  },
)

/** The database answers too, so that queries can be served; 503 before that and while the server stops. */
async function readyReply({ live, isStopping, log }: ProcessServiceOptions): Promise<Reply> {
  if (isStopping()) return notReady('The server is about to stop.')
  try {
    const { database } = await live.current()
    await database.dataset.findFirst({ select: { id: true } })
    return jsonReply(200, { status: 'ready' }, unstored)
  } catch (error) {
    if (error instanceof RequestError) return notReady(error.message)
    log.error({ err: error }, 'the database does not answer')
    return notReady('The database does not answer.')
  }
}

const notReady = (reason: string): Reply => jsonReply(503, { status: 'not ready', reason }, unstored)
