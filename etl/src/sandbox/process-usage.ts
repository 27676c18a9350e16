import { readFileSync } from 'node:fs'
import pidusage from 'pidusage'

/** What a process takes of the machine. */
export interface ProcessUsage {
  /** Resident memory. */
  megabytes: number
  /** Time on processors since it began, in user and system mode, of all its threads. */
  cpuSeconds: number
  /** Time its main thread was ready to work since it began and others had the processors; 0 where the system doesn't tell. */
  queuedSeconds: number
}

/** Clock ticks a second in /proc: what Linux tells programs is the same on every machine. */
const TICKS = 100

/** What a process takes by now; null when it is gone. */
export async function processUsage(pid: number): Promise<ProcessUsage | null> {
  try {
    return process.platform === 'linux' ? linuxUsage(pid) : await otherUsage(pid)
  } catch {
    return null
  }
}

/** Asked for each file: the kernel answers at once, a promise for each of the three costs twenty times as much. */
function linuxUsage(pid: number): ProcessUsage | null {
  const file = (name: string) => readFileSync(`/proc/${pid}/${name}`, 'utf8')
  const [status, stat, scheduled] = [file('status'), file('stat'), queueing(() => file('schedstat'))]
  const kilobytes = /^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1]
  // The name of the program, in brackets, may hold blanks; utime and stime are the 12th and 13th field after it.
  const [utime, stime] = stat
    .replace(/^.*\) /s, '')
    .split(' ')
    .slice(11, 13)
    .map(Number)
  if (kilobytes === undefined || utime === undefined || stime === undefined) return null
  const queued = Number(scheduled.split(' ')[1] ?? 0)
  return { megabytes: Number(kilobytes) / 2 ** 10, cpuSeconds: (utime + stime) / TICKS, queuedSeconds: queued / 1e9 }
}

/** Not every kernel is built to tell how long a process queues. */
function queueing(told: () => string): string {
  try {
    return told()
  } catch {
    return ''
  }
}

async function otherUsage(pid: number): Promise<ProcessUsage> {
  const { memory, ctime } = await pidusage(pid)
  return { megabytes: memory / 2 ** 20, cpuSeconds: ctime / 1000, queuedSeconds: 0 }
}
