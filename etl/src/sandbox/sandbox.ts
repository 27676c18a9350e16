import { availableParallelism } from 'node:os'
import type { Result } from '../model/index.js'
import { DEFAULT_LIMITS, type Limits } from './limits.js'
import type { Task } from './task.js'
import { TaskProcess } from './task-process.js'

export interface SandboxOptions {
  /** A module whose default export is a TaskFactory. */
  module: URL
  /** Gives what goes to the factory of a process, whenever one starts. */
  setup: () => Promise<unknown>
  limits?: Limits
  /** How many processes work at a time; by default as many as the limits say, one a core. */
  size?: number
}

/** What one process reads in this time, its start included, needs no second one: a start costs more than a few files. */
const PATIENCE_MS = 1500

/** Room for one process; empty until a file needs it. */
interface Slot {
  process: TaskProcess | null
}

/**
 * Runs a task on files in other processes, several at a time; a process takes one file after another. A file that takes
 * too long or too much memory or breaks its process fails alone, and the next one gets a fresh process: a timer of this
 * process would not fire while a reader of it is at work, and threads share their memory.
 */
export class Sandbox<T, Content = Uint8Array> {
  readonly size: number
  readonly #module: string
  readonly #setup: () => Promise<unknown>
  readonly #limits: Limits
  readonly #slots: Slot[]
  readonly #free: Slot[]
  readonly #waiting: ((slot: Slot) => void)[] = []
  #growth: NodeJS.Timeout | null = null
  #closed = false

  constructor({ module, setup, limits = DEFAULT_LIMITS, ...own }: SandboxOptions) {
    const size = own.size ?? limits.processes ?? availableParallelism()
    this.size = size
    this.#module = module.href
    this.#setup = setup
    this.#limits = limits
    this.#slots = Array.from({ length: size }, () => ({ process: null }))
    this.#free = [...this.#slots]
  }

  /** Numbers of the processes that are ready or are at work. */
  get pids(): number[] {
    return this.#slots.flatMap(({ process }) => process?.pid ?? [])
  }

  /** The task on one file; waits while all processes are at work. The result is as the task gives it, unchecked. */
  readonly run: Task<T, Content> = async (fileName, content) => {
    const slot = await this.#take()
    try {
      return (await this.#runIn(slot, fileName, content)) as Result<T>
    } finally {
      this.#giveBack(slot)
    }
  }

  /** Ends all processes; what they were at work on fails. */
  async close(): Promise<void> {
    this.#closed = true
    if (this.#growth !== null) clearTimeout(this.#growth)
    await Promise.all(this.#slots.map((slot) => this.#empty(slot)))
  }

  async #runIn(slot: Slot, fileName: string, content: Content): Promise<Result<unknown>> {
    // Asked before each file, because a process may also end while it has nothing to do.
    if (slot.process && !(await slot.process.usable())) await this.#empty(slot)
    const current = this.#processOf(slot)
    const alone = current.files === 0
    const result = await current.run(fileName, content)
    if (alone || !mayStemFromAnother(result) || this.#closed) return result
    await this.#empty(slot)
    return this.#processOf(slot).run(fileName, content)
  }

  /** Asked for last of all, since closing may come while a file waits: nobody would end a process that began after it. */
  #processOf(slot: Slot): TaskProcess {
    if (this.#closed) throw new Error('The sandbox is closed.')
    slot.process ??= new TaskProcess(this.#module, this.#setup, this.#limits)
    return slot.process
  }

  async #empty(slot: Slot): Promise<void> {
    await slot.process?.stop()
    slot.process = null
  }

  /** A slot whose process is up and idle, else the first of all; further ones are filled when files wait too long. */
  #take(): Slot | Promise<Slot> {
    const idle = this.#free.find(({ process }) => process !== null)
    const slot = idle ?? (this.#free.length === this.#slots.length ? this.#free[0] : undefined)
    if (slot === undefined) {
      this.#growth ??= setTimeout(() => this.#grow(), PATIENCE_MS)
      return new Promise((resolve) => this.#waiting.push(resolve))
    }
    this.#free.splice(this.#free.indexOf(slot), 1)
    return slot
  }

  #giveBack(slot: Slot): void {
    const next = this.#waiting.shift()
    if (next) next(slot)
    else this.#free.push(slot)
  }

  /** Gives the empty slots to the files that wait. */
  #grow(): void {
    this.#growth = null
    for (const slot of this.#free.splice(0)) this.#giveBack(slot)
  }
}

/** What earlier files left in a process may break it too: only a file that breaks one of its own is at fault. */
const mayStemFromAnother = (result: Result<unknown>): boolean =>
  !result.ok && (result.failure.kind === 'CRASHED' || result.failure.kind === 'OUT_OF_MEMORY')
