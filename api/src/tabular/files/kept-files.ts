import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { placeNamed, urlAt } from '@plangraph/database'
import { FileBody } from '../../shared/http/file-body.js'

/** A file of a table as a state of the data has it. */
export interface KeptName {
  /** Of the table, with the ending of the format: targets.csv. */
  file: string
  /** Entity tag of what it holds, with its quotes. */
  etag: string
}

/**
 * Whole tables as files, each written while it is sent for the first time and sent from disk from then on, in parts too. Of a
 * table and format the file of one state is kept: the next state's takes its place. A server begins with an empty folder, since
 * another version of the program may write the same state in another form; one that shares the folder writes its files again.
 */
export class KeptFiles {
  readonly #folder: string
  readonly #onFault: (error: unknown) => void
  readonly #writing = new Set<string>()
  #emptied: Promise<unknown> | null = null

  /**
   * @param file path of the database, or its URL: the files are kept beside it
   * @param onFault told why a file could not be kept, which spoils no answer
   */
  constructor(file: string, onFault: (error: unknown) => void) {
    this.#folder = join(placeNamed(urlAt(file)).folder, 'tables')
    this.#onFault = onFault
  }

  async find(name: KeptName): Promise<FileBody | null> {
    if (this.#emptied === null) return null
    return FileBody.at(join(this.#folder, pathOf(name)))
  }

  /** Passes the pieces of a file on, and keeps them when all have been sent. */
  async *keeping(name: KeptName, pieces: AsyncIterable<string | Uint8Array>): AsyncIterable<string | Uint8Array> {
    const path = pathOf(name)
    const copy = this.#writing.has(path) ? null : await this.#attempt(() => this.#begin(path))
    if (copy === null) return yield* pieces
    this.#writing.add(path)
    let whole = false
    let good = true
    try {
      for await (const piece of pieces) {
        good &&= (await this.#attempt(() => copy.file.appendFile(piece).then(() => true))) ?? false
        yield piece
      }
      whole = good
    } finally {
      await this.#attempt(() => this.#end(name, copy, whole))
      this.#writing.delete(path)
    }
  }

  async #begin(path: string): Promise<Copy> {
    this.#emptied ??= rm(this.#folder, { recursive: true, force: true })
    await this.#emptied
    await mkdir(this.#folder, { recursive: true })
    const part = join(this.#folder, `${path}.${process.pid}.part`)
    return { part, file: await open(part, 'w') }
  }

  async #end(name: KeptName, { part, file }: Copy, whole: boolean): Promise<void> {
    await file.close()
    if (!whole) return rm(part)
    await rename(part, join(this.#folder, pathOf(name)))
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
