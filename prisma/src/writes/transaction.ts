import { isOfStatement } from '../database-error.js'
import * as Prisma from '../prisma.js'
import { type Asking, answered, telling } from '../reads/asking.js'
import type { Args } from '../reads/condition.js'
import { MODELS, type Model } from '../reads/models.js'
import { countRows, readFirst, readRows } from '../reads/read.js'
import { type Reader, readsBy } from '../reads/reader.js'
import { uniqueWhere } from '../reads/unique.js'
import { leaveToPrisma, Unsupported } from '../reads/unsupported.js'
import { storedTime } from '../reads/values.js'
import type { Parameter } from '../sqlite/prepared-statements.js'
import { createRow, deleteRows, updateRow, updateRows } from './write.js'

type Transaction = Prisma.TransactionClient
type Delegate = Record<string, (args?: Args) => Promise<unknown>>
/** Does an operation of the client; undefined for one that is left to Prisma, which says what is wrong with it. */
type Operation = (model: Model, args: Args) => Asking<unknown>

/** A run stores a document by some sixty statements, most of which cost Prisma more than the database. */
const OPERATIONS: Readonly<Record<string, Operation>> = {
  findMany: readRows,
  findFirst: readFirst,
  findUnique: (model, args) => readFirst(model, byKey(model, args)),
  findUniqueOrThrow: function* (model, args) {
    return (yield* readFirst(model, byKey(model, args))) ?? undefined
  },
  count: countRows,
  create: createRow,
  update: updateRow,
  updateMany: updateRows,
  deleteMany: deleteRows,
}

const byKey = (model: Model, args: Args): Args => ({ ...args, where: uniqueWhere(model, args.where) })

/**
 * The same transaction, which reads and writes by prepared statements of its own where it knows how, on the connection that it is
 * open on. Everything else goes through Prisma, and so does what a statement of its own failed at, for the error that Prisma gives.
 */
export function pastInTransaction(tx: Transaction, { connections, onQuery }: Reader): Transaction {
  const transaction = connections()?.transaction ?? null
  if (transaction === null) return tx
  const open = () => {
    const now = connections()
    return now?.transaction === transaction ? now : null
  }
  const past = async <T>(work: () => Asking<T>, through: () => Promise<T>): Promise<T> => {
    const writing = open()?.writing
    if (writing === undefined) return through()
    try {
      const done = await answered(work(), telling(writing, onQuery))
      return done === undefined ? await through() : done
    } catch (error) {
      if (error instanceof Unsupported || isOfStatement(error)) return through()
      throw error
    }
  }
  const delegates = new Map<string, Delegate>()
  const delegateOf = (name: string, model: Model): Delegate => {
    const known = delegates.get(name)
    if (known !== undefined) return known
    const prisma = (tx as unknown as Record<string, Delegate>)[name] as Delegate
    const operation = (own: string): Delegate[string] | undefined => {
      const operate = OPERATIONS[own]
      return (
        operate &&
        ((args = {}) =>
          past(
            () => operate(model, args),
            () => prisma[own]?.(args) as Promise<unknown>,
          ))
      )
    }
    const made = new Proxy(prisma, { get: (given, own) => operation(String(own)) ?? Reflect.get(given, own) })
    delegates.set(name, made)
    return made
  }
  const raw = (given: Prisma.Sql | TemplateStringsArray, ...values: unknown[]): Promise<number> => {
    const sql = 'raw' in given ? Prisma.sql(given, ...values) : given
    return past(
      function* () {
        return (yield { sql: plain(sql.sql), args: sql.values.map(parameter) }).rowsAffected
      },
      () => tx.$executeRaw(sql),
    )
  }
  const unsafe = (sql: string, ...values: unknown[]): Promise<number> =>
    past(
      function* () {
        return (yield { sql: plain(sql), args: values.map(parameter) }).rowsAffected
      },
      () => tx.$executeRawUnsafe(sql, ...values),
    )
  const client = new Proxy(tx, {
    get: (given, name) => {
      if (name === '$executeRaw') return raw
      if (name === '$executeRawUnsafe') return unsafe
      const model = typeof name === 'string' ? BY_DELEGATE.get(name) : undefined
      return model === undefined ? Reflect.get(given, name) : delegateOf(String(name), model)
    },
  })
  readsBy(client, {
    connections: () => {
      const now = open()
      return now && { ...now, reading: now.writing }
    },
    onQuery,
  })
  return client
}

/** The models by what the client calls them. */
const BY_DELEGATE = new Map(
  [...MODELS.values()].map((model) => [`${model.name[0]?.toLowerCase()}${model.name.slice(1)}`, model]),
)

/** How LIKE reads a backslash is Prisma's to say. */
const plain = (sql: string): string => (/\bLIKE\b/.test(sql) ? leaveToPrisma('LIKE') : sql)

function parameter(value: unknown): Parameter {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
    case 'boolean':
      return value
  }
  if (value === null || value instanceof Uint8Array) return value
  return value instanceof Date ? storedTime(value) : leaveToPrisma('a value of a raw statement')
}
