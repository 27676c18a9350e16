/** The first message to a process: what to run. `module` is the URL of a module whose default export is a TaskFactory. */
export interface Setup {
  module: string
  /** Goes to the factory; travels by structured clone. */
  setup: unknown
  resultBytes: number
}

/** Every later message to it: a file. */
export interface FileMessage {
  fileName: string
  /** Travels by structured clone. */
  content: unknown
}

/**
 * Messages of a process: it is `ready` for files; the `result` of a file, serialized, so that its size is known before
 * anybody takes it in, and whether nothing was left under way; or why there is none: it was `thrown`; an error `escaped`
 * from something that nobody awaited; the reading `stalled`, waiting for what never comes.
 */
export type Answer =
  | { kind: 'ready' }
  | { kind: 'result'; result: Uint8Array; settled: boolean }
  | { kind: 'too-large' }
  | { kind: 'thrown'; message: string }
  | { kind: 'escaped'; message: string }
  | { kind: 'stalled' }

/** A message that a process sent, which may have become anything; null for one that says nothing. */
export function answerOf(sent: unknown): Answer | null {
  if (typeof sent !== 'object' || sent === null) return null
  const { kind, result, settled, message } = sent as Record<string, unknown>
  switch (kind) {
    case 'ready':
    case 'too-large':
    case 'stalled':
      return { kind }
    case 'result':
      return result instanceof Uint8Array && typeof settled === 'boolean' ? { kind, result, settled } : null
    case 'thrown':
    case 'escaped':
      return typeof message === 'string' ? { kind, message } : null
    default:
      return null
  }
}
