import { type GraphQLField, getNamedType, getNullableType, isListType } from 'graphql'
import type { ApiContext } from '../../shared/context.js'
import { DEFAULT_PAGE_SIZE } from '../connections/relay-options.js'

/** How many rows most lists hold that have no page size: links of a target, spans of a quote. Longer ones say so themselves. */
const ROWS_OF_A_LIST = 3

interface Cost {
  /** Of the field itself. */
  field: number
  /** How often what is selected below it is computed. */
  multiplier: number
}

/** What a field costs: one, and its rows times what is asked of each. A page has as many rows as were asked for. */
export function fieldCost(args: Paging, _context: unknown, field: GraphQLField<unknown, ApiContext>): Cost {
  return { field: 1, multiplier: rowsOf(args, field) }
}

/** The cost of a field that reads many rows of the database, however little of what it found is asked for. */
export const READS_MUCH = 1000

/** The cost of a list that is longer than most. */
export const manyRows = (rows: number): Cost => ({ field: 1, multiplier: rows })

interface Paging {
  first?: number | null
  last?: number | null
}

function rowsOf(args: Paging, field: GraphQLField<unknown, ApiContext>): number {
  if (getNamedType(field.type).name.endsWith('Connection')) return args.first ?? args.last ?? DEFAULT_PAGE_SIZE
  if (!isListType(getNullableType(field.type))) return 1
  return field.name === 'nodes' || field.name === 'edges' ? 1 : ROWS_OF_A_LIST
}
