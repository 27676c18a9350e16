import type { ChildProcess } from 'node:child_process'
import type { Limits } from './limits.js'
import { type Answer, answer } from './messages.js'
import { residentMegabytes } from './resident-memory.js'

/** How waiting for an answer of a process ended: with it, with a limit passed, or with the process broken. */
export type Outcome = Answer | { kind: 'slow' } | { kind: 'large' } | { kind: 'broken'; how: string }

const MEMORY_CHECK_MS = 100

/** Waits for the next answer of a process, its end or its passing a limit, whichever comes first. */
export function watch(child: ChildProcess, { seconds, megabytes }: Limits): Promise<Outcome> {
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
    const clock = setTimeout(() => end({ kind: 'slow' }), seconds * 1000)
    child.on('message', onMessage).on('close', onClose).on('error', onError)
    void exceeds(child.pid, megabytes, stopped.signal).then((large) => large && end({ kind: 'large' }))
  })
}

/** Resolves to true as soon as the process takes more memory, to false when it is gone or nobody waits any longer. */
async function exceeds(pid: number | undefined, megabytes: number, signal: AbortSignal): Promise<boolean> {
  while (pid !== undefined && !signal.aborted) {
    const used = await residentMegabytes(pid)
    if (used === null || signal.aborted) return false
    if (used > megabytes) return true
    await new Promise((resolve) => setTimeout(resolve, MEMORY_CHECK_MS))
  }
  return false
}
