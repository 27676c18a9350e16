import { readFile } from 'node:fs/promises'
import pidusage from 'pidusage'

/** Resident memory of a process in megabytes; null when it is gone. */
export async function residentMegabytes(pid: number): Promise<number | null> {
  try {
    if (process.platform !== 'linux') return (await pidusage(pid)).memory / 2 ** 20
    const kilobytes = /^VmRSS:\s*(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) / 2 ** 10
  } catch {
    return null
  }
}
