import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { FileBody } from '../shared/http/file-body.js'
import type { Reply } from '../shared/http/reply.js'
import { headOf } from './http/head.js'

/** An answer whose body is whole. */
export interface CachedResponse extends Reply {
  body: Uint8Array
}

/** Bytes that an entry takes beside its key and its body, about. */
const OVERHEAD = 1000

/** Longest key that is kept as it is, in characters: who asks what is long must not fill the memory with questions. */
const MAX_KEY = 1000

/**
 * Answers as bytes, by what was asked, for as long as nothing is committed to the database. Only answers with an entity
 * tag are kept. When they take more memory than allowed, those that were not asked for longest go first.
 */
export class ResponseCache {
  readonly #answers: LRUCache<string, CachedResponse>
  readonly #changes: () => number
  #state: number
  /** Bytes of bodies that are on their way and may be kept. */
  #collecting = 0

  /** @param changes a number that is another one after every commit */
  constructor(changes: () => number, maxBytes: number) {
    this.#changes = changes
    this.#state = changes()
    this.#answers = new LRUCache({
      maxSize: Math.max(1, maxBytes),
      maxEntrySize: Math.max(1, Math.floor(maxBytes / 4)),
      sizeCalculation: ({ body }, key) => body.byteLength + 2 * key.length + OVERHEAD,
    })
  }

  /** Bytes in use. */
  get size(): number {
    return this.#answers.calculatedSize
  }

  find(key: string): CachedResponse | undefined {
    this.#forgetOld()
    return this.#answers.get(short(key))
  }

  /** The same answer; it is kept once its body is whole, unless the data have changed since `state`. */
  keep(key: string, reply: Reply, state: number): Reply {
    if (reply.status !== 200 || reply.headers.etag === undefined || reply.body === undefined) return reply
    const { body } = reply
    // What is on disk needs no memory.
    if (body instanceof FileBody) return reply
    if (typeof body !== 'string' && !(body instanceof Uint8Array)) {
      return { ...reply, body: this.#collected(key, reply, body, state) }
    }
    const kept = withHead({ ...reply, body: typeof body === 'string' ? Buffer.from(body) : body })
    this.#put(key, kept, state)
    return kept
  }

  /** The state of the data, to be read before an answer is computed. */
  state(): number {
    this.#forgetOld()
    return this.#state
  }

  /** Passes a body on while it gathers it, as far as all bodies that are gathered now take no more than one may. */
  async *#collected(key: string, reply: Reply, body: AsyncIterable<string | Uint8Array>, state: number) {
    let chunks: Uint8Array[] | null = []
    let size = 0
    const drop = () => {
      this.#collecting -= size
      chunks = null
      size = 0
    }
    try {
      for await (const chunk of body) {
        const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
        if (chunks !== null) {
          chunks.push(bytes)
          size += bytes.byteLength
          this.#collecting += bytes.byteLength
          if (this.#collecting > this.#answers.maxEntrySize) drop()
        }
        yield bytes
      }
      if (chunks !== null) this.#put(key, withHead({ ...reply, body: Buffer.concat(chunks) }), state)
    } finally {
      drop()
    }
  }

  #put(key: string, answer: CachedResponse, state: number): void {
    this.#forgetOld()
    if (state === this.#state) this.#answers.set(short(key), answer)
  }

  #forgetOld(): void {
    const state = this.#changes()
    if (state === this.#state) return
    this.#answers.clear()
    this.#state = state
  }
}

const withHead = (reply: CachedResponse): CachedResponse => ({ ...reply, head: headOf(reply) })

const short = (key: string): string =>
  key.length <= MAX_KEY ? key : createHash('sha256').update(key).digest('base64url')
