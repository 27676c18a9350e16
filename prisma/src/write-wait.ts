import { DatabaseError } from './database-error.js'

/** How a process behaves while another one writes to the database. */
export interface LockWait {
  /** How long it waits for the lock before it gives up. */
  seconds: number
  /**
   * Called when it has waited for a second, and every half minute from then on.
   *
   * @param holder the process whose run is going on (process 4711 on host), or null when that is not known
   */
  onWait?: (holder: string | null) => void
}

/** Long enough for any document and any batch of links that another run writes. */
export const LOCK_WAIT: LockWait = { seconds: 600 }

/** After how many milliseconds of waiting something is said, and said again. */
export const SAY_FIRST_MS = 1000
export const SAY_AGAIN_MS = 30_000

/** The lock of a database, by its name, was not free in time. */
export const stillLocked = (name: string, seconds: number, cause: unknown): DatabaseError =>
  new DatabaseError(
    'BUSY',
    `Another process has been writing to ${name} for more than ${seconds} s. Wait until it is done or end it, then try again.`,
    { cause },
  )
