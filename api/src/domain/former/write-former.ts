import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url))
const PACKAGE = fileURLToPath(new URL('../..', import.meta.url))

/** The sources need tsx, their bundle does not. */
const LOADER = CHILD.endsWith('.ts') ? ['--import', 'tsx'] : []

/** How much of what a failed process said is kept: the last characters. */
const MAX_STDERR = 4096

/**
 * Writes the database as it was after a revision into a file, in a process of its own: it copies the whole database, and
 * answers from the present must not wait for that. The process ends when this one does.
 *
 * @throws {Error} with what the process said when it broke off
 */
export function writeFormer(file: string, revision: string, target: string, signal: AbortSignal): Promise<void> {
  const child = fork(CHILD, [file, revision, target], {
    cwd: PACKAGE,
    execArgv: LOADER,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    killSignal: 'SIGKILL',
    signal,
  })
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said = (said + chunk).slice(-MAX_STDERR)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(said.trim() || `the process that goes back in time ended with ${code}`))
    })
  })
}
