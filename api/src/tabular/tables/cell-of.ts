import { globalId } from '../../shared/global-id.js'
import type { Cell, Column } from './column.js'
import type { Raw } from './table.js'

/** The value of a column, from what the database or a computation gives. */
export function cellOf(column: Column, raw: Raw): Cell {
  if (raw === null) return null
  if (column.idOf !== undefined) return globalId(column.idOf, String(raw))
  switch (column.type) {
    case 'number':
    case 'integer':
      return Number(raw)
    case 'boolean':
      return Boolean(raw)
    case 'datetime':
      return (raw instanceof Date ? raw : new Date(String(raw))).toISOString()
    default:
      return String(raw)
  }
}
