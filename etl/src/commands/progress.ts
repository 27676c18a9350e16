import { printableText } from '@plangraph/database'
import type { InputFile, Progress, RunItem } from '../run/run-types.js'
import type { Io } from './io.js'
import { readingProgress } from './reading-progress.js'

/** Shows how far a run is. */
export interface ProgressDisplay {
  show(progress: Progress): void
  /** Resolves when the last word is on the screen, also when the run broke off before all files were done. */
  close(): Promise<void>
}

/** The list of a terminal is loaded where there is one. */
export async function progressDisplay(
  files: readonly InputFile[],
  io: Io,
  { quiet, workers }: { quiet: boolean; workers: Parameters<typeof readingProgress>[2] },
): Promise<ProgressDisplay> {
  if (quiet) return { show: () => undefined, close: async () => undefined }
  if (io.interactive && files.length <= MOST_LISTED) return taskList(files)
  return both(lines(files.length, io), readingProgress(files.length, io, workers))
}

/** Files that a list in the terminal has room for. */
const MOST_LISTED = 40

const both = (one: ProgressDisplay, other: ProgressDisplay): ProgressDisplay => ({
  show: (progress) => {
    one.show(progress)
    other.show(progress)
  },
  close: async () => {
    await one.close()
    await other.close()
  },
})

/** One line for every file that is done, for logs and pipes. */
function lines(count: number, io: Io): ProgressDisplay {
  return {
    show: (progress) => {
      // What is rebuilt from the database is no file of this call.
      if (progress.stage === 'done' && progress.index < count) {
        io.err(`[${progress.index + 1}/${count}] ${progress.fileName}: ${outcome(progress.item)}`)
      }
    },
    close: async () => undefined,
  }
}

function outcome({ outcome, sameAs, targets, observations }: RunItem): string {
  if (sameAs !== undefined) return `a copy of ${sameAs}`
  if (outcome === 'ADDED') return `added, ${targets.added} targets and ${observations.added} observations`
  return outcome.toLowerCase()
}

/** A list in the terminal that is redrawn as the files move on. */
async function taskList(files: readonly InputFile[]): Promise<ProgressDisplay> {
  const { Listr } = await import('listr2')
  const latest = new Map<number, Progress>()
  const listeners = new Map<number, (progress: Progress) => void>()
  const unfinished = new Set<(reason: Error) => void>()
  let closed = false
  const list = new Listr(
    files.map(({ fileName }, index) => ({
      title: fileName,
      task: (_context, task) =>
        new Promise<void>((resolve, reject) => {
          const listener = (progress: Progress) => {
            if (progress.stage !== 'done') {
              task.output = progress.stage
              return
            }
            task.title = `${fileName}: ${outcome(progress.item)}`
            if (progress.item.failure === null) resolve()
            else reject(new Error(printableText(progress.item.failure.message)))
          }
          unfinished.add(reject)
          listeners.set(index, listener)
          const missed = latest.get(index)
          if (missed) listener(missed)
          if (closed) reject(brokenOff())
        }),
    })),
    { concurrent: true, exitOnError: false },
  )
  const finished = list.run()
  return {
    show(progress) {
      latest.set(progress.index, progress)
      listeners.get(progress.index)?.(progress)
    },
    async close() {
      closed = true
      // Those that are done have their word already.
      for (const reject of unfinished) reject(brokenOff())
      await finished
    },
  }
}

const brokenOff = () => new Error('the run broke off before this file was done')
