import { readFileSync } from 'node:fs'
import type { Result } from '../../../etl/src/model/index.js'
import type { PagePicture, RecognisedMarks } from '../../../etl/src/read/scans/recognise.js'
import { PAGE_LIMITS } from '../../../etl/src/sandbox/limits.js'
import { Sandbox } from '../../../etl/src/sandbox/sandbox.js'
import { inTwoSteps } from '../../../etl/src/sandbox/scans.js'
import type { PageOfFile } from '../../../etl/src/sandbox/tasks/draw-page.js'

/** What recognising pages took so far. */
export interface Cost {
  pages: number
  /** Processor time of both processes, their start left out. */
  cpuSeconds: number
  /** The most memory that one of them held. */
  megabytes: number
}

const module = (name: string) => new URL(`../../../etl/src/sandbox/tasks/${name}.ts`, import.meta.url)
const setup = async () => null

/** Recognises pages as a run does, one at a time, and tells what it takes. Linux only. */
export class MeasuredRecognition {
  readonly cost: Cost = { pages: 0, cpuSeconds: 0, megabytes: 0 }
  readonly #drawing = new Sandbox<PagePicture, PageOfFile>({ module: module('draw-page'), setup, size: 1 })
  readonly #recognising = new Sandbox<RecognisedMarks, PagePicture>({
    module: module('recognise-page'),
    setup,
    size: 1,
    limits: PAGE_LIMITS,
  })

  async recognise(fileName: string, bytes: Uint8Array, number: number): Promise<Result<RecognisedMarks>> {
    const before = this.#cpu()
    const marks = await inTwoSteps(this.#drawing.run, this.#recognising.run)(fileName, bytes, number)
    const after = this.#cpu()
    // A process that began for this page is no cost of the page.
    if ([...after.keys()].every((pid) => before.has(pid))) {
      this.cost.pages++
      for (const [pid, seconds] of after) this.cost.cpuSeconds += seconds - (before.get(pid) ?? 0)
    }
    this.cost.megabytes = Math.max(this.cost.megabytes, ...[...after.keys()].map(peakMegabytes))
    return marks
  }

  async close(): Promise<void> {
    await Promise.all([this.#drawing.close(), this.#recognising.close()])
  }

  /** Processor time by the numbers of the processes. */
  #cpu(): Map<number, number> {
    return new Map([...this.#drawing.pids, ...this.#recognising.pids].map((pid) => [pid, cpuSeconds(pid)]))
  }
}

/** Clock ticks a second, as Linux counts the time of processes. */
const TICKS = 100

/** User and system time of a process: fields 14 and 15 of its stat. */
function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS
}

const peakMegabytes = (pid: number): number =>
  Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 2 ** 10
