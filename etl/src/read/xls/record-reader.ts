import type { XlsRecord } from './records.js'

/** Reads a record field by field, over the parts that it goes on in; what is beyond its end is zero. */
export class RecordReader {
  readonly #parts: readonly Buffer[]
  #part = 0
  #at = 0

  constructor({ parts }: XlsRecord) {
    this.#parts = parts
  }

  /** Bytes that are left. */
  get left(): number {
    return this.#parts.slice(this.#part).reduce((sum, { length }) => sum + length, -this.#at)
  }

  get ended(): boolean {
    return this.#part >= this.#parts.length - 1 && this.#at >= this.#current.length
  }

  byte(): number {
    if (this.#at >= this.#current.length) this.#goOn()
    return this.#current[this.#at++] ?? 0
  }

  number16(): number {
    return this.byte() | (this.byte() << 8)
  }

  number32(): number {
    return (this.number16() | (this.number16() << 16)) >>> 0
  }

  double(): number {
    return Buffer.from(Array.from({ length: 8 }, () => this.byte())).readDoubleLE(0)
  }

  skip(count: number): void {
    for (let left = count; left > 0 && !this.ended; ) {
      if (this.#at >= this.#current.length) this.#goOn()
      const step = Math.min(left, this.#current.length - this.#at)
      this.#at += step
      left -= step
    }
  }

  /**
   * So many characters, of one byte or of two; where they go on in another part, that begins with their width anew
   * (MS-XLS 2.5.293).
   */
  characters(count: number, wide: boolean): string {
    const pieces: string[] = []
    let isWide = wide
    for (let left = count; left > 0 && !this.ended; ) {
      if (this.#at >= this.#current.length) {
        this.#goOn()
        isWide = (this.byte() & 1) === 1
      }
      const size = isWide ? 2 : 1
      const length = Math.min(left, (this.#current.length - this.#at) >> (size - 1))
      if (length === 0) this.#at = this.#current.length
      pieces.push(this.#current.toString(isWide ? 'utf16le' : 'latin1', this.#at, this.#at + length * size))
      this.#at += length * size
      left -= length
    }
    return pieces.join('')
  }

  get #current(): Buffer {
    return this.#parts[this.#part] ?? nothing
  }

  #goOn(): void {
    this.#part++
    this.#at = 0
  }
}

const nothing = Buffer.alloc(0)
