import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
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
 * as nothing is committed to the database. Of a table and format one file is kept: the next takes its place. A server knows no files
 * but its own, and removes what others left there.
 */
export class KeptFiles {
  readonly #folder: string
  readonly #changes: () => number
  readonly #onFault: (error: unknown) => void
  /** For each file the state of the data that it was read in. */
  readonly #kept = new Map<string, number>()
  readonly #writing = new Set<string>()
  readonly #making = new Map<string, Promise<Pieces>>()
  #tidied: Promise<unknown> | null = null

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
    return (await this.#at(name, state)) ?? this.#keeping(name, state, await read())
  }

  /**
   * A file that can be sent only when all of it is there: `make` writes it to a path, when it is first asked for its bytes, once for
   * all who ask meanwhile and to its end whoever goes away.
   */
  async madeBy(name: KeptName, make: (path: string) => Promise<unknown>): Promise<Pieces> {
    const state = this.#changes()
    return (await this.#at(name, state)) ?? whenMade(() => this.#makeOnce(name, state, make))
  }

  async #at(name: KeptName, state: number): Promise<FileBody | null> {
    const path = pathOf(name)
    return this.#kept.get(path) === state ? FileBody.at(join(this.#folder, path)) : null
  }

  #makeOnce(name: KeptName, state: number, make: (path: string) => Promise<unknown>): Promise<Pieces> {
    const path = pathOf(name)
    const making = this.#making.get(path) ?? this.#make(name, state, make).finally(() => this.#making.delete(path))
    this.#making.set(path, making)
    return making
  }

  async #make(name: KeptName, state: number, make: (path: string) => Promise<unknown>): Promise<Pieces> {
    const part = await this.#newPart(pathOf(name))
    try {
      await make(part)
      await this.#take(name, part, state)
    } catch (error) {
      await rm(part, { force: true })
      throw error
    }
    const made = await FileBody.at(join(this.#folder, pathOf(name)))
    if (made === null) throw new Error(`${name.file} was removed while it was made`)
    return made
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
    const part = await this.#newPart(path)
    return { part, file: await open(part, 'w') }
  }

  async #newPart(path: string): Promise<string> {
    this.#tidied ??= tidy(this.#folder)
    await this.#tidied
    await mkdir(this.#folder, { recursive: true })
    // Several servers may share the folder, on several machines.
    return join(this.#folder, `${path}.${randomUUID()}.part`)
  }

  /** @param state null where not all of it was written */
  async #end(name: KeptName, { part, file }: Copy, state: number | null): Promise<void> {
    await file.close()
    if (state === null) return rm(part)
    await this.#take(name, part, state)
  }

  async #take(name: KeptName, part: string, state: number): Promise<void> {
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

/** What is younger another server may be writing or sending. */
const LEFT_MS = 3_600_000

async function tidy(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (found !== null && Date.now() - found.mtimeMs > LEFT_MS) await rm(path, { recursive: true, force: true })
  }
}

async function* whenMade(make: () => Promise<Pieces>): Pieces {
  yield* await make()
}

const pathOf = ({ file, etag }: KeptName): string => `${etag.replace(/\W/g, '-')}.${file}`
