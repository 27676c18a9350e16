/** What reading may cost: each file, and how many at a time. */
export interface Limits {
  /** Processor time in seconds, which does not depend on what else the machine does. */
  seconds: number
  /** Megabytes of resident memory of the process that reads. */
  megabytes: number
  /** Seconds in which a reader neither works nor queues for a processor; by default WAITING times `seconds`. */
  idleSeconds?: number
  /** Files after which a process makes room for a fresh one, so that what readers leave behind doesn't pile up; by default 10,000. */
  files?: number
  /** Processes that read at a time; by default one a core. */
  processes?: number
}

export const DEFAULT_LIMITS: Limits = { seconds: 20, megabytes: 512 }

/** What recognising the characters of one page may cost: networks in WebAssembly, whose memory never shrinks. */
export const PAGE_LIMITS: Limits = { seconds: 20, megabytes: 1024, files: 50 }

/**
 * Where the system doesn't tell how long a process queues, that counts as idle too: a machine whose processors are shared
 * by this many programs still gives a file its whole processor time.
 */
const WAITING = 15

export const idleSeconds = ({ seconds, idleSeconds }: Limits): number => idleSeconds ?? seconds * WAITING

/** What comes of a file is about seven times its text and must fit into the memory several times. */
export const resultBytes = ({ megabytes }: Limits): number => (megabytes / 4) * 2 ** 20
