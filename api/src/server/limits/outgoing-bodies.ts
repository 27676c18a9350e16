import { PIECE_BYTES } from '../http/send.js'

/**
 * Counts the memory of large answers that are on their way to clients. One that is kept and sent to many counts once, so
 * that slow readers of the same answer take nothing from others.
 */
export class OutgoingBodies {
  readonly #readers = new Map<Uint8Array, number>()
  readonly #maxBytes: number
  #bytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** Bytes on their way. */
  get bytes(): number {
    return this.#bytes
  }

  /** Takes up a body that is about to be sent, to be given back with `release`. No when that would be too much at once. */
  admit(body: Uint8Array): boolean {
    const readers = this.#readers.get(body) ?? 0
    if (readers === 0 && this.#bytes > 0 && this.#bytes + body.byteLength > this.#maxBytes) return false
    if (readers === 0) this.#bytes += body.byteLength
    this.#readers.set(body, readers + 1)
    return true
  }

  release(body: Uint8Array): void {
    const readers = this.#readers.get(body) ?? 0
    if (readers > 1) this.#readers.set(body, readers - 1)
    else if (this.#readers.delete(body)) this.#bytes -= body.byteLength
  }
}

/** Only these are worth counting: what is smaller is with the operating system at once. */
export const isLarge = (body: unknown): body is Uint8Array =>
  body instanceof Uint8Array && body.byteLength > PIECE_BYTES
