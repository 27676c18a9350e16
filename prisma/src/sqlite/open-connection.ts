import type { PrismaLibSql } from '@prisma/adapter-libsql'
import Connection from 'libsql'
import { fromDriver } from '../database-error.js'
import { KnownFile } from './known-file.js'
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
  /** The driver's connection of the moment: another one after a statement was refused for a lock. */
  readonly raw: Connection.Database
  /** @throws {DatabaseError} when it is the file that fails, else what the driver throws */
  execute(given: Statement): Executed
  close(): void
}

interface Opening {
  /** Milliseconds that a statement waits, and the process with it, for a lock of another process. */
  timeout: number
  /** Settings of the connection, such as `foreign_keys = OFF`. */
  pragmas?: readonly string[]
}

/** How long opening waits for a lock, in milliseconds: some settings read the file, which is locked while it is recovered. */
const OPENING_TIMEOUT = 5000

/** @throws {DatabaseError} when the file can't be opened */
export function openConnection(file: string, opening: Opening): OpenConnection {
  let raw = connected(file, file, opening)
  const known = new KnownFile(file)
  let statements = new PreparedStatements(raw)
  // A statement that is left open can't be closed but with its connection.
  const current = (): Connection.Database => {
    if (!statements.held || raw.inTransaction) return raw
    const renewed = connected(known.address(), file, opening)
    raw.close()
    statements = new PreparedStatements(renewed)
    raw = renewed
    return raw
  }
  return {
    get raw() {
      return current()
    },
    execute: (given) => {
      const { sql, args = [] } = typeof given === 'string' ? { sql: given } : given
      return translated(file, () => {
        current()
        return statements.run(sql, args as readonly Parameter[]) as object as Executed
      })
    },
    close: () => {
      statements.clear()
      raw.close()
    },
  }
}

function connected(address: string, file: string, { timeout, pragmas = [] }: Opening): Connection.Database {
  const raw = connect(address, OPENING_TIMEOUT, file)
  const settings = [...pragmas, `busy_timeout = ${timeout}`]
  translated(file, () => raw.exec(settings.map((setting) => `PRAGMA ${setting};`).join('')))
  return raw
}

/**
 * A bare connection of the driver.
 *
 * @param timeout milliseconds that a statement waits, and the process with it, for a lock of another process
 * @param file what errors name
 * @throws {DatabaseError} when the file can't be opened
 */
export const connect = (address: string, timeout: number, file = address): Connection.Database =>
  translated(file, () => new Connection(address, { timeout }))

/** Runs `work` on the driver, whose errors about the file become a DatabaseError. */
export function translated<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw fromDriver(error, file)
  }
}
