import type { QueueState } from '@plangraph/database'
import type { Progress } from '../run/run-types.js'
import type { Io } from './io.js'

/** How often it is told how many files are read, in milliseconds. */
const EVERY_MS = 10_000

type Workers = Pick<QueueState, 'workers' | 'places'>

/**
 * Tells now and then how many files are read, and by how many processes, until all are: nothing else is told before the first is stored.
 *
 * @param workers who reads; null where this process reads all
 */
export function readingProgress(count: number, io: Io, workers: (() => Promise<Workers>) | null) {
  let read = 0
  const tell = async () => {
    // What is wrong with the database the run itself meets, and says.
    const now = workers === null ? null : await workers().catch(() => null)
    if (read < count) io.err(`${read} of ${count} files are read${now === null ? '' : by(now)}`)
  }
  const timer = setInterval(() => void tell(), EVERY_MS)
  return {
    show: ({ index, stage }: Progress) => {
      if (stage === 'waiting' && index < count) read += 1
      if (read === count) clearInterval(timer)
    },
    close: async () => clearInterval(timer),
  }
}

const by = ({ workers, places }: Workers): string =>
  workers === 0
    ? ': no worker is there (npm run etl -- work)'
    : `, by ${workers} ${workers === 1 ? 'process' : 'processes'}, ${places} at a time`
