import { fileURLToPath } from 'node:url'
import type { RequestError } from '../../shared/errors.js'
import type { RunEnded } from './child.js'
import { startChild } from './child-process.js'

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url))

export interface RunSource {
  /** Path of the database. */
  file: string
  /** Folder with the documents; null: a run of what is left over from what people did, which opens no file. */
  plans: string | null
}

/** What came of a run: its id, or what the process said when it broke off, or why there was nothing to be done. */
export type RunEnd = { runId: string } | { runId: null; said: string } | { runId: null; refusal: RequestError }

/** A run of ingest in a process of its own, which ends when this one does. */
export interface RunProcess {
  pid: number | undefined
  /** Resolves when the process is gone. */
  ended: Promise<RunEnd>
  stop: () => void
}

export function startRun({ file, plans }: RunSource, by: string | null): RunProcess {
  const { ended, ...child } = startChild<RunEnded>(CHILD, by === null ? [plans ?? ''] : [plans ?? '', by], file)
  const end = ended.then((one): RunEnd => (one.message === null ? { runId: null, said: one.said } : one.message))
  return { ...child, ended: end }
}
