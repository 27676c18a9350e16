import type { SqlDriverAdapter, SqlQuery, SqlQueryable } from '@prisma/driver-adapter-utils'

const LIKE_OPERAND = / LIKE (?:\([^()]*\)|\?)/g

const withEscape = (query: SqlQuery): SqlQuery => ({ ...query, sql: query.sql.replace(LIKE_OPERAND, "$& ESCAPE '\\'") })

/**
 * Makes LIKE read a backslash as PostgreSQL does, as the escape of % and _, which SQLite only does when told. Prisma's
 * `contains`, `startsWith` and `endsWith` can so be given text that is found literally.
 */
export function escapeLike(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const { startTransaction } = adapter
  adapter.startTransaction = async (level) => escapeQueries(await startTransaction.call(adapter, level))
  return escapeQueries(adapter)
}

function escapeQueries<Queryable extends SqlQueryable>(queryable: Queryable): Queryable {
  const { queryRaw, executeRaw } = queryable
  queryable.queryRaw = (query) => queryRaw.call(queryable, withEscape(query))
  queryable.executeRaw = (query) => executeRaw.call(queryable, withEscape(query))
  return queryable
}
