/** What reading one file may cost. */
export interface Limits {
  /** Seconds by the clock. */
  seconds: number
  /** Megabytes of resident memory of the process that reads. */
  megabytes: number
}

export const DEFAULT_LIMITS: Limits = { seconds: 20, megabytes: 512 }

/** What comes of a file is about seven times its text and must fit into the memory several times. */
export const resultBytes = ({ megabytes }: Limits): number => (megabytes / 4) * 2 ** 20
