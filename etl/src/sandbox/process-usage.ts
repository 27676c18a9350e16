import { readFile } from 'node:fs/promises'
import pidusage from 'pidusage'

/** What a process takes of the machine. */
export interface ProcessUsage {
  /** Resident memory. */
  megabytes: number
  /** Time on processors since it began, in user and system mode, of all its threads. */
  cpuSeconds: number
}

/** Clock ticks a second in /proc: what Linux tells programs is the same on every machine. */
const TICKS = 100

/** What a process takes by now; null when it is gone. */
export async function processUsage(pid: number): Promise<ProcessUsage | null> {
  try {
    return process.platform === 'linux' ? await linuxUsage(pid) : await otherUsage(pid)
  } catch {
    return null
  }
}

async function linuxUsage(pid: number): Promise<ProcessUsage | null> {
  const [status, stat] = await Promise.all(['status', 'stat'].map((name) => readFile(`/proc/${pid}/${name}`, 'utf8')))
  const kilobytes = /^VmRSS:\s*(\d+) kB$/m.exec(status ?? '')?.[1]
  // The name of the program, in brackets, may hold blanks; utime and stime are the 12th and 13th field after it.
  const [utime, stime] = (stat ?? '')
    .replace(/^.*\) /s, '')
    .split(' ')
    .slice(11, 13)
    .map(Number)
  if (kilobytes === undefined || utime === undefined || stime === undefined) return null
  return { megabytes: Number(kilobytes) / 2 ** 10, cpuSeconds: (utime + stime) / TICKS }
}

async function otherUsage(pid: number): Promise<ProcessUsage> {
  const { memory, ctime } = await pidusage(pid)
  return { megabytes: memory / 2 ** 20, cpuSeconds: ctime / 1000 }
}
