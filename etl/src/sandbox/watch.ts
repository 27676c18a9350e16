import type { ChildProcess } from 'node:child_process'
import { type Answer, answerOf } from './messages.js'
import { type ProcessUsage, processUsage } from './process-usage.js'

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
  /** Of neither working nor queueing for a processor. */
  idleSeconds: number
  megabytes: number
}

const CHECK_MS = 100

/**
 * Waits for the next answer of a process, its end or its passing a limit, whichever comes first.
 *
 * @param before what it took by now, if that was looked up a moment ago
 */
export function watch(child: ChildProcess, allowance: Allowance, before: ProcessUsage | null): Promise<Outcome> {
  return new Promise((resolve) => {
    const stopped = new AbortController()
    const end = (outcome: Outcome) => {
      stopped.abort()
      child.off('message', onMessage).off('close', onClose).off('error', onError)
      resolve(outcome)
    }
    const onMessage = (message: unknown) =>
      end(answerOf(message) ?? { kind: 'broken', how: 'an answer that says nothing' })
    const onClose = (code: number | null, signal: string | null) =>
      end({ kind: 'broken', how: signal === null ? `exit code ${code}` : `signal ${signal}` })
    const onError = ({ message }: Error) => end({ kind: 'broken', how: message })
    child.on('message', onMessage).on('close', onClose).on('error', onError)
    void passedLimit(child.pid, allowance, before, stopped.signal).then((kind) => kind && end({ kind }))
  })
}

/** Resolves to the limit as soon as the process passes one, to null when nobody waits any longer. */
async function passedLimit(
  pid: number | undefined,
  { cpuSeconds, idleSeconds, megabytes }: Allowance,
  known: ProcessUsage | null,
  signal: AbortSignal,
): Promise<'slow' | 'large' | 'waiting' | null> {
  const begun = performance.now()
  let before = known
  // Most short files are done before the next look.
  if (before !== null) await new Promise((resolve) => setTimeout(resolve, CHECK_MS))
  while (!signal.aborted) {
    const used = pid === undefined ? null : await processUsage(pid)
    before ??= used
    const worked = used && before ? used.cpuSeconds - before.cpuSeconds : 0
    const queued = used && before ? used.queuedSeconds - before.queuedSeconds : 0
    if (signal.aborted) return null
    if (used && used.megabytes > megabytes) return 'large'
    if (worked > cpuSeconds) return 'slow'
    if ((performance.now() - begun) / 1000 - worked - queued > idleSeconds) return 'waiting'
    await new Promise((resolve) => setTimeout(resolve, CHECK_MS))
  }
  return null
}
