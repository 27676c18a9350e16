import type { PrismaLibSql } from '@prisma/adapter-libsql'
import Connection from 'libsql'
import { fromDriver } from '../database-error.js'
import { type Parameter, PreparedStatements } from './prepared-statements.js'

type Client = ReturnType<PrismaLibSql['createClient']>
/** SQL with its arguments, or without any; the adapter gives them as a list. */
export type Statement = string | { sql: string; args?: readonly unknown[] | object }
export type Executed = Awaited<ReturnType<Client['execute']>>

/**
 * A connection as the adapter wants it of the driver. The driver's own client prepares every statement anew and makes an
 * object of every row; this one keeps statements prepared and hands on rows as arrays, as the adapter reads them.
 */
export interface OpenConnection {
  raw: Connection.Database
  /** @throws {DatabaseError} when it is the file that fails, else what the driver throws */
  execute(given: Statement): Executed
  close(): void
}

/** @param timeout milliseconds that a statement waits, and the process with it, for a lock of another process */
export function openConnection(file: string, timeout: number): OpenConnection {
  const raw = connect(file, timeout)
  const statements = new PreparedStatements(raw)
  return {
    raw,
    execute: (given) => {
      const { sql, args = [] } = typeof given === 'string' ? { sql: given } : given
      return translated(file, () => statements.run(sql, args as readonly Parameter[]) as object as Executed)
    },
    close: () => {
      statements.clear()
      raw.close()
    },
  }
}

/** A bare connection of the driver. @throws {DatabaseError} when the file can't be opened */
export const connect = (file: string, timeout: number): Connection.Database =>
  translated(file, () => new Connection(file, { timeout }))

/** Runs `work` on the driver, whose errors about the file become a DatabaseError. */
export function translated<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw fromDriver(error, file)
  }
}
