import type Connection from 'libsql'
import { fromDriver, isBusy } from '../database-error.js'
import { type LockWait, SAY_AGAIN_MS, SAY_FIRST_MS, stillLocked } from '../write-wait.js'
import { connect } from './open-connection.js'

const SHORTEST_PAUSE_MS = 10
const LONGEST_PAUSE_MS = 200

/**
 * Begins a transaction that holds the write lock of the database from its first moment on. While another process holds
 * it this one waits without blocking its event loop. BEGIN IMMEDIATE is the only statement that is ever refused the
 * lock, and it is closed each time: a refused statement that stays open would make every later COMMIT fail.
 *
 * @param connection one that waits for no lock by itself (timeout 0)
 * @throws {DatabaseError} BUSY when the lock is not free in time
 */
export async function beginImmediate(connection: Connection.Database, file: string, wait: LockWait): Promise<void> {
  const { seconds, onWait } = wait
  const say = onWait && (() => onWait(runningProcess(file)))
  await untilUnlocked(() => connection.exec('BEGIN IMMEDIATE'), file, { seconds, ...(say && { onWait: say }) })
}

/** The process whose run is going on in the database. Readers wait for no lock. */
function runningProcess(file: string): string | null {
  // A statement that is refused stays open, which the connection that waits must not have.
  const connection = connect(file, 0)
  try {
    const [row] = connection.prepare(`SELECT "pid", "host" FROM "RunLock"`).raw().all() as [number, string][]
    return row === undefined ? null : `process ${row[0]} on ${row[1]}`
  } catch {
    // The table is not there yet, or the file is in another mode.
    return null
  } finally {
    connection.close()
  }
}

/**
 * Sets a database to write-ahead logging, which lets readers go on while a document is stored. The setting stays in the
 * file, but not in a copy that VACUUM INTO makes.
 */
export async function writeAhead(file: string, wait: LockWait): Promise<void> {
  const connection = connect(file, 0)
  try {
    await untilUnlocked(() => connection.exec('PRAGMA journal_mode = WAL'), file, wait)
  } finally {
    connection.close()
  }
}

/** Repeats `attempt` until it is not refused for a lock. @throws {DatabaseError} BUSY when that takes too long, another one when the file fails */
export async function untilUnlocked<T>(attempt: () => T, file: string, { seconds, onWait }: LockWait): Promise<T> {
  const started = Date.now()
  let nextWord = SAY_FIRST_MS
  for (let pause = SHORTEST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return attempt()
    } catch (error) {
      if (!isBusy(error)) throw fromDriver(error, file)
      const waited = Date.now() - started
      if (waited >= seconds * 1000) throw stillLocked(file, seconds, error)
      if (waited >= nextWord) {
        onWait?.(null)
        nextWord = waited + SAY_AGAIN_MS
      }
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}
