import type { Parameter } from '../sqlite/prepared-statements.js'
import type { Stored } from './selection.js'

/** A statement with `?` for each of its values. */
export interface Statement {
  sql: string
  args: readonly Parameter[]
}

export interface Answer {
  /** As SQLite stores them: a time is a text, a boolean 0 or 1. */
  rows: Stored[]
  /** How many a statement wrote that gives none back. */
  rowsAffected: number
}

/** Runs a statement: SQLite at once, a server later. */
export type Execute = (statement: Statement) => Answer | Promise<Answer>

/** The same, of which each statement is told to who listens. */
export const telling =
  (execute: Execute, onQuery: ((sql: string) => void) | undefined): Execute =>
  (statement) => {
    onQuery?.(statement.sql)
    return execute(statement)
  }

/** Work that asks statement after statement. */
export type Asking<T> = Generator<Statement, T, Answer>

/** What comes of it. Nothing else is done meanwhile where statements are run at once. */
export async function answered<T>(asking: Asking<T>, execute: Execute): Promise<T> {
  let step = asking.next()
  while (!step.done) {
    const answer = execute(step.value)
    step = asking.next(answer instanceof Promise ? await answer : answer)
  }
  return step.value
}
