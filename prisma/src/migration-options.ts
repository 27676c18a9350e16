import type { LockWait } from './write-wait.js'

/** What a migration may be given besides the database. */
export interface MigrateOptions {
  /** The migrations to apply, oldest first (default: all). */
  names?: readonly string[]
  wait?: LockWait
}

/** A migration, and whether a database has seen it. */
export interface MigrationState {
  name: string
  applied: boolean
}
