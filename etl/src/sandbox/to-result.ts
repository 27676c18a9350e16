import { deserialize } from 'node:v8'
import { type FailureKind, fail, type Result } from '../model/index.js'
import { internalFailure } from '../model/internal-failure.js'
import { idleSeconds, type Limits } from './limits.js'
import type { Outcome } from './watch.js'

/** What the answer of a process, or that there was none, means for the file. `stderr` is the last that it printed. */
export function toResult(fileName: string, outcome: Outcome, limits: Limits, stderr: string): Result<unknown> {
  switch (outcome.kind) {
    case 'result':
      return parse(fileName, outcome.result)
    case 'slow':
      return tooSlow(fileName, `more than ${limits.seconds} s of processor time`)
    case 'waiting':
      return tooSlow(fileName, `longer than ${idleSeconds(limits)} s without working`)
    case 'stalled':
      return crashed(fileName, 'it waits for a part that never comes', '')
    case 'escaped':
      return crashed(fileName, outcome.message, '')
    case 'large':
    case 'too-large':
      return outOfMemory(fileName, limits)
    case 'broken':
      return /heap out of memory/.test(stderr) ? outOfMemory(fileName, limits) : crashed(fileName, outcome.how, stderr)
    case 'thrown':
      return { ok: false, failure: internalFailure(fileName, 'could not be read', outcome.message) }
    case 'ready':
      return crashed(fileName, 'an answer to something else', stderr)
  }
}

function parse(fileName: string, bytes: Uint8Array): Result<unknown> {
  try {
    const sent: unknown = deserialize(bytes)
    if (isResult(sent)) return sent
  } catch {
    // Told as what is no result.
  }
  return crashed(fileName, 'what came of it is no result', '')
}

function isResult(sent: unknown): sent is Result<unknown> {
  if (typeof sent !== 'object' || sent === null || !('ok' in sent)) return false
  if (sent.ok === true) return 'value' in sent
  if (sent.ok !== false || !('failure' in sent) || typeof sent.failure !== 'object' || sent.failure === null)
    return false
  const { kind, message, pages = [] } = sent.failure as Record<string, unknown>
  const arePages = Array.isArray(pages) && pages.every((page) => typeof page === 'number' || typeof page === 'string')
  return typeof kind === 'string' && typeof message === 'string' && arePages
}

const stopped = (fileName: string, kind: FailureKind, what: string, setting: string) =>
  fail(
    kind,
    `Reading ${fileName} took ${what} and was stopped: check that the file is what it should be; ${setting} allows more.`,
  )

const tooSlow = (fileName: string, what: string) => stopped(fileName, 'TIMEOUT', what, 'PLANGRAPH_READ_SECONDS')

const outOfMemory = (fileName: string, { megabytes }: Limits) =>
  stopped(fileName, 'OUT_OF_MEMORY', `more than ${megabytes} MB of memory`, 'PLANGRAPH_READ_MEGABYTES')

function crashed(fileName: string, how: string, stderr: string): Result<never> {
  const error = /^\w*Error\b.*$/m.exec(stderr)?.[0]
  const reason = error === undefined ? how : `${how}, ${error}`
  return fail('CRASHED', `Reading ${fileName} broke down: ${reason}. Nothing of it was taken in; please report this.`)
}
