import * as z from 'zod'

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
export const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('result'), result: z.instanceof(Uint8Array), settled: z.boolean() }),
  z.object({ kind: z.literal('too-large') }),
  z.object({ kind: z.literal('thrown'), message: z.string() }),
  z.object({ kind: z.literal('escaped'), message: z.string() }),
  z.object({ kind: z.literal('stalled') }),
])

export type Answer = z.infer<typeof answer>
