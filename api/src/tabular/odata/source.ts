import type { Database } from '@plangraph/database'
import { GraphQLError } from 'graphql'
import { type Sql, sql } from '../../shared/sql.js'
import type { Raw } from '../tables/column.js'
import type { Arguments, ComputedRows, Table } from '../tables/table.js'
import type { Expression } from './expression.js'
import { notImplemented } from './odata-error.js'

/** The most computed rows that SQL is handed: about 40 MB of JSON. */
const MAX_COMPUTED = 100_000

/**
 * Finds what the columns of a table select from, in a state of its rows; null: a state that is not known. It holds every
 * row that the filter matches, and may hold others.
 */
export type Sources = (table: Table, state: string | null, filter?: Expression) => Promise<Sql>

/**
 * Computed rows are handed to SQL, so that it filters and sorts them like the others: all of them, or where they are too
 * many those that the filter leaves. They are cached for as long as their state lasts: a client asks for page after page.
 *
 * @throws {RequestError} 501 where too many are left
 */
export function sourcesOf(database: Database, most = MAX_COMPUTED): Sources {
  const cached = lastValues<Sql | null>()
  return async (table, state, filter) => {
    const { name, rows } = table
    if (rows.kind === 'stored') return rows.from
    const whole = await cached(name, state, () => computed(database, rows, {}, most))
    if (whole !== null) return whole
    const args = narrowing(rows, filter)
    const asked = JSON.stringify(args)
    const part =
      asked === '{}'
        ? null
        : await cached(`${name} in part`, state && `${state} ${asked}`, () => narrowed(database, rows, args, most))
    if (part !== null) return part
    const columns = Object.keys(rows.equalities).join(', ')
    throw notImplemented(
      `${name} has more than ${most} rows, too many for OData at once: filter by eq on one or more of ${columns}, joined ` +
        `by and, or ask for /data/${name}.csv.`,
    )
  }
}

/** Caches the last value for each name, for as long as its state is asked for; null: a state for which none is cached. */
function lastValues<Value>() {
  const values = new Map<string, { state: string; value: Promise<Value> }>()
  return (name: string, state: string | null, compute: () => Promise<Value>): Promise<Value> => {
    const before = values.get(name)
    if (before !== undefined && before.state === state) return before.value
    const value = compute()
    if (state === null) return value
    values.set(name, { state, value })
    value.catch(() => values.get(name)?.value === value && values.delete(name))
    return value
  }
}

/** What the arguments leave; an argument refuses a value that does not exist, of which a filter finds no rows. */
async function narrowed(database: Database, rows: ComputedRows, args: Arguments, most: number): Promise<Sql | null> {
  try {
    return await computed(database, rows, args, most)
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions.code === 'BAD_USER_INPUT') return sql`json_each('[]') a`
    throw error
  }
}

/** Null for more rows than may be handed over. */
async function computed(database: Database, rows: ComputedRows, args: Arguments, most: number): Promise<Sql | null> {
  const all: Raw[][] = []
  for await (const batch of await rows.open(database, args)) {
    for (const row of batch) all.push(row)
    if (all.length > most) return null
  }
  return sql`json_each(${JSON.stringify(all)}) a`
}

/**
 * Arguments that keep every row a filter matches, so that fewer rows are computed: from the equalities that it joins by
 * `and`. Empty where it has none that the table can use.
 */
function narrowing({ equalities }: ComputedRows, filter: Expression | undefined): Arguments {
  const conditions = filter?.kind === 'and' ? filter.operands : filter ? [filter] : []
  return Object.assign({}, ...conditions.map((condition) => argumentsOf(equalities, condition)))
}

function argumentsOf(equalities: ComputedRows['equalities'], condition: Expression): Arguments {
  if (condition.kind !== 'comparison' || condition.operator !== 'eq') return {}
  const sides = [condition.left, condition.right]
  const property = sides.find((side) => side.kind === 'property')
  const literal = sides.find((side) => side.kind === 'literal')
  const equality = property && Object.hasOwn(equalities, property.name) ? equalities[property.name] : undefined
  if (equality === undefined || literal === undefined) return {}
  if (literal.type === 'string') return equality(literal.text)
  // A fraction is no year; the filter itself says that no row has it.
  return literal.type === 'number' && /^\d{1,9}$/.test(literal.text) ? equality(Number(literal.text)) : {}
}
