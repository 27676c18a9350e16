import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FileBody } from '../../shared/http/file-body.js'

type Pieces = AsyncIterable<string | Uint8Array>

/** A file of a table as a state of the data has it. */
export interface KeptName {
  /** Of the table, with the ending of the format: targets.csv. */
  file: string
  /** Entity tag of what it holds, with its quotes. */
  etag: string
}

/**
 * Whole tables as files, each written while it is sent for the first time and sent from disk from then on, in parts too, as long
 * as nothing is committed to the database. Of a table and format one file is kept: the next takes its place. A server begins with
 * an empty folder, and knows no files but its own.
 */
export class KeptFiles {
  readonly #folder: string
  readonly #changes: () => number
  readonly #onFault: (error: unknown) => void
  /** For each file the state of the data that it was read in. */
  readonly #kept = new Map<string, number>()
  readonly #writing = new Set<string>()
  #emptied: Promise<unknown> | null = null

  /**
   * @param folder of the files that go with the database
   * @param changes a number that is another one after every commit
   * @param onFault told why a file could not be kept, which spoils no answer
   */
  constructor(folder: string, changes: () => number, onFault: (error: unknown) => void) {
    this.#folder = join(folder, 'tables')
    this.#changes = changes
    this.#onFault = onFault
  }

  /** What a file holds: from disk where it is kept, else as `read` gives it, which is kept when all of it has been sent. */
  async bodyOf(name: KeptName, read: () => Promise<Pieces>): Promise<Pieces> {
    const state = this.#changes()
    const path = pathOf(name)
    const kept = this.#kept.get(path) === state ? await FileBody.at(join(this.#folder, path)) : null
    return kept ?? this.#keeping(name, state, await read())
  }

  async *#keeping(name: KeptName, state: number, pieces: Pieces): Pieces {
    const path = pathOf(name)
    if (this.#writing.has(path)) return yield* pieces
    // Before anything is waited for: two at once would write into one file.
    this.#writing.add(path)
    try {
      yield* this.#copied(name, state, pieces)
    } finally {
      this.#writing.delete(path)
    }
  }

  async *#copied(name: KeptName, state: number, pieces: Pieces): Pieces {
    const copy = await this.#attempt(() => this.#begin(pathOf(name)))
    if (copy === null) return yield* pieces
    let whole = false
    let good = true
    try {
      for await (const piece of pieces) {
        good &&= (await this.#attempt(() => copy.file.appendFile(piece).then(() => true))) ?? false
        yield piece
      }
      whole = good
    } finally {
      await this.#attempt(() => this.#end(name, copy, whole ? state : null))
    }
  }

  async #begin(path: string): Promise<Copy> {
    this.#emptied ??= rm(this.#folder, { recursive: true, force: true })
    await this.#emptied
    await mkdir(this.#folder, { recursive: true })
    // Several servers may share the folder, on several machines.
    const part = join(this.#folder, `${path}.${randomUUID()}.part`)
    return { part, file: await open(part, 'w') }
  }

  /** @param state null where not all of it was written */
  async #end(name: KeptName, { part, file }: Copy, state: number | null): Promise<void> {
    await file.close()
    if (state === null) return rm(part)
    await rename(part, join(this.#folder, pathOf(name)))
    this.#kept.set(pathOf(name), state)
    // What is being read of a former state stays there for its reader.
    for (const other of await readdir(this.#folder))
      if (other !== pathOf(name) && other.endsWith(`.${name.file}`))
        await rm(join(this.#folder, other), { force: true })
  }

  async #attempt<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work()
    } catch (error) {
      this.#onFault(error)
      return null
    }
  }
}

interface Copy {
  part: string
  file: FileHandle
}

const pathOf = ({ file, etag }: KeptName): string => `${etag.replace(/\W/g, '-')}.${file}`
