import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Result } from '../model/index.js'
import { idleSeconds, type Limits, resultBytes } from './limits.js'
import type { FileMessage, Setup } from './messages.js'
import { type ProcessUsage, processUsage } from './process-usage.js'
import { toResult } from './to-result.js'
import { type Allowance, type Outcome, watch } from './watch.js'

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url))
const PACKAGE = fileURLToPath(new URL('../..', import.meta.url))

/** The sources need tsx, their bundle does not. */
const LOADER = CHILD.endsWith('.ts') ? ['--import', 'tsx'] : []

/** Starting takes half a second; only on a machine that is all but stuck does it take this long. */
const START_SECONDS = 120

/** Files that a process takes at most: a start costs as much as reading a hundred short ones, and what piles up is bounded by memory. */
const FILES = 10_000

/** Where temporary files go and what Windows can't start a process without; secrets stay here. */
const PASSED_ON = ['TMPDIR', 'TEMP', 'TMP', 'SystemRoot']

/**
 * Share of the memory that JavaScript values may take. Buffers and the program itself need the rest: a heap that may grow
 * beyond the limit is let grow, and a harmless file would be stopped for garbage that nobody collected.
 */
const HEAP_SHARE = 0.5

/** Megabytes for young values; with the 16 that Node takes, reading a PDF of 30 pages needs 470 MB instead of 340. */
const YOUNG_MEGABYTES = 8

/** Share of the memory that a process may keep between two files. */
const KEPT_SHARE = 0.75

/** What a process takes is looked up again after so many milliseconds: short files take a few, and the look a fifth of one. */
const LOOK_MS = 50

/** One process of a sandbox. It works on one file at a time. */
export class TaskProcess {
  readonly #child: ChildProcess
  readonly #limits: Limits
  readonly #gone: Promise<unknown>
  readonly #started: Promise<Outcome>
  #files = 0
  /** Whether nothing is left under way of the files so far. */
  #settled = true
  /** What it took when it was looked up last, and when that was. */
  #used: ProcessUsage | null = null
  #looked = 0
  /** The last that it printed as errors. */
  #stderr = ''

  constructor(module: string, setup: () => Promise<unknown>, limits: Limits) {
    this.#limits = limits
    // Node 20 can refuse a process files and programs (--experimental-permission), but not together with tsx, which
    // starts a compiler as a program of its own.
    this.#child = fork(CHILD, {
      cwd: PACKAGE,
      env: Object.fromEntries(PASSED_ON.map((name) => [name, process.env[name]]).filter(([, value]) => value)),
      execArgv: [
        ...[...LOADER, `--max-semi-space-size=${YOUNG_MEGABYTES}`],
        // The large patterns of the lexicon would be compiled twice: to bytecode at their first use, and then again.
        '--no-regexp-tier-up',
        `--max-old-space-size=${Math.floor(limits.megabytes * HEAP_SHARE)}`,
      ],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    this.#gone = Promise.race([once(this.#child, 'exit'), once(this.#child, 'error')]).catch(() => undefined)
    // Callers that wait for an answer get the error; when nobody does, the next file gets a fresh process.
    this.#child.on('error', () => undefined)
    this.#child.stderr?.on('data', (chunk) => {
      this.#stderr = (this.#stderr + chunk).slice(-4096)
    })
    this.#started = this.#start(module, setup)
  }

  /** The number of the process in the system. */
  get pid(): number | undefined {
    return this.#child.pid
  }

  /** Files it was given so far. */
  get files(): number {
    return this.#files
  }

  /** Gives the process a file and resolves to what comes of it. A process that breaks or passes a limit is ended. */
  async run(fileName: string, content: unknown): Promise<Result<unknown>> {
    this.#files++
    const started = await this.#started
    const ready = started.kind === 'ready'
    const { seconds, megabytes } = this.#limits
    const allowance = { cpuSeconds: seconds, idleSeconds: idleSeconds(this.#limits), megabytes }
    const outcome = ready ? await this.#ask({ fileName, content }, allowance) : started
    this.#settled = outcome.kind === 'result' && outcome.settled
    const answered = outcome.kind === 'result' || outcome.kind === 'thrown' || outcome.kind === 'too-large'
    if (!ready || !answered) await this.stop()
    return toResult(fileName, outcome, this.#limits, this.#stderr)
  }

  /** Whether it may be given another file. */
  async usable(): Promise<boolean> {
    const { connected, pid } = this.#child
    if (!connected || pid === undefined || this.#files >= (this.#limits.files ?? FILES) || !this.#settled) return false
    if (this.#used === null || performance.now() - this.#looked > LOOK_MS) {
      this.#used = await processUsage(pid)
      this.#looked = performance.now()
    }
    return this.#used !== null && this.#used.megabytes < this.#limits.megabytes * KEPT_SHARE
  }

  /** Ends the process whatever it is doing, and waits until it is gone. */
  async stop(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#gone
  }

  async #start(module: string, setup: () => Promise<unknown>): Promise<Outcome> {
    const { megabytes } = this.#limits
    const message: Setup = { module, setup: await setup(), resultBytes: resultBytes(this.#limits) }
    return this.#ask(message, { cpuSeconds: START_SECONDS, idleSeconds: START_SECONDS, megabytes })
  }

  #ask(message: Setup | FileMessage, allowance: Allowance): Promise<Outcome> {
    const outcome = watch(this.#child, allowance, this.#used)
    this.#child.send(message)
    return outcome
  }
}
