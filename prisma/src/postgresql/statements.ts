import type { SqlQuery } from '@prisma/driver-adapter-utils'
import { NULLABLE } from '../generated/nullable-columns.js'

/** A condition that SQLite holds for texts that differ in the case of Latin letters. */
const LIKE = / LIKE (?=\$|\()/g

/** A column of a model that is ordered by, as the client writes it, and as we do. */
const ORDERED = /((?:"\w+"|\w+)\."(\w+)") (ASC|DESC)(?=,| |$)/g

/** Columns that may be without a value: SQLite has these before all others. */
const nullable: ReadonlySet<string> = new Set(NULLABLE)

/** Two values that are alike or not, null too: SQLite's parser has no room for the longer words in what is nested deeply. */
const ALIKE = / IS (NOT )?(?!NOT |NULL|DISTINCT|TRUE|FALSE|')/g

const withNulls = (ordered: string, place: string, column: string, direction: string) =>
  nullable.has(column) ? `${place} ${direction} NULLS ${direction === 'ASC' ? 'FIRST' : 'LAST'}` : ordered

/** A statement that finds and orders as SQLite does. */
export const asSqlite = (query: SqlQuery): SqlQuery => ({
  ...query,
  sql: query.sql
    .replace(LIKE, ' COLLATE "C" ILIKE ')
    .replace(ALIKE, (_, not) => (not ? ' IS DISTINCT FROM ' : ' IS NOT DISTINCT FROM '))
    .replace(ORDERED, withNulls),
})
