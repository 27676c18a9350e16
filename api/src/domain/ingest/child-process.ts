import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { urlAt } from '@plangraph/database'

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url))

/** How much of the standard error of a process that failed is logged: the last characters. */
const MAX_STDERR = 4096

/** What came of a process: its one message, or what it said when it broke off. */
export type ChildEnd<Message> = { message: Message } | { message: null; said: string }

/** A program in a process of its own, which ends when this one does. */
export interface Child<Message> {
  pid: number | undefined
  /** Resolves when the process is gone. */
  ended: Promise<ChildEnd<Message>>
  stop: () => void
}

/**
 * Starts a program of this package over a database.
 *
 * @param file path of the database
 */
export function startChild<Message>(program: string, args: readonly string[], file: string): Child<Message> {
  const child = fork(program, args, {
    cwd: PACKAGE,
    env: { ...process.env, DATABASE_URL: urlAt(file) },
    // The sources need tsx, their bundle does not.
    execArgv: program.endsWith('.ts') ? ['--import', 'tsx'] : [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let sent: { message: Message } | null = null
  let said = ''
  child.on('message', (message) => {
    sent = { message: message as Message }
  })
  child.stderr?.on('data', (chunk) => {
    said = (said + chunk).slice(-MAX_STDERR)
  })
  const ended = new Promise<ChildEnd<Message>>((resolve) => {
    child.on('error', (error) => resolve({ message: null, said: error.message }))
    child.on('close', () => resolve(sent ?? { message: null, said: said.trim() }))
  })
  return { pid: child.pid, ended, stop: () => void child.kill('SIGKILL') }
}
