import type { Database } from '@plangraph/database'
import { jsonReply, type Reply } from './reply.js'

const unstored = { 'cache-control': 'no-store' }

/** GET /health: the process answers. */
export const healthReply = (): Reply => jsonReply(200, { status: 'ok' }, unstored)

/** GET /ready: the database answers too, so that queries can be served; 503 until then. */
export async function readyReply(database: Database): Promise<Reply> {
  try {
    await database.dataset.findFirst({ select: { id: true } })
    return jsonReply(200, { status: 'ready' }, unstored)
  } catch (error) {
    console.error(error)
    return jsonReply(503, { status: 'not ready', reason: 'The database does not answer.' }, unstored)
  }
}
