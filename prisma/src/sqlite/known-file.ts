import { statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { DatabaseError } from '../database-error.js'

/** A database file that is in use: connections that are made to it later are to this file, not to what took its place. */
export class KnownFile {
  readonly path: string
  readonly #identity: string | null

  constructor(path: string) {
    this.path = path
    this.#identity = identityOf(path)
  }

  /**
   * What the driver opens it by, which makes no file where none is.
   *
   * @throws {DatabaseError} when it is gone, or another file is at its path
   */
  address(): string {
    if (this.#identity !== null && identityOf(this.path) === this.#identity)
      return `${pathToFileURL(this.path).href}?mode=rw`
    throw new DatabaseError(
      'UNREACHABLE',
      `${this.path} is not the file any more that was opened: it was moved, removed or replaced. Try again.`,
    )
  }
}

function identityOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? null : `${found.dev}:${found.ino}`
}
