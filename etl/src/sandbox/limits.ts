/** What reading one file may cost. */
export interface Limits {
  /** Processor time in seconds, which does not depend on what else the machine does. */
  seconds: number
  /** Megabytes of resident memory of the process that reads. */
  megabytes: number
  /** Seconds by the clock, for a reader that waits instead of working; by default WAITING times `seconds`. */
  wallSeconds?: number
  /** Files after which a process makes room for a fresh one, so that what readers leave behind doesn't pile up; by default 200. */
  files?: number
}

export const DEFAULT_LIMITS: Limits = { seconds: 20, megabytes: 512 }

/** What recognising the characters of one page may cost: networks in WebAssembly, whose memory never shrinks. */
export const PAGE_LIMITS: Limits = { seconds: 20, megabytes: 1024, files: 50 }

/** A machine whose processors are shared by this many programs still gives a file its whole processor time. */
const WAITING = 15

export const wallSeconds = ({ seconds, wallSeconds }: Limits): number => wallSeconds ?? seconds * WAITING

/** What comes of a file is about seven times its text and must fit into the memory several times. */
export const resultBytes = ({ megabytes }: Limits): number => (megabytes / 4) * 2 ** 20
