import type { ChildProcess } from 'node:child_process'
import { type Answer, answer } from './messages.js'
import { processUsage } from './process-usage.js'

/** How waiting for an answer of a process ended: with it, with a limit passed, or with the process broken. */
export type Outcome =
  | Answer
  | { kind: 'slow' }
  | { kind: 'waiting' }
  | { kind: 'large' }
  | { kind: 'broken'; how: string }

/** What a process may take until it answers. */
export interface Allowance {
  cpuSeconds: number
  wallSeconds: number
  megabytes: number
}

const CHECK_MS = 100

/** Waits for the next answer of a process, its end or its passing a limit, whichever comes first. */
export function watch(child: ChildProcess, allowance: Allowance): Promise<Outcome> {
  return new Promise((resolve) => {
    const stopped = new AbortController()
    const end = (outcome: Outcome) => {
      stopped.abort()
      clearTimeout(clock)
      child.off('message', onMessage).off('close', onClose).off('error', onError)
      resolve(outcome)
    }
    const onMessage = (message: unknown) =>
      end(answer.safeParse(message).data ?? { kind: 'broken', how: 'an answer that says nothing' })
    const onClose = (code: number | null, signal: string | null) =>
      end({ kind: 'broken', how: signal === null ? `exit code ${code}` : `signal ${signal}` })
    const onError = ({ message }: Error) => end({ kind: 'broken', how: message })
    const clock = setTimeout(() => end({ kind: 'waiting' }), allowance.wallSeconds * 1000)
    child.on('message', onMessage).on('close', onClose).on('error', onError)
    void passedLimit(child.pid, allowance, stopped.signal).then((kind) => kind && end({ kind }))
  })
}

/** Resolves to the limit as soon as the process passes one, to null when it is gone or nobody waits any longer. */
async function passedLimit(
  pid: number | undefined,
  { cpuSeconds, megabytes }: Allowance,
  signal: AbortSignal,
): Promise<'slow' | 'large' | null> {
  let before: number | null = null
  while (pid !== undefined && !signal.aborted) {
    const used = await processUsage(pid)
    if (used === null || signal.aborted) return null
    before ??= used.cpuSeconds
    if (used.megabytes > megabytes) return 'large'
    if (used.cpuSeconds - before > cpuSeconds) return 'slow'
    await new Promise((resolve) => setTimeout(resolve, CHECK_MS))
  }
  return null
}
