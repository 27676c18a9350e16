import type { Database } from '../database.js'
import type { Prisma } from '../generated/client/client.js'
import { pastInTransaction } from '../writes/transaction.js'
import { type Asking, answered, type Execute, telling } from './asking.js'
import { type Args, objectOf } from './condition.js'
import { MODELS, type Model } from './models.js'
import { countRows, readByKey, readFirst, readRows } from './read.js'
import { type Reader, readerOf, readsBy, type Transact } from './reader.js'
import type { Row } from './selection.js'
import { uniqueWhere } from './unique.js'
import { Unsupported } from './unsupported.js'
import { encoded } from './values.js'

type Operation = (args?: Args) => Promise<unknown>
type Delegate = Record<string, Operation>

const known = new WeakMap<Database, Database>()

/**
 * The same client, which reads rows by prepared statements of its own where it knows how: by `findMany`, `findFirst`, `findUnique`,
 * `findUniqueOrThrow` and `count`, columns and relations of any depth; in its transactions it writes by such too. Everything
 * else goes through Prisma, whose compiler and interpreter of queries cost several times what SQLite does. So does what is asked
 * of the client while a transaction is open.
 */
export function pastPrisma(database: Database): Database {
  const before = known.get(database)
  if (before !== undefined) return before
  const reader = readerOf(database)
  if (reader === undefined) return database
  const delegates = new Map<string, Delegate>()
  for (const model of MODELS.values()) {
    const name = delegateName(model)
    const prisma = (database as unknown as Record<string, Delegate>)[name]
    if (prisma !== undefined) delegates.set(name, delegateOf(model, prisma, reader))
  }
  const begin: Transact = reader.transact ?? ((work, options) => database.$transaction(work, options))
  const transact = (given: unknown, options?: Parameters<Database['$transaction']>[1]) =>
    typeof given === 'function'
      ? begin((tx) => given(pastInTransaction(tx, reader)), options)
      : database.$transaction(given as Prisma.PrismaPromise<unknown>[])
  const past = new Proxy(database, {
    get: (client, name) =>
      name === '$transaction'
        ? transact
        : (typeof name === 'string' && delegates.get(name)) || Reflect.get(client, name),
  })
  readsBy(past, reader)
  known.set(database, past)
  known.set(past, past)
  return past
}

/** What the client calls a model. */
const delegateName = ({ name }: Model): string => `${name[0]?.toLowerCase()}${name.slice(1)}`

function delegateOf(model: Model, prisma: Delegate, reader: Reader): Delegate {
  const through = (operation: string, args: Args | undefined) => (prisma[operation] as Operation)(args)
  const reading =
    (operation: string, read: (args: Args) => Asking<unknown>): Operation =>
    async (args = {}) => {
      const run = runOf(reader)
      if (run === null) return through(operation, args)
      try {
        return await answered(read(args), run)
      } catch (error) {
        if (error instanceof Unsupported) return through(operation, args)
        throw error
      }
    }
  const byKey = new KeyedReads(model, reader)
  const unique =
    (operation: string, mayMiss: boolean): Operation =>
    async (args = {}) => {
      const row = await byKey.find(args)
      return row === undefined || (row === null && !mayMiss) ? through(operation, args) : row
    }
  const past: Delegate = {
    findMany: reading('findMany', (args) => readRows(model, args)),
    findFirst: reading('findFirst', (args) => readFirst(model, args)),
    count: reading('count', (args) => countRows(model, args)),
    findUnique: unique('findUnique', true),
    findUniqueOrThrow: unique('findUniqueOrThrow', false),
    ...(reader.transact && writesOf(model, reader, reader.transact)),
  }
  return new Proxy(prisma, { get: (given, name) => past[String(name)] ?? Reflect.get(given, name) })
}

/** What writes a row or rows of a model, each in a transaction of its own. */
const writesOf = (model: Model, reader: Reader, transact: Transact): Delegate =>
  Object.fromEntries(
    (['create', 'update', 'updateMany', 'deleteMany'] as const).map((operation) => [
      operation,
      (args = {}) =>
        transact((tx) => {
          const past = pastInTransaction(tx, reader) as unknown as Record<string, Record<string, Operation>>
          const { [operation]: write } = past[delegateName(model)] as Record<string, Operation>
          return (write as Operation)(args)
        }),
    ]),
  )

/** Null until Prisma has connected, where reading goes through it, and while a transaction of the client is open, for whose end its other questions wait. */
function runOf({ connections, onQuery }: Reader): Execute | null {
  const open = connections()
  if (open === null || open.transaction !== null) return null
  const { reading } = open
  if (reading === null) return null
  return telling(reading, onQuery)
}

interface Waiting {
  values: unknown[]
  rows: Promise<Map<unknown, Row> | undefined>
}

/** Rows that are asked for one by one in one turn, read together: Pothos loads so what a row lacks. */
class KeyedReads {
  readonly #model: Model
  readonly #reader: Reader
  readonly #waiting = new Map<string, Waiting>()

  constructor(model: Model, reader: Reader) {
    this.#model = model
    this.#reader = reader
  }

  /** The row, null where there is none; undefined for what is left to Prisma. */
  async find(args: Args): Promise<Row | null | undefined> {
    const { where, ...rest } = args
    const asked = Object.entries(where === undefined ? {} : objectOf(where)).filter(([, value]) => value !== undefined)
    const [key, value] = asked[0] ?? []
    if (asked.length !== 1 || key === undefined || typeof value !== 'string' || !this.#model.unique.has(key))
      return this.#alone(args)
    const shape = `${key} ${JSON.stringify(rest)}`
    const waiting = this.#waiting.get(shape) ?? this.#open(shape, rest, key)
    waiting.values.push(value)
    const rows = await waiting.rows
    const row = rows?.get(value)
    // Two who ask for one row are given two, as Prisma does.
    return rows && (row === undefined ? null : { ...row })
  }

  /** By a key of several columns. */
  async #alone(args: Args): Promise<Row | null | undefined> {
    const run = runOf(this.#reader)
    if (run === null) return undefined
    try {
      return await answered(readFirst(this.#model, { ...args, where: uniqueWhere(this.#model, args.where) }), run)
    } catch (error) {
      if (error instanceof Unsupported) return undefined
      throw error
    }
  }

  #open(shape: string, args: Args, key: string): Waiting {
    const values: unknown[] = []
    const rows = new Promise<void>((resolve) => process.nextTick(resolve)).then(() => {
      this.#waiting.delete(shape)
      return this.#read(args, key, values)
    })
    const opened = { values, rows }
    this.#waiting.set(shape, opened)
    return opened
  }

  async #read(args: Args, key: string, values: readonly unknown[]): Promise<Map<unknown, Row> | undefined> {
    const run = runOf(this.#reader)
    const column = this.#model.columns.get(key)
    if (run === null || column === undefined) return undefined
    try {
      const stored = [...new Set(values)].map((value) => encoded(column, value))
      return await answered(readByKey(this.#model, args, { key, values: stored }), run)
    } catch (error) {
      if (error instanceof Unsupported) return undefined
      throw error
    }
  }
}
