import type { Database } from '@plangraph/database'
import { join, type Sql, sql } from '../../shared/sql.js'
import { type Cell, type Column, type Raw, repeating } from './column.js'
import { batchReader, type Selection } from './select-rows.js'
import { type Arguments, type KeyPages, type StoredRows, type Table, UPDATED_AT } from './table.js'

/** Which rows and columns of a table. */
export interface RowRequest {
  columns: readonly Column[]
  /** Arguments of the table's GraphQL query; without any, all rows. */
  args?: Arguments
  /** Only rows written since. */
  updatedSince?: Date
}

/** Rows that are in memory at a time. */
export const BATCH = 1000

/**
 * Opens the rows of a table: all of them, in batches, in the order of the primary key as it is stored. The arguments
 * are looked at before this resolves, the rows while they are iterated.
 *
 * @throws {GraphQLError} naming the argument that is wrong
 */
export async function openRows(
  database: Database,
  table: Table,
  request: RowRequest,
): Promise<AsyncIterable<Cell[][]>> {
  const { rows } = table
  if (rows.kind === 'computed') return picked(await rows.open(database, request.args ?? {}), table, request)
  if (request.args === undefined || rows.narrow === undefined) return storedRows(database, table, rows, request)
  return narrowedRows(database, table, rows, request, await rows.narrow(database, request.args))
}

async function* picked(
  batches: AsyncIterable<Raw[][]>,
  { columns }: Table,
  request: RowRequest,
): AsyncIterable<Cell[][]> {
  const places = request.columns.map((column) => columns.indexOf(column))
  const cells = request.columns.map(repeating)
  for await (const batch of batches)
    yield batch.map((row) => cells.map((cell, i) => cell(row[places[i] ?? -1] ?? null)))
}

async function* storedRows(database: Database, table: Table, rows: StoredRows, request: RowRequest) {
  const read = batchReader(database, request.columns)
  let after: Raw[] | undefined
  for (;;) {
    const rest = after && sql`(${join(keyOf(table))}) > (${join(after)})`
    const found = await read({ ...selection(table, rows, request, rest), limit: BATCH })
    if (found.cells.length > 0) yield found.cells
    if (found.cells.length < BATCH) return
    after = found.last
  }
}

async function* narrowedRows(
  database: Database,
  table: Table,
  rows: StoredRows,
  request: RowRequest,
  keys: KeyPages,
): AsyncIterable<Cell[][]> {
  const read = batchReader(database, request.columns)
  for (let page = await keys('', BATCH); page.length > 0; page = await keys(page.at(-1) ?? '', BATCH)) {
    const among = sql`${join(keyOf(table))} IN (SELECT "value" FROM json_each(${JSON.stringify(page)}))`
    const { cells } = await read(selection(table, rows, request, among))
    if (cells.length > 0) yield cells
    if (page.length < BATCH) return
  }
}

const keyOf = ({ columns, primaryKey }: Table): Sql[] =>
  primaryKey.flatMap((name) => columns.find((column) => column.name === name)?.sql ?? [])

function selection(
  table: Table,
  { from }: StoredRows,
  { updatedSince }: RowRequest,
  condition: Sql | undefined,
): Omit<Selection, 'columns'> {
  const keys = keyOf(table)
  const updated = table.columns.find(({ name }) => name === UPDATED_AT)
  const since = updatedSince && updated && sql`${updated.sql} >= ${updatedSince}`
  return { from, where: [condition, since], order: join(keys), keys }
}
