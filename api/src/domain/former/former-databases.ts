import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir, readdir, stat, utimes } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Database, openDatabase, pastPrisma, placeNamed, readLongApart, urlAt } from '@plangraph/database'
import { type Point, pointAt, pointOfVersion } from '@plangraph/etl/history'
import type { Logger } from 'pino'
import { type Former, type Lease, NotKnown } from '../../shared/context.js'
import { quoted } from '../../shared/errors.js'
import { untilReady } from './until-ready.js'
import { writeFormer } from './write-former.js'

export interface FormerOptions {
  /** The file of the present database; former ones are kept in the folder `former` beside it. */
  file: string
  /** Files that are kept; those that were not asked for the longest go first. */
  most: number
  /** Bytes of them. The last one stays, however large. */
  bytes: number
  /** Seconds that a request waits until one is ready. */
  patience: number
  /** Seconds after which a statement is ended that takes long. */
  answerSeconds: number
  /** Milliseconds after which one that was given back is closed (10,000): an answer that is sent piece by piece begins at once. */
  idle?: number
  log: Logger
}

/** Databases that are open at a time, each with a compiler of queries of some 20 MB. */
const MOST_OPEN = 3

/** Milliseconds until one that nobody uses is closed. */
const IDLE = 10_000

/** How far the clock of a client may be ahead, in milliseconds. */
const AHEAD = 60_000

interface Kept {
  path: string
  opening: Promise<Database>
  users: number
  usedAt: number
}

/**
 * The database as it was, each state in a file that is made when it is first asked for, in a process of its own, one after the
 * other, and kept until others are asked for more.
 */
export class FormerDatabases implements Former {
  readonly #present: Database
  readonly #options: FormerOptions
  readonly #folder: string
  /** What names of files begin with. */
  readonly #name: string
  readonly #kept = new Map<string, Kept>()
  readonly #stop = new AbortController()
  #schema: Promise<string> | null = null
  #writing: Promise<unknown> = Promise.resolve()
  #tidying: Promise<unknown> = Promise.resolve()

  constructor(present: Database, options: FormerOptions) {
    this.#present = present
    this.#options = options
    const { name, folder } = placeNamed(urlAt(options.file))
    this.#folder = join(folder, 'former')
    this.#name = basename(name)
  }

