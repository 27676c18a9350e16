import {
  ColumnTypeEnum,
  type DriverAdapterError,
  isDriverAdapterError,
  type SqlQuery,
  type SqlQueryable,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils'
import { DatabaseError } from '../database-error.js'
import type { Execute, Statement } from '../reads/asking.js'
import type { Stored } from '../reads/selection.js'
import { storedTime } from '../reads/values.js'
import { asSqlite } from './statements.js'

/** Statements that a connection keeps prepared, and how long a text that is worth it may be: those of many rows differ by their number. */
const KEPT = 500
const LONGEST_KEPT = 2000

/** Names of the statements that are prepared, by their texts. */
const names = new Map<string, string>()

/** What a statement is prepared as on its connection; '' for one that is not kept. */
export const statementName = ({ sql }: SqlQuery): string => names.get(sql) ?? ''

/** Statements by their texts for SQLite. */
const known = new Map<string, string>()

/** The text for a server of one with `?` for each value. */
function textOf(sql: string): string {
  const before = known.get(sql)
  if (before !== undefined) return before
  let place = 0
  const numbered = sql.replace(/'(?:[^']|'')*'|\?/g, (found) => {
    if (found !== '?') return found
    place += 1
    return `$${place}`
  })
  const text = asSqlite({ sql: numbered, args: [], argTypes: [] }).sql
  if (known.size < KEPT && sql.length <= LONGEST_KEPT) {
    known.set(sql, text)
    names.set(text, `plangraph_${names.size}`)
  }
  return text
}

const OF_ANY: SqlQuery['argTypes'][number] = { scalarType: 'unknown', arity: 'scalar' }

/** Runs statements by the adapter, or in a transaction of it, past Prisma. What the server sends tells their types: they are not asked of it. */
export function executorOf(queryable: SqlQueryable, name: string): Execute {
  const { queryRaw, executeRaw } = queryable
  return async (statement) => {
    const { sql, args } = withRowsOfPage(statement)
    const query = { sql: textOf(sql), args: [...args], argTypes: args.map(() => OF_ANY) }
    try {
      if (GIVES_ROWS.test(sql)) return { rows: stored(await queryRaw.call(queryable, query)), rowsAffected: 0 }
      return { rows: [], rowsAffected: await executeRaw.call(queryable, query) }
    } catch (error) {
      throw isDriverAdapterError(error) ? asError(error, name) : error
    }
  }
}

/** How many rows a page has, and what may come after it. */
const PAGE = /(?<= LIMIT )\?(?= OFFSET \?$|$)/

/**
 * A statement with the rows of its page in its text. As a parameter the server plans for a tenth of all rows, finds that dear, and plans
 * anew at each request, which takes longer than a page.
 */
function withRowsOfPage(statement: Statement): Statement {
  const { sql, args } = statement
  const place = args.length - (sql.endsWith(' OFFSET ?') ? 2 : 1)
  const rows = args[place]
  if (!PAGE.test(sql) || !Number.isSafeInteger(rows)) return statement
  return { sql: sql.replace(PAGE, String(rows)), args: args.toSpliced(place, 1) }
}

const GIVES_ROWS = /^\s*(?:SELECT|WITH)\b|\bRETURNING\b/i

type Conversion = (value: unknown) => unknown

/** What a value of the adapter is in SQLite; what is not named here is the same. */
const AS_STORED: Readonly<Record<number, Conversion>> = {
  [ColumnTypeEnum.Boolean]: Number,
  [ColumnTypeEnum.Int64]: Number,
  [ColumnTypeEnum.DateTime]: (time) => storedTime(new Date(time as string)),
}

function stored({ columnTypes, rows }: SqlResultSet): Stored[] {
  const conversions = columnTypes.flatMap((type, at) => {
    const convert = AS_STORED[type]
    return convert === undefined ? [] : [{ at, convert }]
  })
  for (const row of rows) for (const { at, convert } of conversions) if (row[at] !== null) row[at] = convert(row[at])
  return rows
}

/** What was asked is against the rules of a table, or the server is lost. */
function asError(error: DriverAdapterError, name: string): Error {
  const { originalCode, originalMessage } = error.cause
  const message = originalMessage ?? error.message
  if (originalCode !== undefined && OF_STATEMENT.test(originalCode)) return new Error(message, { cause: error })
  return new DatabaseError('UNREACHABLE', `${name} can't be used any more: ${message}.`, { cause: error })
}

/** Codes of PostgreSQL, but for those of connections, of what the machine lacks and of an operator who intervenes. */
const OF_STATEMENT = /^(?!08|53|57|58|XX)[0-9A-Z]{5}$/
