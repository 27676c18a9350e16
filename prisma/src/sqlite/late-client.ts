import type { Database } from '../database.js'

type Ask = (client: Database) => unknown
type Operations = Record<string, (...args: unknown[]) => unknown>

/**
 * A client that is loaded and made with the first that is asked of it: Prisma takes longer for that than a run takes to store a
 * short document, for which it needs none.
 *
 * @param close closes what was opened past it
 */
export function lateClient(load: () => Promise<Database>, close: () => void): Database {
  let made: Database | null = null
  let loading: Promise<Database> | null = null
  const client = (): Promise<Database> => {
    loading ??= load().then((loaded) => {
      made = loaded
      return loaded
    })
    return loading
  }
  const disconnect = async (): Promise<void> => {
    if (loading !== null) await (await loading).$disconnect()
    // Prisma, which was asked nothing, has nothing to close.
    close()
  }
  const transact = async (given: unknown, options?: object): Promise<unknown> => {
    const own = await client()
    const work = Array.isArray(given) ? given.map((one) => (one instanceof Asked ? one.ask(own) : one)) : given
    return (own.$transaction as (work: unknown, options?: object) => unknown)(work, options)
  }
  const through =
    (of: (client: Database) => unknown, operation: string) =>
    (...args: unknown[]) =>
      new Asked(client, (own) => (of(own) as Operations)[operation]?.(...args))
  return new Proxy({} as Database, {
    has: (_, name) => made === null || Reflect.has(made, name),
    get: (_, name) => {
      if (name === '_activeProvider') return 'sqlite'
      if (name === '$disconnect') return disconnect
      if (name === '$transaction') return transact
      if (made !== null) return Reflect.get(made, name)
      // A promise asks whether what it is resolved to is one.
      if (typeof name !== 'string' || name === 'then') return undefined
      if (name.startsWith('$')) return through((own) => own, name)
      return new Proxy({}, { get: (_, operation) => through((own) => Reflect.get(own, name), String(operation)) })
    },
  })
}

/** What is asked of a client that may not be made yet: once somebody waits for it, as Prisma does, or as a part of a transaction. */
class Asked implements Promise<unknown> {
  readonly [Symbol.toStringTag] = 'Asked'
  readonly #client: () => Promise<Database>
  readonly ask: Ask
  #answer: Promise<unknown> | null = null

  constructor(client: () => Promise<Database>, ask: Ask) {
    this.#client = client
    this.ask = ask
  }

  // biome-ignore lint/suspicious/noThenProperty: it is a promise
  then: Promise<unknown>['then'] = (onDone, onFail) => this.#answered().then(onDone, onFail)
  catch: Promise<unknown>['catch'] = (onFail) => this.#answered().catch(onFail)
  finally: Promise<unknown>['finally'] = (onEnd) => this.#answered().finally(onEnd)

  #answered(): Promise<unknown> {
    this.#answer ??= this.#client().then(this.ask)
    return this.#answer
  }
}
