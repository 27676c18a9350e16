import type { SqlQuery } from '@prisma/driver-adapter-utils'
import { NULLABLE } from '../generated/nullable-columns.js'

/** A condition that SQLite holds for texts that differ in the case of Latin letters. */
const LIKE = / LIKE (?=\$|\()/g

/** A column of a model that is ordered by, as the client writes it. */
const ORDERED = /("(?:\w+)"\."(\w+)") (ASC|DESC)(?=,| |$)/g

/** Columns that may be without a value: SQLite has these before all others. */
const nullable: ReadonlySet<string> = new Set(NULLABLE)

const withNulls = (ordered: string, place: string, column: string, direction: string) =>
  nullable.has(column) ? `${place} ${direction} NULLS ${direction === 'ASC' ? 'FIRST' : 'LAST'}` : ordered

/** A statement that finds and orders as SQLite does. */
export const asSqlite = (query: SqlQuery): SqlQuery => ({
  ...query,
  sql: query.sql.replace(LIKE, ' COLLATE "C" ILIKE ').replace(ORDERED, withNulls),
})
