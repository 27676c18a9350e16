import { fork } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { RunEnded } from './child.js'

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url))
const PACKAGE = fileURLToPath(new URL('../..', import.meta.url))

/** The sources need tsx, their bundle does not. */
const LOADER = CHILD.endsWith('.ts') ? ['--import', 'tsx'] : []

/** How much of the standard error of a failed run is logged: the last characters. */
const MAX_STDERR = 4096

export interface RunSource {
  /** Path of the database. */
  file: string
  /** Folder with the documents. */
  plans: string
}

/** What came of a run: its id, or what the process said when it broke off. */
export type RunEnd = { runId: string } | { runId: null; said: string }

/** A run of ingest in a process of its own, which ends when this one does. */
export interface RunProcess {
  pid: number | undefined
  /** Resolves when the process is gone. */
  ended: Promise<RunEnd>
  stop: () => void
}

export function startRun({ file, plans }: RunSource, by: string | null): RunProcess {
  const child = fork(CHILD, by === null ? [plans] : [plans, by], {
    cwd: PACKAGE,
    env: { ...process.env, DATABASE_URL: pathToFileURL(file).href },
    execArgv: LOADER,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let runId: string | null = null
  let said = ''
  child.on('message', (message) => {
    runId = (message as RunEnded).runId
  })
  child.stderr?.on('data', (chunk) => {
    said = (said + chunk).slice(-MAX_STDERR)
  })
  const ended = new Promise<RunEnd>((resolve) => {
    child.on('error', (error) => resolve({ runId: null, said: error.message }))
    child.on('close', () => resolve(runId === null ? { runId, said: said.trim() } : { runId }))
  })
  return { pid: child.pid, ended, stop: () => void child.kill('SIGKILL') }
}
