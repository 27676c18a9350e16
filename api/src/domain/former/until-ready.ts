import type { Database } from '@plangraph/database'
import { RequestError } from '../../shared/errors.js'

/**
 * Waits for a former database.
 *
 * @throws {RequestError} when that takes longer, or it can't be made
 */
export async function untilReady(opening: Promise<Database>, seconds: number): Promise<Database> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(unready('are being prepared: ask again in a moment')), seconds * 1000)
  })
  const made = opening.catch(() => {
    throw unready('could not be prepared: the server has logged why')
  })
  try {
    return await Promise.race([made, late])
  } finally {
    clearTimeout(timer)
  }
}

const unready = (what: string) =>
  new RequestError(503, 'BEING_PREPARED', `The data as they were then ${what}.`, {}, { 'retry-after': '5' })