  async at(instant: Date): Promise<Lease> {
    if (instant.getTime() > Date.now() + AHEAD) throw new NotKnown(`${instant.toISOString()} is in the future.`)
    const point = await pointAt(this.#present, instant)
    if (point === 'present' || 'revision' in point) return this.#lease(point)
    const { since } = point
    const known = since === null ? 'nothing has been changed yet' : `what is known begins at ${since.toISOString()}`
    throw new NotKnown(`of ${instant.toISOString()} nothing is known: ${known}.`)
  }

  async ofVersion(version: string): Promise<Lease> {
    const point = await pointOfVersion(this.#present, version)
    if (point === null) throw new NotKnown(`the dataset never had the version ${quoted(version)}, as far as is known.`)
    return this.#lease(point)
  }

  /** Closes all; what is being made is given up. */
  async close(): Promise<void> {
    this.#stop.abort()
    await Promise.allSettled([this.#writing, this.#tidying])
    const open = [...this.#kept.values()]
    this.#kept.clear()
    for (const { opening } of open) await opening.then((database) => database.$disconnect()).catch(() => undefined)
  }

  async #lease(point: Point): Promise<Lease> {
    if (point === 'present') return { database: pastPrisma(this.#present), hold: () => {}, release: () => {} }
    const { revision } = point
    const kept = this.#kept.get(revision) ?? this.#open(revision, await this.#pathOf(revision))
    const count = (change: 1 | -1) => {
      kept.users += change
      kept.usedAt = performance.now()
      if (change < 0)
        this.#tidying = this.#tidying
          .then(() => this.#tidy())
          .catch((error: unknown) => this.#options.log.error({ err: error }, 'former databases could not be tidied'))
    }
    count(1)
    try {
      const database = pastPrisma(await untilReady(kept.opening, this.#options.patience))
      return { database, hold: () => count(1), release: () => count(-1) }
    } catch (error) {
      count(-1)
      throw error
    }
  }

  #open(revision: string, path: string): Kept {
    // Another request may have come first while the path was looked for.
    const known = this.#kept.get(revision)
    if (known !== undefined) return known
    const kept = { path, opening: this.#make(revision, path), users: 0, usedAt: 0 }
    this.#kept.set(revision, kept)
    kept.opening.catch((error: unknown) => {
      this.#kept.delete(revision)
      if (!this.#stop.signal.aborted)
        this.#options.log.error({ err: error, revision }, 'the database as it was could not be made')
    })
    return kept
  }

  async #make(revision: string, path: string): Promise<Database> {
    const { signal } = this.#stop
    if ((await sizeOf(path)) === null) {
      const writing = this.#writing.then(async () => {
        signal.throwIfAborted()
        await mkdir(this.#folder, { recursive: true })
        await writeFormer(this.#options.file, revision, path, signal)
      })
      this.#writing = writing.catch(() => undefined)
      await writing
    }
    const now = new Date()
    await utimes(path, now, now)
    const database = await openDatabase(`file:${path}`, { readOnly: true })
    readLongApart(database, this.#options.answerSeconds)
    return database
  }

  /** Closes and removes what nobody uses, beyond what may be kept. */
  async #tidy(): Promise<void> {
    const { idle: left = IDLE, most } = this.#options
    const before = performance.now() - left
    const idle = [...this.#kept]
      .filter(([, { users, usedAt }]) => users === 0 && usedAt <= before)
      .sort(([, a], [, b]) => a.usedAt - b.usedAt)
    for (const [revision, { opening }] of idle.slice(0, Math.max(0, this.#kept.size - Math.min(MOST_OPEN, most)))) {
      this.#kept.delete(revision)
      await opening.then((database) => database.$disconnect()).catch(() => undefined)
    }
    const files = await this.#files()
    let [count, bytes] = [0, 0]
    for (const { path, size } of files) {
      count += 1
      bytes += size
      const isTooMuch = count > most || (count > 1 && bytes > this.#options.bytes)
      // At once: who asks for it meanwhile finds it, or makes it anew.
      const isUsed = [...this.#kept.values()].some((one) => one.path === path)
      if (isTooMuch && !isUsed) rmSync(path, { force: true })
    }
  }

  /** The files that are kept, those used last first. */
  async #files(): Promise<{ path: string; size: number }[]> {
    const own = `${this.#name}-`
    const names = (await readdir(this.#folder).catch(() => [])).filter(
      (one) => one.startsWith(own) && one.endsWith('.db'),
    )
    const found = await Promise.all(
      names.map(async (name) => {
        const path = join(this.#folder, name)
        const known = await stat(path).catch(() => null)
        return known === null ? [] : [{ path, size: known.size, usedAt: known.mtimeMs }]
      }),
    )
    return found.flat().sort((a, b) => b.usedAt - a.usedAt)
  }

  /** Of another version of the program, a file has other tables and is not this one. */
  async #pathOf(revision: string): Promise<string> {
    this.#schema ??= schemaOf(this.#present)
    return join(this.#folder, `${this.#name}-${revision}-${await this.#schema}.db`)
  }
}

async function schemaOf(database: Database): Promise<string> {
  const rows = await database.$queryRaw<
    { checksum: string }[]
  >`SELECT "checksum" FROM "_prisma_migrations" ORDER BY "migration_name"`
  return createHash('sha256')
    .update(rows.map(({ checksum }) => checksum).join('\n'))
    .digest('hex')
    .slice(0, 12)
}

async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null)
  return found?.size ?? null
}
