import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'

/** A body that is on disk: how long it is, and any part of it, without all of it in memory. */
export class FileBody implements AsyncIterable<Uint8Array> {
  readonly byteLength: number
  readonly #path: string
  readonly #start: number

  constructor(path: string, byteLength: number, start = 0) {
    this.byteLength = byteLength
    this.#path = path
    this.#start = start
  }

  /** The file at a path as it is now; null where there is none. */
  static async at(path: string): Promise<FileBody | null> {
    const found = await stat(path).catch(() => null)
    return found?.isFile() ? new FileBody(path, found.size) : null
  }

  /** The bytes from `start` to before `end`. */
  part(start: number, end: number): FileBody {
    return new FileBody(this.#path, end - start, this.#start + start)
  }

  /** Opens the file when it is asked for the first piece. */
  async *[Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    if (this.byteLength === 0) return
    yield* createReadStream(this.#path, { start: this.#start, end: this.#start + this.byteLength - 1 })
  }
}
