import { deserialize } from 'node:v8'
import * as z from 'zod'
import { type FailureKind, fail, type Result } from '../model/index.js'
import { internalFailure } from '../model/internal-failure.js'
import { idleSeconds, type Limits } from './limits.js'
import type { Outcome } from './watch.js'

const result = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    failure: z.object({
      kind: z.custom<FailureKind>((kind) => typeof kind === 'string'),
      message: z.string(),
      pages: z.array(z.union([z.number(), z.string()])).optional(),
    }),
  }),
])

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
    return result.parse(deserialize(bytes))
  } catch {
    return crashed(fileName, 'what came of it is no result', '')
  }
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
