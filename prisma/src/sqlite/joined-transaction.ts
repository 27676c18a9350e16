import type { Database } from '../database.js'
import type { Prisma } from '../generated/client/client.js'
import type { PreparedConnections } from './connections.js'

/**
 * Transactions that are begun and ended past Prisma, which joins one only when something is asked in it that is left to Prisma:
 * starting Prisma's compiler takes longer than storing a document.
 */

/** A transaction that joins one is told by its level, which no other has (joinable.ts): who opened that one ends it. */
const JOINING = { timeout: 24 * 3_600_000, maxWait: 24 * 3_600_000, isolationLevel: 'Serializable' } as const

/** How long a transaction may take by default, in milliseconds: as long as Prisma lets one. */
const TIMEOUT = 5000

/** Does work in a transaction past the client, which is given a client that joins it when it is needed. */
export const transactPast = <T>(
  client: Database,
  { transact }: PreparedConnections,
  work: (tx: Prisma.TransactionClient) => Promise<T>,
  { timeout = TIMEOUT }: { timeout?: number } = {},
): Promise<T> =>
  transact(async (isOpen) => {
    const joined = new JoinedTransaction(client, isOpen)
    return work(joined.client).finally(() => joined.leave())
  }, timeout)

/** A transaction as the client gives it to work, which the client joins with the first that is asked of it. */
class JoinedTransaction {
  readonly #client: Database
  readonly #isOpen: () => boolean
  #joined: Promise<Prisma.TransactionClient> | null = null
  #ended: Promise<unknown> = Promise.resolve()
  #end: () => void = () => {}

  constructor(client: Database, isOpen: () => boolean) {
    this.#client = client
    this.#isOpen = isOpen
  }

  readonly client: Prisma.TransactionClient = new Proxy({} as Prisma.TransactionClient, {
    get: (_, name) => {
      if (typeof name !== 'string' || name === 'then') return undefined
      if (!/^[$a-z]/.test(name)) return Reflect.get(this.#client, name)
      if (name.startsWith('$')) return (...args: unknown[]) => this.#through(name, args)
      return new Proxy(
        {},
        { get: (_, operation) => (args?: unknown) => this.#through(name, [args], String(operation)) },
      )
    },
  })

  /** Lets the client leave it; to be called before it is ended. */
  async leave(): Promise<void> {
    this.#end()
    await this.#ended
  }

  async #through(name: string, args: unknown[], operation?: string): Promise<unknown> {
    if (!this.#isOpen()) throw new Error('The transaction in which this was asked is over.')
    const joined = (await this.#join()) as unknown as Record<string, unknown>
    if (operation === undefined) return (joined[name] as (...args: unknown[]) => unknown)(...args)
    return (joined[name] as Record<string, (...args: unknown[]) => unknown>)[operation]?.(...args)
  }

  #join(): Promise<Prisma.TransactionClient> {
    this.#joined ??= new Promise((resolve, reject) => {
      const over = new Promise<void>((end) => {
        this.#end = end
      })
      const ended = this.#client.$transaction((tx) => {
        resolve(tx)
        return over
      }, JOINING)
      this.#ended = ended.catch(reject)
    })
    return this.#joined
  }
}
