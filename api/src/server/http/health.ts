import type { Database } from '@plangraph/database'
import type { Logger } from 'pino'
import { jsonReply, type Reply } from '../../shared/http/reply.js'

const unstored = { 'cache-control': 'no-store' }

/** GET /health: the process answers. */
export const healthReply = (): Reply => jsonReply(200, { status: 'ok' }, unstored)

/** GET /ready: the database answers too, so that queries can be served; 503 before that and while the server stops. */
export async function readyReply(database: Database, isStopping: () => boolean, log: Logger): Promise<Reply> {
  if (isStopping()) return notReady('The server is about to stop.')
  try {
    await database.dataset.findFirst({ select: { id: true } })
    return jsonReply(200, { status: 'ready' }, unstored)
  } catch (error) {
    log.error({ err: error }, 'the database does not answer')
    return notReady('The database does not answer.')
  }
}

const notReady = (reason: string): Reply => jsonReply(503, { status: 'not ready', reason }, unstored)
