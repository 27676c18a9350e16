import { fromDriver } from '../database-error.js'
import { bindable, type Parameter } from './prepared-statements.js'

/** What the types of the driver leave open. */
interface AsyncStatement {
  iterate(bound: readonly Parameter[]): Promise<Iterable<unknown>>
}

/** A SQLite file that is being made, by statements that run off the event loop, one after another. */
export interface NewFile {
  /** Runs statements that give no rows and take no parameters. */
  exec(sql: string): Promise<void>
  /** Makes a statement ready, which then runs with the values that it is given. */
  prepare(sql: string): Promise<(values: readonly Parameter[]) => Promise<void>>
  close(): void
}

/**
 * Begins a SQLite file. What is cut short leaves one that is no good: nothing of it can be taken back.
 *
 * @param path where no file is yet
 * @throws {DatabaseError} when it is the file that fails, as its functions do
 */
export async function newFile(path: string): Promise<NewFile> {
  const told = (error: unknown) => {
    throw fromDriver(error, path)
  }
  const { default: Connection } = await import('libsql/promise')
  const connection = new Connection(path, {})
  const exec = (sql: string) => connection.exec(sql).then(() => {}, told)
  await exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;')
  return {
    exec,
    prepare: async (sql) => {
      const statement: AsyncStatement = await connection.prepare(sql).catch(told)
      // `run` would hold the event loop: only the first step of what gives rows is taken on a thread of the driver's.
      return async (values) => {
        for (const _ of await statement.iterate(values.map(bindable)).catch(told)) break
      }
    },
    close: () => connection.close(),
  }
}
