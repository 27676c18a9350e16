import { Prisma } from '@plangraph/database'
import type { Sql } from '../../shared/sql.js'
import type { Column } from './column.js'
import type { Raw } from './table.js'

/** A column of computed rows: its definition over the SQL that finds its value, and how a row gives that value. */
export type ComputedColumn<Row> = readonly [define: (value: Sql) => Column, of: (row: Row) => Raw]

/** Columns of rows that SQL gets as JSON arrays, one array a row, `a.value`. */
export const computedColumns = <Row>(given: readonly ComputedColumn<Row>[]): Column[] =>
  given.map(([define], index) => define(Prisma.raw(`json_extract(a."value", '$[${index}]')`)))
