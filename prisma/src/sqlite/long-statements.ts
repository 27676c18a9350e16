import type Connection from 'libsql'
import type { KnownFile } from './known-file.js'
import { connect } from './open-connection.js'

/** Texts that are remembered. They are few, but for lists of any length that others than we write. */
const REMEMBERED = 2000

const READS = /^\s*(?:SELECT|WITH)\b/i
/** What no index answers, and rows that are passed over. */
const THROUGH_ALL = /\b(?:LIKE|instr|OFFSET)\b/i
const AGGREGATES = /\b(?:COUNT|SUM|MIN|MAX|AVG|TOTAL)\(|\bGROUP BY\b/i
/** Values that a statement is given at most where it is of a few rows. */
const FEW = 100
/** A step of a plan that goes through a table, not through a list that was given or made on the way. */
const WALK = /^(SCAN|SEARCH) (\S+)(?: USING (?:COVERING )?(?:INDEX (\S+)|(?:INTEGER )?PRIMARY KEY))?(?: \((.*)\))?/
const SORTS = /^USE TEMP B-TREE FOR (?!RIGHT PART|LAST)/
const MADE = /^(?:CO-ROUTINE|MATERIALIZE) (\S+)/
const LIST = /VIRTUAL TABLE|CONSTANT ROW/

interface Walk {
  isSearch: boolean
  index: Index | undefined
  /** What it is found by: `id=?`, `sortKey>?`. */
  by: readonly string[]
}

/** What is asked for plans, and the indexes that these name. */
interface Asked {
  connection: Connection.Database
  indexes: ReadonlyMap<string, Index>
}

interface Index {
  columns: string[]
  isUnique: boolean
  /** Its first column names a row of another table: a region, a document. */
  isOfRow: boolean
}

/**
 * Knows which reading statements may take long, by their text and by SQLite's plan for it, which is asked once for each text. Short
 * is what reads rows by their keys, what reads, counts or sorts those of a few given rows of another table, and what takes the first
 * rows of an index that holds all that is asked of them. What counts, groups or sorts others, and what looks through rows for those of which something else is true, takes as long as its tables are.
 */
export class LongStatements {
  readonly #file: KnownFile
  readonly #timeout: number
  readonly #known = new Map<string, boolean>()
  #asked: Asked | null = null

  /** @param timeout milliseconds that a question waits for a lock */
  constructor(file: KnownFile, timeout: number) {
    this.#file = file
    this.#timeout = timeout
  }

  close(): void {
    this.#asked?.connection.close()
    this.#asked = null
  }

  /** @throws {SqliteError} for a statement that is wrong */
  has(sql: string): boolean {
    const before = this.#known.get(sql)
    if (before !== undefined) return before
    const isLong = READS.test(sql) && (THROUGH_ALL.test(sql) || this.#isLongByPlan(sql))
    if (this.#known.size >= REMEMBERED) this.#known.clear()
    this.#known.set(sql, isLong)
    return isLong
  }

  #isLongByPlan(sql: string): boolean {
    this.#asked ??= asked(connect(this.#file.address(), this.#timeout, this.#file.path))
    const { connection, indexes } = this.#asked
    const explained = connection.prepare(`EXPLAIN QUERY PLAN ${sql}`)
    const plan = (explained.all() as { detail: string }[]).map(({ detail }) => detail)
    // SQLite leaves it open at its end, which would hold the connection to what it saw; to give one row the driver begins anew and closes it.
    explained.get()
    const many = walksOf(plan, indexes).filter((walk) => !findsOne(walk))
    const sorts = plan.some((step) => SORTS.test(step))
    if (isOfFew(many, sql)) return false
    if (sorts || many.length === 0) return sorts
    if (/\bLIMIT\b/i.test(sql)) return many.some((walk) => !holds(walk, sql))
    return AGGREGATES.test(sql) || many.some(({ isSearch, by }) => !isSearch || by.some((one) => !one.endsWith('=?')))
  }
}

function walksOf(plan: readonly string[], indexes: ReadonlyMap<string, Index>): Walk[] {
  const made = new Set(plan.flatMap((step) => MADE.exec(step)?.[1] ?? []))
  return plan.flatMap((step) => {
    const [, how, table, index = '', by = ''] = WALK.exec(step) ?? []
    if (table === undefined || made.has(table) || LIST.test(step)) return []
    return { isSearch: how === 'SEARCH', index: indexes.get(index), by: by === '' ? [] : by.split(' AND ') }
  })
}

const findsOne = ({ index, by }: Walk): boolean =>
  by[0] === 'rowid=?' ||
  (index?.isUnique === true && by.length === index.columns.length && by.every((one) => one.endsWith('=?')))

/** Whether what is walked through are the rows of a few others, such as four regions. */
const isOfFew = (walks: readonly Walk[], sql: string): boolean =>
  walks.every(({ index, by }) => index?.isOfRow === true && by[0] === `${index.columns[0]}=?`) &&
  !/json_each/i.test(sql) &&
  (sql.match(/\?/g)?.length ?? 0) <= FEW

/** Whether an index has all columns that a statement asks something of. An id tells rows apart that are equal otherwise. */
function holds({ index, by }: Walk, sql: string): boolean {
  const columns = ['id', ...(index?.columns ?? []), ...by.map((one) => one.replace(/[<=>].*$/, ''))]
  const asked = /\bWHERE\b(.*?)(?:\bORDER BY\b|\bLIMIT\b|$)/is.exec(sql)?.[1] ?? ''
  return [...asked.matchAll(/"(\w+)"/g)].every(([, name = '']) => columns.includes(name))
}

function asked(connection: Connection.Database): Asked {
  const rows = connection
    .prepare(
      `SELECT s.name AS name, l."unique" AS isUnique, i.name AS "column",
         EXISTS (SELECT 1 FROM pragma_foreign_key_list(s.tbl_name) f WHERE f."from" = i.name) AS isOfRow
       FROM sqlite_schema s, pragma_index_list(s.tbl_name) l, pragma_index_info(s.name) i
       WHERE s.type = 'index' AND l.name = s.name`,
    )
    .all() as { name: string; isUnique: number; column: string; isOfRow: number }[]
  const found = new Map<string, Index>()
  for (const { name, isUnique, column, isOfRow } of rows) {
    const index = found.get(name) ?? { columns: [], isUnique: isUnique === 1, isOfRow: isOfRow === 1 }
    index.columns.push(column)
    found.set(name, index)
  }
  return { connection, indexes: found }
}
